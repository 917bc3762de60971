"""For how long may somebody be a guest in a closed room?"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from alongside.domain.rooms import GUEST_DAYS, guest_ends_at, may_be_guest_until

TODAY = date(2026, 6, 1)
LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("last_day", "reason"),
    [
        (None, "A guest comes for a time that everybody knows."),
        (date.min, "That day is over."),
        (date(2026, 5, 31), "That day is over."),
        (TODAY, ""),
        (date(2026, 7, 1), ""),
        (date(2026, 7, 2), "A guest can be here for 30 days at most."),
        (date.max, "A guest can be here for 30 days at most."),
    ],
)
def test_a_guest_has_a_last_day_that_is_near(last_day, reason):
    verdict = may_be_guest_until(last_day, today=TODAY)

    assert bool(verdict) is not bool(reason)
    assert verdict.reason == reason


@pytest.mark.parametrize("last_day", [None, TODAY - timedelta(days=1), TODAY + timedelta(days=GUEST_DAYS + 1)])
def test_a_refusal_says_what_to_do_next(last_day):
    assert may_be_guest_until(last_day, today=TODAY).next_step


def test_a_day_that_was_near_enough_when_suggested_can_be_over_when_it_is_settled():
    last_day = TODAY + timedelta(days=2)

    assert may_be_guest_until(last_day, today=TODAY)
    assert not may_be_guest_until(last_day, today=TODAY + timedelta(days=3))


@pytest.mark.parametrize(
    ("last_day", "ends"),
    [
        (date(2026, 1, 10), datetime(2026, 1, 11, 0, tzinfo=UTC)),
        (date(2026, 6, 10), datetime(2026, 6, 10, 23, tzinfo=UTC)),
        (date(2026, 3, 29), datetime(2026, 3, 29, 23, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 26, 0, tzinfo=UTC)),
    ],
)
def test_a_guest_may_stay_the_whole_of_the_last_day_by_the_clock_on_the_wall(last_day, ends):
    assert guest_ends_at(last_day, zone=LONDON) == ends
