"""For how long are words kept in a room?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from alongside.domain.rooms import KEPT_FOR, goes_before, kept_for, may_keep

AT = datetime(2026, 6, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(("days", "gone"), [(0, None), (30, AT - timedelta(days=30)), (365, AT - timedelta(days=365))])
def test_what_was_said_before_it_goes(days, gone):
    assert goes_before(days, at=AT) == gone


@pytest.mark.parametrize("days", [-1, 1, 31, 100_000])
def test_a_time_that_nobody_offered_is_refused(days):
    assert not may_keep(days)
    with pytest.raises(ValueError, match=str(days)):
        goes_before(days, at=AT)


def test_no_time_at_all_is_refused():
    assert not may_keep(None)


@pytest.mark.parametrize("days", KEPT_FOR)
def test_every_time_that_is_offered_can_be_said_in_a_sentence(days):
    assert may_keep(days)
    assert kept_for(days) in {"as long as the room is here", "for one year", f"for {days} days"}
