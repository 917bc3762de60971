"""Nothing is longer than a sitting: when it would be, the design is telling us something."""

import ast

import pytest

from tests.architecture.sources import BENCHES, HOUSE, SOURCES, TEMPLATES, TESTS, functions_of, name_of, tree_of

EVERYTHING = [*SOURCES, *TESTS, *BENCHES]


@pytest.mark.parametrize("path", EVERYTHING, ids=name_of)
def test_no_file_is_longer_than_a_sitting(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", EVERYTHING, ids=name_of)
def test_no_function_is_longer_than_a_screen(path):
    long = {f.name: f.end_lineno - f.lineno + 1 for f in functions_of(path) if f.end_lineno - f.lineno + 1 > 40}
    assert not long


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_class_has_more_than_two_parents(path):
    many = [n.name for n in ast.walk(tree_of(path)) if isinstance(n, ast.ClassDef) and len(n.bases) > 2]
    assert not many


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_no_template_is_longer_than_it_can_be_read(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 120


ONE_FILE_EACH = {
    HOUSE / "alongside" / "domain" / "check" / "indicators",
    HOUSE / "alongside" / "cli",
    HOUSE / "tests" / "faults" / "walls",
}
"""Folders of many files of the same kind, where adding one thing is adding one file."""


def test_no_folder_is_a_crowd():
    folders = {path.parent for path in EVERYTHING} - ONE_FILE_EACH
    crowded = {str(f.relative_to(HOUSE)): len(list(f.glob("*.py"))) for f in folders if len(list(f.glob("*.py"))) > 20}
    assert not crowded
