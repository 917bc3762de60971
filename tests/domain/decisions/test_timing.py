"""May this be put, opened or answered now? By the clock, to the very instant, for everybody alike."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from alongside.domain.agreement import Consent, Days, DecisionRule, Support
from alongside.domain.decisions import HeldSeat, OpenDecision, State, has_closed, may_open, may_put, may_take_position

OPENED = datetime(2026, 11, 1, 9, tzinfo=UTC)
CLOSES = datetime(2026, 11, 15, 17, tzinfo=UTC)
TICK = timedelta(microseconds=1)
DECISION = OpenDecision(State.OPEN, OPENED, CLOSES, {"uses_services": 6, "carer": 3, "care_leaver": 0})
ANA = HeldSeat("uses_services", since=OPENED - timedelta(days=100))
CLOSED = "This decision has closed."
NO_SEAT = "You need a seat to answer."


@pytest.mark.parametrize(
    ("now", "closed"),
    [(OPENED, False), (CLOSES - TICK, False), (CLOSES, True), (CLOSES + TICK, True), (CLOSES.replace(year=2030), True)],
)
def test_it_closes_at_the_very_instant(now, closed):
    assert has_closed(CLOSES, now) is closed


def test_the_instant_is_the_same_in_every_zone():
    summer = timezone(timedelta(hours=1))
    assert has_closed(CLOSES, CLOSES.astimezone(summer))
    assert not has_closed(CLOSES.astimezone(summer), CLOSES - TICK)


@pytest.mark.parametrize(
    ("closes_at", "now"), [(CLOSES.replace(tzinfo=None), CLOSES), (CLOSES, CLOSES.replace(tzinfo=None))]
)
def test_a_time_without_a_zone_is_the_callers_fault(closes_at, now):
    with pytest.raises(ValueError, match="zone"):
        has_closed(closes_at, now)


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        (OPENED - TICK, "This is not open yet."),
        (OPENED, ""),
        (CLOSES - TICK, ""),
        (CLOSES, CLOSED),
        (CLOSES + timedelta(days=400), CLOSED),
    ],
)
def test_an_answer_counts_from_the_opening_and_before_the_close(now, reason):
    verdict = may_take_position(DECISION, ANA, now)
    assert bool(verdict) is (reason == "")
    assert verdict.reason == reason


@pytest.mark.parametrize(
    ("seat", "reason"),
    [
        (ANA, ""),
        (HeldSeat("carer", since=OPENED), ""),
        (HeldSeat("carer", since=OPENED, until=CLOSES), ""),
        (None, NO_SEAT),
        (HeldSeat("carer", since=OPENED + timedelta(days=2)), NO_SEAT),  # not theirs yet
        (HeldSeat("carer", since=OPENED - timedelta(days=9), until=OPENED + timedelta(days=1)), NO_SEAT),  # no longer
        (HeldSeat("care_leaver", since=OPENED), "Your group had no seats when this opened."),
        (HeldSeat("professional", since=OPENED), "Your group had no seats when this opened."),
    ],
)
def test_it_takes_a_seat_that_was_there_when_it_opened(seat, reason):
    verdict = may_take_position(DECISION, seat, OPENED + timedelta(days=1))
    assert bool(verdict) is (reason == "")
    assert verdict.reason == reason


@pytest.mark.parametrize("state", sorted(set(State) - {State.OPEN}))
def test_no_answer_is_taken_in_any_other_state(state):
    decision = OpenDecision(state, OPENED, CLOSES, {"uses_services": 6})
    assert not may_take_position(decision, ANA, OPENED)
    assert may_take_position(decision, ANA, CLOSES).reason != CLOSED or state is State.PASSED


RULE = DecisionRule("ordinary", "Everyday decisions", Consent(), open_for_days=Days(7, 28))


@pytest.mark.parametrize(
    ("days", "reason"),
    [
        (6, "This kind of decision is open for 7 to 28 days."),
        (7, ""),
        (28, ""),
        (29, "This kind of decision is open for 7 to 28 days."),
    ],
)
def test_it_opens_for_as_long_as_was_agreed(days, reason):
    assert may_open(State.PUT, RULE, days=days).reason == reason


def test_one_length_is_said_as_one():
    rule = DecisionRule("ordinary", "Everyday decisions", Consent(), open_for_days=Days(14, 14))
    assert may_open(State.PUT, rule, days=13).reason == "This kind of decision is open for 14 days."


def test_it_waits_for_the_easy_version_and_for_being_put():
    assert may_open(State.PUT, RULE, days=7, is_easy_ready=False).reason == (
        "There is no easy version yet that readers have checked."
    )
    assert not may_open(State.GATHERING, RULE, days=7)


@pytest.mark.parametrize(
    ("needs", "supporters", "reason"),
    [
        (Support(0, 0), {}, ""),
        (Support(2, 1), {"carer": 2}, ""),
        (Support(3, 2), {"carer": 1, "professional": 0}, "2 more people must support this first."),
        (Support(3, 2), {"carer": 1, "professional": 1}, "1 more person must support this first."),
        (Support(3, 2), {"carer": 3, "professional": 0}, "People from 2 groups must support this. Now it is 1."),
        (Support(3, 2), {"carer": 2, "professional": 1}, ""),
    ],
)
def test_it_is_put_with_the_support_that_was_agreed(needs, supporters, reason):
    verdict = may_put(State.GATHERING, needs, supporters)
    assert verdict.reason == reason
    assert bool(verdict) is (reason == "")


def test_what_is_put_cannot_be_put_again():
    assert not may_put(State.PUT, Support(0, 0), {})
