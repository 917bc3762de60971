"""The house style, as tests: what a reviewer should not have to say twice."""

import ast
import inspect
import re
from importlib import import_module

import pytest

from tests.architecture.sources import APPS, ROOT, SOURCES, functions_of, name_of, tree_of

WITH_RECORD = [app for app in APPS if app not in {"ledger"}]
BANNED = {
    "utils",
    "helper",
    "helpers",
    "manager",
    "service",
    "services",
    "data",
    "info",
    "misc",
    "common",
    "base",
    "handler",
}
IN_AN_APP = {
    "__init__.py", "apps.py", "models.py", "queries.py", "actions.py", "forms.py", "views.py", "urls.py",
    "middleware.py", "context.py", "checks.py",
}  # fmt: skip
FOLDERS_IN_AN_APP = {
    "models", "queries", "actions", "views", "forms", "migrations", "templates", "templatetags", "static",
}  # fmt: skip
TOUCHES = {"objects", "_default_manager", "_base_manager"}


def touches_rows(path) -> bool:
    return any(isinstance(node, ast.Attribute) and node.attr in TOUCHES for node in ast.walk(tree_of(path)))


def may_touch_rows(path) -> bool:
    return path.name in {"queries.py", "actions.py"} or path.parent.name in {"queries", "actions"}


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_only_queries_and_actions_touch_the_database(path):
    assert may_touch_rows(path) or not touches_rows(path)


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_file_is_named_for_its_kind(path):
    assert path.stem not in BANNED


@pytest.mark.parametrize("path", [p for p in SOURCES if p.name != "__init__.py" and p.name != "apps.py"], ids=name_of)
def test_every_file_says_what_question_it_answers(path):
    assert ast.get_docstring(tree_of(path))


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_nobody_is_let_through_for_being_staff(path):
    words = {n.attr for n in ast.walk(tree_of(path)) if isinstance(n, ast.Attribute)}
    assert not words & {"is_superuser", "is_staff", "has_perm", "has_perms"}


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_nothing_happens_by_signal(path):
    imported = {n.module for n in ast.walk(tree_of(path)) if isinstance(n, ast.ImportFrom)}
    assert "django.dispatch" not in imported
    assert not any((m or "").endswith(".signals") for m in imported)


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_nothing_is_put_off(path):
    assert not re.search(r"\b(TODO|FIXME|XXX|HACK)\b", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("app", APPS)
def test_an_app_holds_only_files_with_known_names(app):
    if app == "web":
        return  # web is the house's own front, not a noun
    folder = ROOT / app
    strange = {p.name for p in folder.glob("*.py")} - IN_AN_APP
    assert strange <= OWN_FILES.get(app, set())
    own = {"client"} if app == "sealed" else set()  # the readable sources of its script
    assert {p.name for p in folder.iterdir() if p.is_dir()} - {"__pycache__"} <= FOLDERS_IN_AN_APP | own


OWN_FILES = {
    "check": {
        "answers.py", "counted.py", "easy.py", "easy_words.py", "helping.py", "kept_form.py", "people_seen.py",
        "seen.py", "words.py",
    },
    "closed": {
        "guest_secured.py", "keys.py", "locked.py", "matters.py", "pictures.py", "reading.py", "row_secured.py",
        "strength.py",
    },
    "jobs": {"kinds.py"},
    "glossary": {"marking.py"},
    "contributions": {"easy.py"},
    "decisions": {"easy.py"},
    "documents": {"copies.py", "here.py", "own.py", "photos.py", "remarks.py", "things.py"},
    "ledger": {
        "append_only.py", "chance.py", "constraints.py", "words.py", "keyfile.py", "keys.py", "one_by_one.py",
        "prepared.py", "questions.py", "rows.py",
    },
    "notices": {"calendars.py", "carrying.py", "pictures.py", "reading_mail.py", "signing.py", "writing.py"},
    "paper": {"carrying.py", "gateway.py", "locking.py", "pdf_pictures.py", "printed.py", "scans.py"},
    "partnerships": {"request.py"},
    "people": {
        "cards.py", "devices.py", "guessing.py", "letting.py", "names.py", "organisations.py", "passkeys.py", "post.py",
        "quiet.py", "request.py", "second.py", "sessions.py", "ways.py", "wordlist.py",
    },
    "printing": {"booklet.py", "mending.py", "page.py", "speech.py"},
    "sealed": {"asset.py", "strength.py"},
    "supporters": {"request.py", "scope.py"},
}  # fmt: skip
"""Each of these is a question of its own that neither reads nor writes rows."""


def modules_of(app, name):
    folder = ROOT / app / name
    if folder.is_dir():
        return [import_module(f"alongside.{app}.{name}.{p.stem}") for p in folder.glob("*.py") if p.stem != "__init__"]
    return [import_module(f"alongside.{app}.{name}")] if (ROOT / app / f"{name}.py").exists() else []


def public_functions(module):
    return [
        (name, function)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    ]


@pytest.mark.parametrize("app", WITH_RECORD)
def test_every_action_says_who_and_why_by_keyword(app):
    for module in modules_of(app, "actions"):
        for name, function in public_functions(module):
            if name.startswith("may_"):  # a question beside the act that it guards
                continue
            parameters = inspect.signature(function).parameters
            assert all(p.kind is p.KEYWORD_ONLY for p in parameters.values()), name
            assert {"by", "note"} <= set(parameters), name


@pytest.mark.parametrize("app", sorted(set(WITH_RECORD) - {"people"}))  # below partnerships nobody is a viewer yet
def test_every_query_asks_for_its_viewer_first(app):
    for module in modules_of(app, "queries"):
        for name, function in public_functions(module):
            assert next(iter(inspect.signature(function).parameters), "") == "viewer", f"{module.__name__}.{name}"


@pytest.mark.parametrize("path", [p for p in SOURCES if "views" in p.parts or p.name == "views.py"], ids=name_of)
def test_views_are_plain_functions(path):
    assert not [n.name for n in tree_of(path).body if isinstance(n, ast.ClassDef)]
    assert all(len(f.args.posonlyargs) == 0 for f in functions_of(path))
