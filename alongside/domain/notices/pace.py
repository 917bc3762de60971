"""When does somebody hear from us next, at the pace and the time of day that they chose?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from alongside.domain.access import Pace

QUIET_FROM, QUIET_UNTIL = 21, 8
"""Hours on the person's own clock. A telephone that rings at night wakes whoever cannot turn it off."""
DAYS_OF_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often, on which day (0 is Monday) and at which hour (0 to 23) of the person's own clock.

    Raises ValueError for a day or an hour that there is not.
    """

    pace: Pace
    weekday: int
    hour: int
    zone: tzinfo

    def __post_init__(self) -> None:
        if not (0 <= self.weekday < DAYS_OF_A_WEEK and 0 <= self.hour <= 23):
            raise ValueError("A day of the week is 0 to 6, and an hour 0 to 23.")


def next_time(rhythm: Rhythm, after: datetime) -> datetime | None:
    """The first moment later than `after` at which a letter is due, in the zone of `after`; None for never.

    At once is at once, but for the quiet hours. Monthly is on the first such weekday of a month: a day of the week is
    easier to expect than a number. Where the clock is moved on, an hour that is left out is the one after it.
    """
    if rhythm.pace is Pace.NEVER:
        return None
    if rhythm.pace is Pace.AT_ONCE:
        return quiet_until(after, rhythm.zone)
    here = after.astimezone(rhythm.zone)
    for ahead in range(32 + DAYS_OF_A_WEEK):
        day = here.date() + timedelta(days=ahead)
        moment = datetime.combine(day, time(rhythm.hour), tzinfo=rhythm.zone).astimezone(after.tzinfo)
        if moment > after and _is_a_day(rhythm, day.weekday(), day.day):
            return moment
    raise ValueError("Every month has each weekday within its first seven days.")


def _is_a_day(rhythm: Rhythm, weekday: int, number: int) -> bool:
    if rhythm.pace is Pace.DAILY:
        return True
    return weekday == rhythm.weekday and (rhythm.pace is Pace.WEEKLY or number <= DAYS_OF_A_WEEK)


def quiet_until(moment: datetime, zone: tzinfo) -> datetime:
    """The moment itself, or the end of the quiet hours that it lies in."""
    here = moment.astimezone(zone)
    if QUIET_UNTIL <= here.hour < QUIET_FROM:
        return moment
    day = here.date() + timedelta(days=1 if here.hour >= QUIET_FROM else 0)
    return datetime.combine(day, time(QUIET_UNTIL), tzinfo=zone).astimezone(moment.tzinfo)
