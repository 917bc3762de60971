"""When may a room meet before a joint meeting, and until when does it lie ahead?"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from alongside.domain.rooms.premeeting import (
    BEGUN,
    CALLED_OFF,
    DEBRIEF_TOO_EARLY,
    DEBRIEF_TOO_LATE,
    GUEST_PLANS,
    NOT_BEFORE,
    OVER,
    PAST,
    SKIPPED,
    TOO_FAR,
    TOO_LONG,
    TOO_SOON,
    TWICE,
    When,
    link_in,
    may_call_off,
    may_change_plan,
    may_plan,
    may_say_if_they_come,
    moment_of,
)
from alongside.domain.verdict import ALLOWED, Refused

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")


def hours(number: float) -> datetime:
    return NOW + timedelta(hours=number)


def when(begins: float, minutes: int, joint: float, debrief: float | None = None) -> When:
    afterwards = None if debrief is None else hours(debrief)
    return When(joint_at=hours(joint), begins_at=hours(begins), minutes=minutes, debrief_at=afterwards)


CASES = [
    (when(24, 60, 25), ALLOWED),
    (when(23.99, 60, 48), TOO_SOON),
    (when(0.1, 30, 48), TOO_SOON),
    (when(0, 60, 48), PAST),
    (when(-30, 60, 48), PAST),
    (when(47, 60, 48), ALLOWED),
    (when(47.01, 60, 48), NOT_BEFORE),
    (when(50, 60, 48), NOT_BEFORE),
    (when(24, 61, 48), TOO_LONG),
    (when(24, 0, 48), TOO_LONG),
    (when(24, 60, 366 * 24), ALLOWED),
    (when(24, 60, 366 * 24 + 1), TOO_FAR),
    (when(24, 60, 48, 48), DEBRIEF_TOO_EARLY),
    (when(24, 60, 48, 30), DEBRIEF_TOO_EARLY),
    (when(24, 60, 48, 48.5), ALLOWED),
    (when(24, 60, 48, 48 + 60 * 24), ALLOWED),
    (when(24, 60, 48, 49 + 60 * 24), DEBRIEF_TOO_LATE),
]


@pytest.mark.parametrize(("planned", "verdict"), CASES)
def test_it_is_planned_a_day_ahead_and_over_when_the_joint_meeting_begins(planned, verdict):
    assert may_plan(planned, is_guest=False, at=NOW) == verdict
    assert may_plan(planned, is_guest=True, at=NOW) == GUEST_PLANS


def test_a_time_that_stays_needs_no_notice_again_and_another_does():
    planned = when(24, 60, 48)
    soon = hours(23)
    assert may_plan(replace(planned, minutes=90), before=planned, is_guest=False, at=soon) == ALLOWED
    moved = replace(planned, begins_at=hours(30))
    assert may_plan(moved, before=planned, is_guest=False, at=soon) == TOO_SOON
    assert may_plan(replace(planned, minutes=120, joint_at=hours(25)), before=planned, is_guest=False, at=soon) == (
        NOT_BEFORE
    )


PLANNED = when(24, 60, 48, 72)
STORY = [
    # hours from now, change, call off, say if they come
    (23.9, ALLOWED, ALLOWED, ALLOWED),
    (24, ALLOWED, BEGUN, ALLOWED),
    (25, ALLOWED, BEGUN, OVER),
    (73.9, ALLOWED, BEGUN, OVER),
    (74, OVER, OVER, OVER),
]


@pytest.mark.parametrize(("now", "changes", "calls_off", "comes"), STORY)
def test_it_can_be_changed_until_it_is_over_and_called_off_until_it_begins(now, changes, calls_off, comes):
    at = hours(now)
    assert may_change_plan(PLANNED, is_called_off=False, is_guest=False, at=at) == changes
    assert may_call_off(PLANNED, is_called_off=False, is_guest=False, at=at) == calls_off
    assert may_say_if_they_come(PLANNED, is_called_off=False, at=at) == comes
    for act in (may_change_plan, may_call_off):
        assert act(PLANNED, is_called_off=True, is_guest=False, at=at) == CALLED_OFF
        assert act(PLANNED, is_called_off=False, is_guest=True, at=at) == GUEST_PLANS
    assert may_say_if_they_come(PLANNED, is_called_off=True, at=at) == CALLED_OFF


def test_without_talking_afterwards_it_is_over_when_the_joint_meeting_begins():
    assert replace(PLANNED, debrief_at=None).over_at == PLANNED.joint_at


def test_a_time_here_is_a_moment():
    assert moment_of(date(2026, 7, 1), time(14), zone=LONDON) == datetime(2026, 7, 1, 13, tzinfo=UTC)
    assert moment_of(date(2026, 12, 1), time(14), zone=LONDON) == datetime(2026, 12, 1, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "clock", "verdict"),
    [(date(2026, 3, 29), time(1, 30), SKIPPED), (date(2026, 10, 25), time(1, 30), TWICE)],
)
def test_a_time_that_does_not_come_or_comes_twice_is_refused(day, clock, verdict):
    with pytest.raises(Refused) as caught:
        moment_of(day, clock, zone=LONDON)
    assert caught.value.verdict == verdict
    for hour in (0, 2):
        assert moment_of(day, time(hour, 30), zone=LONDON)


def test_a_meeting_over_the_night_the_clocks_change_lasts_as_long_as_it_says():
    begins = moment_of(date(2026, 3, 29), time(0, 30), zone=LONDON)
    joint = moment_of(date(2026, 3, 29), time(2), zone=LONDON)
    planned = When(joint_at=joint, begins_at=begins, minutes=60)
    assert may_plan(planned, is_guest=False, at=begins - timedelta(days=3)) == NOT_BEFORE


@pytest.mark.parametrize(
    ("where", "link"),
    [
        ("The library, room 2", ""),
        ("https://meet.example.org/room", "https://meet.example.org/room"),
        ("Online: https://meet.example.org/room or by phone", "https://meet.example.org/room"),
        ("http://meet.example.org/room", ""),
        ("javascript:alert(1)", ""),
        ("https://good.example@evil.example/", ""),
        ("https:///nowhere", ""),
        ("https://meet.example.org:nonsense/", ""),
        ("https://evil.example\\@good.example", ""),
        ("https://[broken", ""),
        ("https://meet.example.org/\u202etxt", ""),
        ("", ""),
    ],
)
def test_only_a_secure_address_that_shows_whose_it_is_is_a_link(where, link):
    assert link_in(where) == link
