"""Several people reach for one seat or hold one card. One gets it, the others are told, the record agrees."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.reaching import REACHING
from tests.processes import database_of_its_own

HOUSE = Path(__file__).resolve().parents[2]
POSTGRES = os.environ.get("DATABASE_URL", "")


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address of a database that nobody else uses."""
    with database_of_its_own(tmp_path) as address:
        yield address


@pytest.mark.slow
@pytest.mark.both_databases
@pytest.mark.parametrize("what", ["last_seat", "one_card", "one_account"])
def test_one_gets_it_and_the_others_are_told(address: str, tmp_path: Path, what: str) -> None:
    environment = {
        **os.environ,
        "DATABASE_URL": address,
        "ALONGSIDE_DATA": str(tmp_path),
        "ALONGSIDE_SECRET_KEY": "for this test only, " + "x" * 40,
        "DJANGO_SETTINGS_MODULE": "alongside.config.settings",
        "PYTHONPATH": str(HOUSE),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.reaching", what],
        env=environment,
        cwd=HOUSE,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["codes"] == [0] + [3] * (REACHING - 1), done.stderr
    assert found["entries"] == 1
    assert found["now"] == {"last_seat": 3, "one_card": 1, "one_account": 1}[what]
