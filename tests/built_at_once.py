"""How are the tables of all migrations built in two seconds instead of thirty? Each in its last shape, at once.

Django draws every model again after each step of each migration, and that is nearly all of its time. Here the steps are
only read; then each table is made as the last of them leaves it, and what they say to the database itself (triggers,
policies of rows) is said after that, in their order. `tests/test_built_at_once.py` holds both ways side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.apps import apps
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import RunPython
from django.db.migrations.recorder import MigrationRecorder


def build() -> None:
    """In an empty database: what `migrate` would leave in it."""
    loader = MigrationLoader(connection)
    drawn = loader.project_state().apps
    with connection.schema_editor() as editor:
        for model in drawn.get_models():
            if model._meta.can_migrate(connection) and not model._meta.swapped:
                editor.create_model(model)
    with connection.schema_editor() as editor:
        for step in _steps_of_ours(loader):
            step.code(drawn, editor)
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    for app, name in loader.graph.nodes:
        recorder.record_applied(app, name)
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)


def _steps_of_ours(loader: MigrationLoader) -> Iterator[RunPython]:
    """Those of Django's own are about rows of years ago, and there are none."""
    ours = {config.label for config in apps.get_app_configs() if config.name.startswith("alongside.")}
    for key in loader.graph._generate_plan(loader.graph.leaf_nodes(), at_end=True):
        if key[0] in ours:
            yield from (step for step in loader.graph.nodes[key].operations if isinstance(step, RunPython))


def at_once(migrate: Callable[..., Any]) -> Callable[..., Any]:
    """Django's `migrate`, but an empty database is built at once."""

    def handle(self: Any, *arguments: Any, **options: Any) -> Any:
        return migrate(self, *arguments, **options) if connection.introspection.table_names() else build()

    return handle
