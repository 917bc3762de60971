"""The picture survey: the two sides set side by side, and whose answers they are."""

import pytest

from alongside.domain.check.indicators.own_answers import INDICATOR as OWN_ANSWERS
from alongside.domain.check.indicators.perception_gap import INDICATOR as PERCEPTION_GAP
from tests.domain.check.evidence_of import carer, counted, counted_of, lived, staff

MEETING = 7


def face(shown, by=lived, helped=0, **columns):
    usual = {"meeting": MEETING, "question": "heard", "after": "meeting"}
    return by(0, face=shown, helped_in=helped, **{**usual, **columns})


def there(people, by=lived):
    return [by(member, meeting=MEETING, came=1) for member in range(1, people + 1)]


def quarterly(shown, helped=0):
    return face(shown, helped=helped, meeting=0, after="quarter")


@pytest.mark.parametrize(
    ("survey", "people", "figure"),
    [
        ([face(1), face(5), face(3)], 3, (0 + 4 + 2, 12)),
        ([face(3, question="understood")], 1, (0, 0)),
        ([face(3, question="equal"), face(3, question="changed")], 1, (4, 8)),
        ([face(5), face(5), face(2)], 2, (1 + 4, 8)),  # three answers of two people: the kindest goes
        ([face(2), face(5, helped=1), face(4, helped=1)], 3, (1 + 3, 8)),  # as many helped as by themselves
        ([face(5, helped=1)], 1, (0, 0)),
        ([face(5, helped=1), face(1), face(1)], 2, (0, 8)),
        ([face(5)], 0, (0, 0)),
    ],
)
def test_steps_up_the_faces(survey, people, figure):
    attendance = [*there(people), lived(90, meeting=MEETING, came=0)]
    assert counted(PERCEPTION_GAP, survey=survey, attendance=attendance) == figure


def test_the_two_sides_stand_side_by_side():
    survey = [face(1), face(2, carer), face(5, staff), face(5, staff, question="equal")]
    attendance = [*there(2), *there(1, staff)]
    sides = counted_of(PERCEPTION_GAP, "side", survey=survey, attendance=attendance)
    assert sides == {"lived": (1, 8), "professional": (8, 8)}


def test_a_quarter_is_answered_by_no_more_than_there_are_members():
    joins = [lived(1), lived(2)]
    assert counted(PERCEPTION_GAP, survey=[quarterly(4), quarterly(4), quarterly(5)], joins=joins) == (6, 8)


def test_weeks_of_meetings_that_nobody_names_are_kept_apart():
    survey = [face(3, meeting=0, on_week=week) for week in (19_500, 19_507)]
    assert counted(PERCEPTION_GAP, survey=survey, joins=[lived(1)]) == (4, 8)
    assert counted(OWN_ANSWERS, survey=survey, joins=[lived(1)]) == (2, 2)


@pytest.mark.parametrize(
    ("survey", "people", "figure"),
    [
        ([face(3), face(4, helped=1)], 2, (1, 2)),
        ([face(5), face(5), face(5)], 1, (1, 3)),  # more answers than people
        ([face(5, helped=1)] * 4, 4, (0, 4)),
        ([face(5, staff)], 1, (0, 0)),
        ([face(5, question="safe"), face(5, question="understood")], 1, (2, 2)),
    ],
)
def test_answers_given_by_themselves(survey, people, figure):
    attendance = [*there(people), lived(90, meeting=MEETING, came=0)]
    assert counted(OWN_ANSWERS, survey=survey, attendance=attendance) == figure
