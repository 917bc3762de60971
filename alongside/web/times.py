"""How are days, times and waits said in plain words?"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from django.utils import timezone
from django.utils.dateformat import format as formatted

from alongside.domain.saying import say
from alongside.languages.telling import language_now

AT_NIGHT = say("{clock} at night")
PARTS_OF_THE_DAY = (
    (12, say("{clock} in the morning")),
    (18, say("{clock} in the afternoon")),
    (21, say("{clock} in the evening")),
    (24, AT_NIGHT),
)
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
    return _formatted(here(moment), "j F Y", language_now().code)


def day_in_words(day: date) -> str:
    return _formatted(day, "l j F Y", language_now().code)


@lru_cache(maxsize=4_096)
def _formatted(day: date, how: str, language: str) -> str:
    """Kept for each day and language, because a list names the same few days on all its rows."""
    return formatted(day, how)


def time_in_words(moment: datetime | time) -> str:
    """No 24-hour clock, no am or pm: 5 in the afternoon."""
    clock = moment if isinstance(moment, time) else on_the_clock(moment)
    hour, minute = clock.hour, clock.minute
    if (hour, minute) == (0, 0):
        return say("midnight")
    if (hour, minute) == (12, 0):
        return say("12 noon")
    part = AT_NIGHT if hour == 0 else next(words for until, words in PARTS_OF_THE_DAY if hour < until)
    return say(part, clock=f"{hour % 12 or 12}{f':{minute:02}' if minute else ''}")


def wait_in_words(wait: timedelta) -> str:
    """How long, never longer than it was: part of a day or an hour is left out."""
    seconds = abs(wait).total_seconds()
    days = int(seconds // 86_400)
    if days >= 730:
        return say("more than {years} years", years=days // 365)
    if days > 60:
        return say("about {months} months", months=round(days / 30.44))
    for size, one in ((86_400, say("day")), (3_600, say("hour")), (60, say("minute"))):
        if seconds >= size:
            return count_of(int(seconds // size), one)
    return say("less than a minute")


def coming_in_words(now: datetime, then: datetime) -> str:
    """When something will be, counted as a calendar on the wall counts: on Wednesday evening, Friday is in 2 days."""
    days = (here(then) - here(now)).days
    if days > 1:
        return say("in {days} days", days=days)
    if days == 1:
        return say("tomorrow")
    if then <= now:
        return say("now")
    soon = say("in {left}") if then - now < timedelta(hours=1) else say("today, in {left}")
    return say(soon, left=wait_in_words(then - now))


def unbroken(said: str) -> str:
    """The same words with the number of a day or an hour kept on the line of the word after it."""
    return re.sub(r"(?<=\d) (?=[a-zA-Z])", "\N{NO-BREAK SPACE}", str(said))


def count_of(count: int, one: str, many: str = "") -> str:
    """In another language `one,many` is looked up together, or `one` alone where the other only has an s more.

    Each of the two may hold a comma itself: as many as the other.
    """
    told = str(say(f"{one},{many}" if many else one)).split(",")
    half = (len(told) + 1) // 2
    told_one, told_many = ",".join(told[:half]), ",".join(told[half:])
    return f"{count:,} {told_one if count == 1 else told_many or many or f'{told_one}s'}"
