"""Has each person, in the file of what is held about them, what they told a lead, answered or showed, and no more?"""

from __future__ import annotations

import json

import pytest

from alongside.closed.actions.agreeing import Suggested, suggest
from alongside.closed.actions.telling import Told, answer_message, tell
from alongside.domain.rooms import Matter
from alongside.domain.rooms.telling import From
from tests.web.test_what_is_held import taken

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
TOLD, ANSWERED, WHY = "I am worried.", "I will ring you.", "She may be hurt."


@pytest.fixture
def served(room):
    lead = room.lead()
    told = Told(words=TOLD, under=From.NONE, lead=lead.pk)
    message = tell(by=room.five.everyone[2], space=room.space, told=told, note=room.note())
    answer_message(by=room.cast.cy, message=message, words=ANSWERED, note=room.note())
    room.reads(room.shows())
    return room


def held(served, who):
    for_programs, for_reading = taken(served.cast, who)
    return json.dumps(for_programs["in_closed_rooms"]), for_reading


@pytest.mark.parametrize(
    ("who", "has"),
    [("gus", {TOLD}), ("cy", {ANSWERED}), ("ana", {WHY}), ("bo", set())],
)
def test_each_has_their_own_words_and_nobody_elses(served, who, has):
    served.cast.gus = served.five.everyone[2]
    for text in held(served, who):
        assert {words for words in (TOLD, ANSWERED, WHY) if words in text} == has


def test_that_they_led_or_held_a_key_and_when_something_was_shown_is_there_too(served):
    for who, keys in (("ana", {"keyholding", "shown_by_you"}), ("bo", {"keyholding", "shown_with_you"}),
                      ("cy", {"leading", "answered_as_lead", "shown_to_you"})):  # fmt: skip
        rooms = taken(served.cast, who)[0]["in_closed_rooms"]
        lived = next(each for each in rooms if each["kind"] == "lived")
        kinds = ("keyholding", "shown_by_you", "shown_with_you", "leading", "answered_as_lead", "shown_to_you")
        assert {key for key in kinds if lived[key]} == keys


def test_whom_a_room_only_thinks_of_asking_learns_nothing_of_it(served):
    kim = served.cast.kim = served.cast.more("professional", "Kim")[0]
    thought = Suggested(matter=Matter.LEAD, member=kim.pk)
    suggest(by=served.cast.ana, space=served.space, suggested=thought, note=served.note())
    assert held(served, "kim")[0] == "[]"
