"""What is kept about people is labelled, and how tables change can be followed."""

import re

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

OURS = [model for model in apps.get_models() if model.__module__.startswith("alongside.")]


@pytest.mark.parametrize("model", OURS, ids=lambda m: m._meta.label)
def test_every_field_is_marked_personal_or_plain(model):
    fields = {field.name for field in model._meta.concrete_fields}
    assert not model.Privacy.personal & model.Privacy.plain
    assert model.Privacy.personal | model.Privacy.plain == fields


@pytest.mark.parametrize("model", OURS, ids=lambda m: m._meta.label)
def test_every_field_with_choices_is_held_to_them_by_the_database(model):
    held = " ".join(
        str(constraint.condition) for constraint in model._meta.constraints if hasattr(constraint, "condition")
    )
    loose = [f.name for f in model._meta.concrete_fields if f.choices and f"'{f.name}__" not in held]
    assert not loose


@pytest.fixture(scope="module")
def graph():
    return MigrationLoader(None)


@pytest.mark.parametrize("app", sorted({model._meta.app_label for model in OURS}))
def test_migrations_are_named_by_hand_and_form_one_line(graph, app):
    mine = sorted(name for label, name in graph.disk_migrations if label == app)
    assert [int(name[:4]) for name in mine] == list(range(1, len(mine) + 1))
    assert not [name for name in mine if re.search(r"_(auto|initial|alter|remove|add|rename)_?\d*", name)]
    assert len(graph.graph.leaf_nodes(app)) == 1
