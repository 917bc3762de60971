"""Do tables that are built at once refuse what migrated ones refuse? Both databases are asked how they are made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.processes import database_of_its_own, played


def shape_of(way: str, folder: Path) -> set[str]:
    folder.mkdir()
    with database_of_its_own(folder) as address:
        return set(json.loads(played("tests.shape_of_tables", way, database=address, folder=folder)))


@pytest.mark.slow
@pytest.mark.both_databases
def test_both_ways_make_the_same_database(tmp_path):
    migrated, at_once = shape_of("migrate", tmp_path / "migrated"), shape_of("at_once", tmp_path / "at_once")
    assert migrated - at_once == set()
    assert at_once - migrated == set()
    assert any("append-only" in each for each in migrated)
