"""Is every test that docs/security.md names for an attack there, and is every test of an attacker in its table?"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
SECURITY = TESTS.parent / "docs" / "security.md"
HEADING = "## Each attack, and the test that tries it"
NAMED = re.compile(r"`([a-z_/]+\.py)::(test_\w+)`")


def table() -> list[str]:
    text = SECURITY.read_text(encoding="utf-8")
    part = text[text.index(HEADING) :].split("\n## ")[0]
    return [line for line in part.splitlines() if line.startswith("| ")][2:]


def named() -> list[tuple[str, str]]:
    return [found for row in table() for found in NAMED.findall(row)]


def written_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {each.name for each in tree.body if isinstance(each, ast.FunctionDef) and each.name.startswith("test_")}


def test_there_is_a_table_to_look_at():
    assert len(table()) >= 30


@pytest.mark.parametrize(("file", "test"), named(), ids=lambda each: each)
def test_the_test_that_is_named_is_there(file, test):
    assert test in written_in(TESTS / file)


def test_every_row_names_a_test():
    assert [row for row in table() if not NAMED.search(row)] == []


def test_every_attacker_with_a_file_is_in_the_table():
    files = {f"attacks/{path.name}" for path in (TESTS / "attacks").glob("test_*.py")}
    assert files <= {file for file, _ in named()}
