"""Seats, chairs and lone voices: who holds the votes, who leads, and who is alone in the room?"""

import pytest

from alongside.domain.check.indicators.chair_share import INDICATOR as CHAIR_SHARE
from alongside.domain.check.indicators.lone_voice import INDICATOR as LONE_VOICE
from alongside.domain.check.indicators.seat_share import INDICATOR as SEAT_SHARE
from tests.domain.check.evidence_of import carer, counted, lived, nobody, opened, staff


def held(meeting, *, leads=1, lived_leads=0, minutes=90, **more):
    return nobody(meeting=meeting, leads=leads, lived_leads=lived_leads, minutes=minutes, **more)


def were_there(meeting, *people):
    return [{**person, "meeting": meeting, "came": 1} for person in people]


@pytest.mark.parametrize(
    ("seats", "figure"),
    [
        ([lived(1, change=1), staff(9, change=1)], (1, 2)),
        ([lived(1, change=1), carer(2, change=1), staff(9, change=1)], (2, 3)),
        ([lived(1, change=1), lived(1, change=-1), staff(9, change=1)], (0, 1)),
        ([staff(8, change=1), staff(9, change=1)], (0, 2)),
    ],
    ids=["one each", "carers have lived experience too", "a seat that was left is gone", "only professionals"],
)
def test_seats_that_stand(seats, figure):
    assert counted(SEAT_SHARE, seats=seats) == figure


def test_a_seat_opens_to_its_entry_and_its_member():
    (row,) = opened(SEAT_SHARE, seats=[lived(7, change=1)])
    assert (row["entry"], row["member"], row["part"], row["whole"]) == (1, 7, 1, 1)


@pytest.mark.parametrize(
    ("meetings", "figure"),
    [
        ([held(1, leads=2, lived_leads=1)], (1, 1)),
        ([held(1, lived_leads=1), held(2)], (1, 2)),
        ([held(1), held(2)], (0, 2)),
        ([held(1, leads=0)], (0, 0)),
        ([held(1), held(2, lived_leads=1, minutes=0), held(3, lived_leads=1, minutes=19)], (0, 1)),
        ([held(1, minutes=19), held(2, lived_leads=1, minutes=20), held(3, minutes=20)], (1, 2)),
        ([held(1, lived_leads=1, minutes=-1)], (1, 1)),
    ],
    ids=[
        "two lead together",
        "in turn",
        "never",
        "nobody led",
        "meetings too short to be one do not help",
        "nor do they harm",
        "how long it took is not known",
    ],
)
def test_who_leads(meetings, figure):
    assert counted(CHAIR_SHARE, meetings_held=meetings) == figure


def test_each_meeting_is_one_thing_however_many_lead_it():
    rows = opened(CHAIR_SHARE, meetings_held=[held(1, leads=2, lived_leads=1), held(2)])
    assert [(row["entry"], row["part"], row["whole"]) for row in rows] == [(1, 1, 1), (2, 0, 1)]
    assert {row["member"] for row in rows} == {0}


@pytest.mark.parametrize(
    ("came", "figure"),
    [
        ([lived(1), lived(2), staff(9)], (0, 1)),
        ([lived(1), carer(2), staff(9)], (0, 1)),
        ([lived(1), staff(8), staff(9)], (1, 1)),
        ([staff(8), staff(9)], (1, 1)),
        ([lived(1), lived(1), staff(9)], (1, 1)),
        ([], (0, 0)),
    ],
    ids=["two", "one and a carer", "alone", "nobody", "the same person written down twice", "nobody wrote it down"],
)
def test_who_is_alone(came, figure):
    assert counted(LONE_VOICE, meetings_held=[held(1)], attendance=were_there(1, *came)) == figure


def test_being_asked_is_not_being_there():
    away = [lived(number, meeting=1, came=0) for number in (1, 2, 3)]
    there = were_there(1, lived(4), staff(9))
    assert counted(LONE_VOICE, meetings_held=[held(1)], attendance=[*away, *there]) == (1, 1)


def test_a_meeting_at_an_hour_that_nobody_can_reach_counts():
    good = {"meetings_held": [held(1)], "attendance": were_there(1, lived(1), lived(2), staff(9))}
    early = {"meetings_held": [*good["meetings_held"], held(2)], "attendance": [*good["attendance"]]}
    early["attendance"] += [lived(1, meeting=2, came=0), lived(2, meeting=2, came=0), staff(9, meeting=2, came=1)]
    assert counted(LONE_VOICE, **good) == (0, 1)
    assert counted(LONE_VOICE, **early) == (1, 2)
