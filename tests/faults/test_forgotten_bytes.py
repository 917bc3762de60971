"""Somebody was forgotten. Does any byte of theirs still stand in the files of the database?"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
WORD = b"marmalade"
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        os.environ.get("DATABASE_URL", "").startswith("postgres"),
        reason="PostgreSQL’s files belong to another account. docs/security.md says what stays in them.",
    ),
]


def environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder / 'site.sqlite3'}",
        "ALONGSIDE_DATA": str(folder),
        "ALONGSIDE_SECRET_KEY": "for this test only, " + "x" * 40,
        "DJANGO_SETTINGS_MODULE": "alongside.config.settings",
        "PYTHONPATH": str(HOUSE),
    }


def done(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", *arguments]
    run = subprocess.run(
        command, env=environment(folder), cwd=HOUSE, capture_output=True, text=True, timeout=300, check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def in_files(folder: Path) -> int:
    return sum(each.read_bytes().lower().count(WORD) for each in folder.glob("site.sqlite3*"))


def test_no_byte_of_theirs_is_left_once_the_answer_is_given(tmp_path):
    """In 240 things said, changed and mixed with somebody else's, and in the log beside the file."""
    found = json.loads(done(tmp_path, "tests.faults.forgetting", "quiet"))
    assert set(found["before"]) == {"site.sqlite3", "site.sqlite3-wal"}
    assert sum(found["before"].values()) > 300
    assert (found["at_once"], found["after"], found["closed"]) == ({}, {}, {})
    assert in_files(tmp_path) == 0


def test_while_somebody_is_still_reading_the_clock_does_it_a_moment_later(tmp_path):
    found = json.loads(done(tmp_path, "tests.faults.forgetting", "reading"))
    assert found["at_once"]
    assert found["after"] == {}


def test_what_was_deleted_by_an_older_version_goes_when_the_database_is_written_anew(tmp_path):
    old = sqlite3.connect(tmp_path / "site.sqlite3")
    old.execute("pragma secure_delete=off")
    old.execute("create table left_behind (words text)")
    old.executemany("insert into left_behind values (?)", [(f"{WORD.decode()} {n} " * 40,) for n in range(400)])
    old.commit()
    old.execute("delete from left_behind")
    old.commit()
    old.close()
    assert in_files(tmp_path) > 400
    said = done(tmp_path, "alongside", "tidy")
    assert "Backups" in said
    assert in_files(tmp_path) == 0
