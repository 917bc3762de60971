"""Two people act at the same instant, in processes of their own: exactly one wins, or both do, and all adds up."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import database_of_its_own

HOUSE = Path(__file__).resolve().parents[2]
POSTGRES = os.environ.get("DATABASE_URL", "")
TIMES = 3
pytestmark = [pytest.mark.slow, pytest.mark.both_databases]


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    """The address of a database that nobody else uses."""
    with database_of_its_own(tmp_path_factory.mktemp("races")) as address:
        yield address


@pytest.fixture(scope="module")
def found(database, tmp_path_factory):
    environment = {
        **os.environ,
        "DATABASE_URL": database,
        "ALONGSIDE_DATA": str(tmp_path_factory.mktemp("data")),
        "ALONGSIDE_SECRET_KEY": "for this test only, " + "x" * 40,
        "DJANGO_SETTINGS_MODULE": "alongside.config.settings",
        "PYTHONPATH": str(HOUSE),
    }
    command = [sys.executable, "-m", "tests.decisions.racing", str(TIMES)]
    done = subprocess.run(command, env=environment, cwd=HOUSE, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_of_two_people_who_put_it_one_does(found):
    for race in found["putting_twice"]:
        assert sorted(race["said"], key=len)[0] == "done"
        assert "People are answering this now" in sorted(race["said"], key=len)[1]
        assert race["decisions"] == 1


def test_of_changing_the_words_and_opening_them_one_wins_and_the_other_is_told(found):
    for race in found["changing_while_it_opens"]:
        put, changed = race["said"]
        if put == "done":
            assert "Nothing about it can change until it closes" in changed
            assert (race["state"], race["title"]) == ("open", "Open the café until 2")
        else:
            assert put == "The words changed while you were reading."
            assert (changed, race["state"], race["title"]) == ("done", "gathering", "Open until midnight")


def test_every_answer_that_was_taken_is_counted_and_no_other_and_it_closes_once(found):
    for race in found["answering_as_it_closes"]:
        clocks, people = [race["said"][0], race["said"][4]], race["said"][1:4]
        assert clocks == ["done", "done"]
        assert race["counted"] == people.count("done")
        assert all("closed" in said for said in people if said != "done")
        assert race["closed"] == 1


def test_two_answers_of_one_seat_are_one_answer(found):
    for race in found["answering_twice"]:
        assert (race["said"], race["kept"]) == (["done", "done"], 1)


def test_two_secret_answers_of_one_seat_are_the_first_one(found):
    for race in found["answering_twice_in_secret"]:
        assert sorted(race["said"], key=len)[0] == "done"
        assert "cannot be changed" in sorted(race["said"], key=len)[1]
        assert (race["kept"], race["box"]) == (0, 1)


def test_no_secret_answer_is_lost_when_everyone_votes_at_once(found):
    for race in found["voting_in_secret_together"]:
        assert (race["said"], race["box"]) == (["done"] * 3, 3)


def test_the_seats_that_are_frozen_are_the_seats_that_may_answer(found):
    for race in found["leaving_a_seat_as_it_opens"]:
        assert race["said"] == ["done", "done"]
        assert race["seats"] == race["voters"]
        assert race["seats"] in {1, 2}
