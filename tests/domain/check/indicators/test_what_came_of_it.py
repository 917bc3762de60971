"""What came of it: a reason for a no, a change for what was asked, and word of it to whoever asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.check.indicators.change_rate import INDICATOR as CHANGE_RATE
from alongside.domain.check.indicators.reasons_given import INDICATOR as REASONS_GIVEN
from alongside.domain.check.indicators.told_back import INDICATOR as TOLD_BACK
from tests.domain.check.evidence_of import LONG_AGO, TODAY, counted, counted_of, lived, opened, staff


def said(number=1, who=lived, *, asks=1, **more):
    return {**who(number), "contribution": number, "kind": "idea", "asks": asks, **more}


def answered(outcome, number=1, *, after=10, gap=3600):
    return staff(contribution=number, day=LONG_AGO + after, gap=gap, outcome=outcome)


def judged(answered_me, number=1):
    return lived(number, contribution=number, answered=answered_me)


def told(number=1, *, after=11, in_their_form=1):
    return staff(contribution=number, day=LONG_AGO + after, in_their_form=in_their_form)


@pytest.mark.parametrize(
    ("replies", "judgements", "figure"),
    [
        ([answered("no")], [judged("yes")], (1, 1)),
        ([answered("no")], [judged("partly")], (1, 1)),
        ([answered("no")], [judged("no")], (0, 1)),
        ([answered("no")], [], (0, 0)),
        ([answered("no", gap=5)], [], (0, 1)),
        ([answered("no", gap=5)], [judged("yes")], (1, 1)),
        ([answered("noted")], [judged("no")], (0, 1)),
        ([answered("noted", gap=5)], [], (0, 1)),
        ([answered("planned")], [judged("no")], (0, 0)),
        ([answered("no"), answered("planned")], [judged("no")], (0, 0)),
        ([answered("planned"), answered("no")], [judged("no")], (0, 1)),
        ([answered("no")], [judged("no"), judged("yes")], (1, 1)),
    ],
    ids=[
        "it tells why",
        "it tells a part",
        "it tells nothing",
        "nobody has said",
        "a stock answer",
        "quick, but it tells why",
        "heard, nothing to do: a no by another name",
        "heard, nothing to do, to everybody",
        "not a no",
        "a no that became a yes",
        "a yes that became a no",
        "they went back and said why",
    ],
)
def test_a_no_with_a_reason(replies, judgements, figure):
    assert counted(REASONS_GIVEN, contributions=[said()], replies=replies, replies_judged=judgements) == figure


def test_heard_is_a_good_answer_to_somebody_who_asks_for_nothing():
    thing = {"contributions": [said(asks=0)], "replies": [answered("noted")], "replies_judged": [judged("no")]}
    assert counted(REASONS_GIVEN, **thing) == (0, 0)


@given(st.integers(1, 30))
def test_a_burst_of_noes_never_looks_like_reasons(many):
    burst = {"contributions": [said(number) for number in range(1, many + 1)]}
    burst["replies"] = [answered("no", number, gap=7) for number in range(1, many + 1)]
    assert counted(REASONS_GIVEN, **burst) == (0, many)


@pytest.mark.parametrize(
    ("replies", "judgements", "figure"),
    [
        ([answered("done")], [], (1, 1)),
        ([answered("planned")], [], (1, 1)),
        ([answered("partly")], [], (1, 1)),
        ([answered("no")], [], (0, 1)),
        ([answered("noted")], [judged("yes")], (0, 1)),
        ([], [], (0, 1)),
        ([answered("done")], [judged("no")], (0, 1)),
        ([answered("done")], [judged("partly")], (1, 1)),
        ([answered("done", gap=5)], [], (0, 1)),
        ([answered("done", gap=5)], [judged("partly")], (0, 1)),
        ([answered("done", gap=5)], [judged("yes")], (1, 1)),
        ([answered("done", gap=-1)], [], (1, 1)),
        ([answered("planned"), answered("no")], [], (0, 1)),
        ([answered("no"), answered("done")], [], (1, 1)),
    ],
    ids=[
        "done",
        "planned",
        "in part",
        "no",
        "heard",
        "silence",
        "not done, says whoever asked",
        "in part, says whoever asked",
        "done, done, done",
        "quick, and only in part",
        "quick, and true",
        "the first that somebody ever gave",
        "planned, and then not",
        "first not, and then done",
    ],
)
def test_a_change_for_what_was_asked(replies, judgements, figure):
    assert counted(CHANGE_RATE, contributions=[said()], replies=replies, replies_judged=judgements) == figure


@pytest.mark.parametrize(
    ("thing", "figure"),
    [
        (said(asks=0), (0, 0)),
        (said(day=TODAY - 89), (0, 0)),
        (said(day=TODAY - 90), (1, 1)),
        (said(1, staff), (0, 0)),
    ],
    ids=["praise", "too new", "old enough", "what staff asked for"],
)
def test_what_can_be_expected_to_change(thing, figure):
    assert counted(CHANGE_RATE, contributions=[thing], replies=[answered("done")]) == figure


def test_hiding_what_was_asked_does_not_take_it_away():
    gone = {"contribution": 1, "gone": 1}
    assert counted(CHANGE_RATE, contributions=[said()], contributions_gone=[staff(**gone)]) == (0, 1)
    assert counted(CHANGE_RATE, contributions=[said()], contributions_gone=[lived(1, **gone)]) == (0, 0)


@pytest.mark.parametrize(
    ("telling", "figure"),
    [
        ([told(1), told(2)], (2, 2)),
        ([told(1)], (1, 2)),
        ([told(1), told(2, in_their_form=0)], (1, 2)),
        ([told(1, in_their_form=0), told(1)], (1, 2)),
        ([], (0, 0)),
        ([told(2, after=120)], (0, 0)),
    ],
    ids=["both", "one of two", "not in their form", "again, in their form", "nobody keeps it", "kept from later on"],
)
def test_who_was_told(telling, figure):
    said_and_answered = {"contributions": [said(1), said(2)], "replies": [answered("no", 1), answered("done", 2)]}
    assert counted(TOLD_BACK, **said_and_answered, replies_told=telling) == figure


def test_an_answer_of_the_last_days_may_still_be_told():
    new = staff(contribution=2, day=TODAY - 13, outcome="no")
    both = {"contributions": [said(1), said(2)], "replies": [answered("no", 1), new], "replies_told": [told(1)]}
    assert counted(TOLD_BACK, **both) == (1, 1)


@pytest.mark.parametrize("indicator", [REASONS_GIVEN, CHANGE_RATE, TOLD_BACK], ids=lambda each: each.key)
def test_professionals_stand_beside_it(indicator):
    things = {"contributions": [said(1), said(2, staff)], "replies": [answered("no", 1), answered("no", 2)]}
    things |= {"replies_judged": [judged("no", 1), judged("no", 2)], "replies_told": [told(1), told(2)]}
    assert set(counted_of(indicator, "side", **things)) == {"lived", "professional"}
    assert counted(indicator, **things)[1] == 1


def test_a_no_opens_to_the_answer_and_is_about_whoever_asked():
    things = {"contributions": [said(4)], "replies": [answered("no", 4)], "replies_judged": [judged("no", 4)]}
    (row,) = opened(REASONS_GIVEN, **things)
    assert (row["entry"], row["member"], row["stake"]) == (2, 4, "uses_services")
