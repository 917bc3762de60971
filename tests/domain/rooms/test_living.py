"""What is new to somebody in a room, and are they told?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from alongside.domain.rooms import is_new, is_told, may_take_part, newest

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)


def day(number: float) -> datetime:
    return MONDAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("moment", "seen_to", "new"),
    [
        (1, None, True),
        (0, None, False),  # it was there when they came in
        (-1, None, False),
        (2, 2, False),
        (2, 1, True),
        (1, 2, False),
        (None, None, False),
    ],
)
def test_what_is_new_came_after_what_they_have_seen_or_after_they_came_in(moment, seen_to, new):
    seen = None if seen_to is None else day(seen_to)
    assert is_new(None if moment is None else day(moment), seen_to=seen, entered_at=MONDAY) is new


@pytest.mark.parametrize(
    ("moments", "to"), [([], None), ([None], None), ([day(1), None, day(3), day(2)], day(3)), ([day(0)], day(0))]
)
def test_they_have_seen_up_to_the_newest_of_all(moments, to):
    assert newest(moments) == to


@pytest.mark.parametrize(
    ("is_muted", "is_on_a_break", "told"),
    [(False, False, True), (True, False, False), (False, True, False), (True, True, False)],
)
def test_nobody_is_told_who_muted_the_room_or_takes_a_break(is_muted, is_on_a_break, told):
    assert is_told(is_muted=is_muted, is_on_a_break=is_on_a_break) is told


def test_whoever_takes_a_break_comes_back_before_they_take_part():
    assert may_take_part(is_on_a_break=False)
    refused = may_take_part(is_on_a_break=True)
    assert not refused
    assert refused.next_step.startswith("Go to the page of the room.")
