"""Processes race for a record, are killed between any two statements, and run out of room. Does it still verify?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from signal import SIGKILL
from typing import Any

import pytest

from tests.processes import database_of_its_own

HOUSE = Path(__file__).resolve().parents[2]
POSTGRES = os.environ.get("DATABASE_URL", "")
pytestmark = pytest.mark.slow
both_databases = pytest.mark.both_databases
only_sqlite = pytest.mark.skipif(POSTGRES.startswith("postgres"), reason="This fault is made with SQLite's own means.")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[str]:
    """The address of a database that nobody else uses."""
    with database_of_its_own(tmp_path) as address:
        yield address


def played(what: str, database: str, tmp_path: Path) -> dict[str, Any]:
    """What came of it, played in processes of their own."""
    environment = {
        **os.environ,
        "DATABASE_URL": database,
        "ALONGSIDE_DATA": str(tmp_path),
        "ALONGSIDE_SECRET_KEY": "for this test only, " + "x" * 40,
        "DJANGO_SETTINGS_MODULE": "alongside.config.settings",
        "PYTHONPATH": str(HOUSE),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.appending", what],
        env=environment,
        cwd=HOUSE,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert found["verified"], found["problem"]
    assert found["tells_every_change"]
    assert found["entries"] == len(found["changes"])
    return found


@both_databases
def test_processes_that_append_at_once_leave_one_record(database: str, tmp_path: Path) -> None:
    found = played("race", database, tmp_path)
    assert found["ended"] == [0, 0, 0]
    assert found["entries"] == 75


@both_databases
def test_a_process_killed_between_any_two_statements_leaves_a_true_record(database: str, tmp_path: Path) -> None:
    found = played("killed_between", database, tmp_path)
    assert found["deaths"]["act"] >= 10
    assert found["deaths"]["seal"] >= 8
    acts = [change for change in found["changes"] if change[0] == 1]
    assert acts == [[1, found["deaths"]["act"] - 1], [1, found["deaths"]["act"]]]


@both_databases
def test_processes_killed_at_any_moment_leave_a_true_record(database: str, tmp_path: Path) -> None:
    found = played("killed_at_random", database, tmp_path)
    assert found["ended"] == [-SIGKILL] * 25
    assert found["entries"] >= 25


@only_sqlite
def test_a_disk_that_fills_up_loses_nothing_that_was_said_to_be_saved(database: str, tmp_path: Path) -> None:
    found = played("starved", database, tmp_path)
    assert found["refused"] > 0
    assert [2, 0] in found["changes"]


@only_sqlite
def test_a_database_that_somebody_holds_refuses_whole_and_goes_on_later(database: str, tmp_path: Path) -> None:
    found = played("locked", database, tmp_path)
    assert found["refused"] == 1
    assert found["changes"] == [[1, 0], [1, 2]]
