"""Set aside, seen through, asked to come: three things that no core question sees by itself."""

import pytest

from alongside.domain.check.indicators.asked_to_come import INDICATOR as ASKED_TO_COME
from alongside.domain.check.indicators.seen_through import INDICATOR as SEEN_THROUGH
from alongside.domain.check.indicators.set_aside import INDICATOR as SET_ASIDE
from tests.domain.check.evidence_of import TODAY, counted, lived, nobody, opened, staff

CLOSED, DUE = TODAY - 200, TODAY - 100


def closed(decision=5, *, passed=1, day=CLOSED):
    return nobody(decision=decision, passed=passed, day=day)


@pytest.mark.parametrize(
    ("decisions", "overrides", "figure"),
    [
        ([closed()], [], (0, 1)),
        ([closed(passed=0)], [], (0, 0)),
        ([closed()], [staff(decision=5)], (1, 1)),
        ([closed()], [staff(decision=5), staff(decision=5)], (1, 1)),
        ([closed(), closed(6)], [staff(decision=6)], (1, 2)),
        ([closed(passed=0)], [staff(decision=5)], (1, 1)),
        ([closed()], [staff(decision=7)], (0, 1)),
    ],
    ids=["stands", "did not pass", "set aside", "twice", "one of two", "a no that was set aside", "another one"],
)
def test_what_is_set_aside(decisions, overrides, figure):
    assert counted(SET_ASIDE, decisions_closed=decisions, overrides=overrides) == figure


def promised(promise=1, *, due_day=DUE):
    return staff(promise=promise, decision=5, due_day=due_day)


def judged(kept, member=1, promise=1):
    return lived(member, promise=promise, kept=kept)


@pytest.mark.parametrize(
    ("promises", "judgements", "told", "figure"),
    [
        ([], [], [], (0, 1)),
        ([promised()], [judged("yes")], [], (1, 1)),
        ([promised()], [judged("no")], [], (0, 1)),
        ([promised()], [judged("no"), judged("yes")], [], (1, 1)),
        ([promised()], [judged("yes"), judged("no", 2)], [], (0, 1)),
        ([promised(), promised(2)], [judged("yes"), judged("no", promise=2)], [], (1, 1)),
        (
            [promised(1), promised(2), promised(3)],
            [judged("yes"), judged("no", promise=2), judged("no", promise=3)],
            [],
            (0, 1),
        ),
        ([promised()], [staff(8, promise=1, kept="yes")], [], (0, 1)),
        ([promised()], [], [staff(promise=1)], (0, 0)),
        ([promised()], [], [], (0, 1)),
        ([promised(due_day=TODAY - 59)], [], [], (0, 0)),
        ([promised(due_day=TODAY + 9)], [judged("yes")], [], (1, 1)),
    ],
    ids=[
        "nobody promised anything",
        "kept",
        "not kept",
        "what somebody said last counts",
        "as many no as yes is not kept",
        "half of the promises",
        "fewer than half",
        "professionals do not judge",
        "told and not judged is left out",
        "neither told nor judged",
        "there is still time",
        "kept before its day",
    ],
)
def test_what_is_seen_through(promises, judgements, told, figure):
    given = {"promises": promises, "judgements": judgements, "promises_told": told}
    assert counted(SEEN_THROUGH, decisions_closed=[closed()], **given) == figure


def test_a_decision_has_sixty_days_to_become_a_promise():
    assert counted(SEEN_THROUGH, decisions_closed=[closed(day=TODAY - 59)]) == (0, 0)
    assert counted(SEEN_THROUGH, decisions_closed=[closed(day=TODAY - 60)]) == (0, 1)
    assert counted(SEEN_THROUGH, decisions_closed=[closed(passed=0)]) == (0, 0)


@pytest.mark.parametrize(
    ("stage", "entered", "age", "figure"),
    [
        ("commission", [], 269, (0, 0)),
        ("commission", [], 270, (0, 1)),
        ("commission", ["design"], 300, (0, 1)),
        ("design", ["deliver"], 300, (1, 1)),
        ("design", ["deliver", "assess"], 300, (1, 1)),
        ("deliver", [], 300, (1, 1)),
    ],
)
def test_work_is_seen_through_if_it_reaches_people_within_nine_months(stage, entered, age, figure):
    begun = [staff(initiative=3, stage=stage, day=TODAY - age)]
    stages = [staff(initiative=3, stage=each) for each in entered]
    assert counted(SEEN_THROUGH, initiatives=begun, stages=stages) == figure


SEATS = [lived(1, change=1), lived(2, change=1), staff(9, change=1)]


def came(member, meeting, *, there=1):
    return lived(member, meeting=meeting, came=there)


@pytest.mark.parametrize(
    ("seats", "attendance", "figure"),
    [
        (SEATS, [came(1, 1), came(2, 1, there=0)], (2, 2)),
        (SEATS, [came(1, 1, there=0)], (1, 2)),
        (SEATS, [came(1, 1)], (0, 0)),
        (SEATS, [came(1, 2, there=0)], (0, 0)),
        ([*SEATS, lived(2, change=-1)], [came(1, 1, there=0)], (1, 1)),
        ([staff(9, change=1)], [came(1, 1, there=0)], (0, 0)),
    ],
    ids=[
        "asked and did not come is asked",
        "one of two",
        "where nobody keeps who did not come",
        "where nobody kept who was at that meeting",
        "a seat that was left",
        "no seat of lived experience",
    ],
)
def test_who_is_asked(seats, attendance, figure):
    assert counted(ASKED_TO_COME, seats=seats, meetings_held=[nobody(meeting=1)], attendance=attendance) == figure


def test_a_seat_that_was_taken_after_the_meeting_is_not_missing():
    tables = {"meetings_held": [nobody(meeting=1)], "seats": SEATS, "attendance": [came(1, 1, there=0)]}
    assert counted(ASKED_TO_COME, **tables) == (0, 0)


def test_a_meeting_about_one_piece_of_work_is_for_those_who_are_in_it():
    called = [staff(meeting=1, initiative=4), staff(meeting=2)]
    held = [nobody(meeting=1), nobody(meeting=2)]
    given = {"seats": SEATS, "meetings_held": held, "attendance": [came(1, 1, there=0), came(2, 2)]}
    assert counted(ASKED_TO_COME, meetings_called=called, **given) == (1, 2)


def test_it_opens_to_the_meeting_and_to_whoever_was_not_asked():
    given = {"meetings_held": [nobody(meeting=1)], "attendance": [came(1, 1, there=0)]}
    rows = opened(ASKED_TO_COME, seats=SEATS, **given)
    assert sorted((row["member"], row["part"], row["entry"]) for row in rows) == [(1, 1, 4), (2, 0, 4)]
