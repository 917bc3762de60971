"""How are days, times and waits said in plain words?"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from django.utils import timezone

PARTS_OF_THE_DAY = ((12, "in the morning"), (18, "in the afternoon"), (21, "in the evening"), (24, "at night"))
"""Each holds until that hour."""


def on_the_clock(moment: datetime) -> datetime:
    """The moment as clocks in the site's time zone show it."""
    return timezone.localtime(moment) if timezone.is_aware(moment) else moment


def here(moment: date) -> date:
    """The day it was on the calendar here. A plain date is the same everywhere."""
    return on_the_clock(moment).date() if isinstance(moment, datetime) else moment


def date_in_words(moment: date) -> str:
    return day_in_words(here(moment))


def short_date(moment: date) -> str:
    return day_in_words(here(moment)).partition(" ")[2]


@lru_cache(maxsize=4_096)
def day_in_words(day: date) -> str:
    """Kept for each day, because a list names the same few days on all its rows."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def time_in_words(moment: datetime | time) -> str:
    """No 24-hour clock, no am or pm: 5 in the afternoon."""
    clock = moment if isinstance(moment, time) else on_the_clock(moment)
    hour, minute = clock.hour, clock.minute
    if (hour, minute) == (0, 0):
        return "midnight"
    if (hour, minute) == (12, 0):
        return "12 noon"
    part = "at night" if hour == 0 else next(words for until, words in PARTS_OF_THE_DAY if hour < until)
    return f"{hour % 12 or 12}{f':{minute:02}' if minute else ''} {part}"


def wait_in_words(wait: timedelta) -> str:
    """How long, never longer than it was: part of a day or an hour is left out."""
    seconds = abs(wait).total_seconds()
    days = int(seconds // 86_400)
    if days >= 730:
        return f"more than {days // 365} years"
    if days > 60:
        return f"about {round(days / 30.44)} months"
    for size, one in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= size:
            return count_of(int(seconds // size), one)
    return "less than a minute"


def coming_in_words(now: datetime, then: datetime) -> str:
    """When something will be, counted as a calendar on the wall counts: on Wednesday evening, Friday is in 2 days."""
    days = (here(then) - here(now)).days
    if days > 1:
        return f"in {days} days"
    if days == 1:
        return "tomorrow"
    left = wait_in_words(then - now)
    return "now" if then <= now else f"in {left}" if then - now < timedelta(hours=1) else f"today, in {left}"


def unbroken(said: str) -> str:
    """The same words with the number of a day or an hour kept on the line of the word after it."""
    return re.sub(r"(?<=\d) (?=[a-zA-Z])", "\N{NO-BREAK SPACE}", said)


def count_of(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"
