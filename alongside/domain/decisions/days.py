"""On which day, and at what time of it, does a decision open and close?

Days are days of the calendar where the partnership is, so a change to or from summer time makes none of them longer
or shorter than people expect. What is kept is the moment itself, in UTC.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, tzinfo

MORNING = time(9)
"""What waited for its papers to be read opens at 9 in the morning."""
AFTERNOON = time(17)
"""Every decision closes at 5 in the afternoon: a time of day when there is somebody to ring."""


def opens_at(put_at: datetime, notice_days: int, zone: tzinfo) -> datetime:
    """When a proposal put at `put_at` opens: at once without notice, else the first morning after that many whole days.

    Both times know their zone; the answer is in UTC. `zone` is where the partnership is.
    """
    if notice_days == 0:
        return put_at.astimezone(UTC)
    earliest = put_at.astimezone(zone) + timedelta(days=notice_days)
    morning = _at(earliest, MORNING, zone)
    if morning < earliest.astimezone(UTC):
        morning = _at(earliest + timedelta(days=1), MORNING, zone)
    return morning


def closes_at(opened_at: datetime, days: int, zone: tzinfo) -> datetime:
    """When a decision opened at `opened_at` for so many days closes: at 5 in the afternoon of the last day, in UTC.

    The day it opens is day 0. Raises ValueError for fewer than one day, since that could close before it opens.
    """
    if days < 1:
        raise ValueError("A decision is open for at least one day.")
    return _at(opened_at.astimezone(zone) + timedelta(days=days), AFTERNOON, zone)


def moved_on(closes: datetime, *, stopped_at: datetime, started_at: datetime, zone: tzinfo) -> datetime:
    """When a decision closes whose clock stood still from `stopped_at` to `started_at`, in UTC.

    Nobody loses time by it: from the start there is as much as there was at the stop, and then until the next 5 in the
    afternoon. A clock that stood still for no time at all moves nothing.
    """
    due = started_at + max(closes - stopped_at, timedelta())
    if due <= closes:
        return closes.astimezone(UTC)
    day = due.astimezone(zone)
    closing = _at(day, AFTERNOON, zone)
    return closing if closing >= due.astimezone(UTC) else _at(day + timedelta(days=1), AFTERNOON, zone)


def _at(day: datetime, clock: time, zone: tzinfo) -> datetime:
    return datetime.combine(day.date(), clock, tzinfo=zone).astimezone(UTC)
