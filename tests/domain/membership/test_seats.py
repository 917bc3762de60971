"""Who may sit, and until when."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.membership import is_over, last_day, may_take_seat


def test_a_free_seat_may_be_taken():
    assert may_take_seat(has_seat=False, places=3, held=2)


@pytest.mark.parametrize(
    ("has_seat", "places", "held", "reason"),
    [
        (True, 3, 1, "You already have a seat."),
        (False, 0, 0, "Your group has no seats in the agreement."),
        (False, 3, 3, "All the seats of your group are taken."),
        (False, 3, 4, "All the seats of your group are taken."),
    ],
)
def test_a_refusal_says_why_and_what_next(has_seat, places, held, reason):
    verdict = may_take_seat(has_seat=has_seat, places=places, held=held)
    assert not verdict
    assert verdict.reason == reason
    assert verdict.next_step


@pytest.mark.parametrize(
    ("taken", "months", "until"),
    [
        (date(2026, 11, 22), 24, date(2028, 11, 22)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 11, 22), 0, None),
        (date(9999, 6, 1), 12, None),
    ],
)
def test_a_term_ends_on_the_same_day_of_a_later_month(taken, months, until):
    assert last_day(taken, months) == until


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(1, 120))
def test_a_term_is_never_longer_than_its_months(taken, months):
    until = last_day(taken, months)
    assert until is not None
    assert (until.year - taken.year) * 12 + until.month - taken.month == months
    assert until.day <= taken.day


@pytest.mark.parametrize(
    ("until", "today", "over"),
    [
        (date(2028, 11, 22), date(2028, 11, 21), False),
        (date(2028, 11, 22), date(2028, 11, 22), False),
        (date(2028, 11, 22), date(2028, 11, 23), True),
        (None, date(2099, 1, 1), False),
    ],
)
def test_a_seat_is_held_through_its_last_day(until, today, over):
    assert is_over(until, today) is over
