from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from alongside.domain.access import Pace
from alongside.domain.notices import Rhythm, next_time

LONDON, AUCKLAND = ZoneInfo("Europe/London"), ZoneInfo("Pacific/Auckland")
THURSDAY_NOON = datetime(2026, 1, 8, 12, tzinfo=UTC)


def at(*when):
    return datetime(*when, tzinfo=UTC)


@pytest.mark.parametrize(
    ("pace", "weekday", "hour", "zone", "after", "due"),
    [
        (Pace.AT_ONCE, 0, 9, LONDON, THURSDAY_NOON, THURSDAY_NOON),
        (Pace.AT_ONCE, 0, 9, LONDON, at(2026, 1, 8, 22), at(2026, 1, 9, 8)),
        (Pace.AT_ONCE, 0, 9, LONDON, at(2026, 1, 8, 3), at(2026, 1, 8, 8)),
        (Pace.AT_ONCE, 0, 9, AUCKLAND, THURSDAY_NOON, at(2026, 1, 8, 19)),
        (Pace.DAILY, 0, 9, LONDON, THURSDAY_NOON, at(2026, 1, 9, 9)),
        (Pace.DAILY, 0, 15, LONDON, THURSDAY_NOON, at(2026, 1, 8, 15)),
        (Pace.DAILY, 0, 12, LONDON, THURSDAY_NOON, at(2026, 1, 9, 12)),
        (Pace.WEEKLY, 0, 9, LONDON, THURSDAY_NOON, at(2026, 1, 12, 9)),
        (Pace.WEEKLY, 3, 9, LONDON, THURSDAY_NOON, at(2026, 1, 15, 9)),
        (Pace.WEEKLY, 0, 9, LONDON, at(2026, 3, 25, 12), at(2026, 3, 30, 8)),
        (Pace.MONTHLY, 0, 9, LONDON, THURSDAY_NOON, at(2026, 2, 2, 9)),
        (Pace.MONTHLY, 3, 9, LONDON, at(2026, 1, 1, 9), at(2026, 2, 5, 9)),
        (Pace.DAILY, 0, 1, LONDON, at(2026, 3, 28, 12), at(2026, 3, 29, 1)),
        (Pace.NEVER, 0, 9, LONDON, THURSDAY_NOON, None),
    ],
    ids=[
        "at once",
        "at once, but not at night",
        "at once, but not before eight",
        "the night is that of the person's own clock",
        "tomorrow",
        "still today",
        "not this very moment again",
        "on Monday",
        "a week later, for it is past nine",
        "summer time has begun",
        "the first Monday of a month",
        "not twice in the same month",
        "an hour that the clock leaves out",
        "never",
    ],
)
def test_a_letter_is_due_at_the_pace_and_hour_that_was_chosen(pace, weekday, hour, zone, after, due):
    assert next_time(Rhythm(pace, weekday, hour, zone), after) == due


@pytest.mark.parametrize(("weekday", "hour"), [(7, 9), (-1, 9), (0, 24)], ids=["day", "day before", "hour"])
def test_a_day_or_an_hour_that_there_is_not_is_refused(weekday, hour):
    with pytest.raises(ValueError, match="0 to"):
        Rhythm(Pace.DAILY, weekday, hour, LONDON)
