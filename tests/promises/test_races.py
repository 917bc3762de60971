"""Two act on one promise at the same instant, in processes of their own: one wins, or both count, and all adds up."""

import json

import pytest

from tests.processes import database_of_its_own, played

TIMES = "3"
pytestmark = [pytest.mark.slow, pytest.mark.both_databases]


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    folder = tmp_path_factory.mktemp("promising")
    with database_of_its_own(folder) as database:
        yield json.loads(played("tests.promises.racing", TIMES, database=database, folder=folder))


def test_of_yes_and_no_one_is_said(found):
    for race in found["yes_and_no"]:
        assert sorted(race["said"], key=len)[0] == "done"
        assert sorted(race["said"], key=len)[1] in {"You have said no to this.", "You have promised this already."}
        assert race["taken_on"] is not race["declined"]
        assert race["entered"] == [int(race["taken_on"]), int(race["declined"])]


def test_a_promise_that_counts_never_loses_its_words(found):
    for race in found["yes_as_the_asker_is_forgotten"]:
        yes, forgotten = race["said"]
        assert forgotten == "done"
        assert (race["taken_on"], race["words"]) == ((True, "A lamp.") if yes == "done" else (False, ""))


def test_two_answers_of_one_person_are_one_and_both_are_entered(found):
    for race in found["judging_twice"]:
        assert race == {"said": ["done", "done"], "entered": 2, "last_is_kept": True}


def test_no_answer_is_lost_when_two_people_say_at_once(found):
    for race in found["judging_together"]:
        assert race == {"said": ["done", "done"], "kept": 2, "entered": 2}
