"""On which occasion does somebody answer, and which week is told of it?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from alongside.domain.saying import say

QUARTERS = (say("January to March"), say("April to June"), say("July to September"), say("October to December"))


@dataclass(frozen=True, slots=True)
class Occasion:
    """One time that people are asked: once a quarter (year × 4 + 0 to 3), or after the meeting with this id."""

    quarter: int
    meeting: str = ""

    @property
    def after(self) -> str:
        return "meeting" if self.meeting else "quarter"


def quarter_of(day: date) -> int:
    """
    >>> quarter_of(date(2026, 11, 29)) == 2026 * 4 + 3
    True
    """
    return day.year * 4 + (day.month - 1) // 3


def first_day(quarter: int) -> date:
    return date(quarter // 4, quarter % 4 * 3 + 1, 1)


def last_day(quarter: int) -> date:
    return first_day(quarter + 1) - timedelta(days=1)


def quarter_in_words(quarter: int) -> str:
    """“October to December 2026”."""
    return f"{QUARTERS[quarter % 4]} {quarter // 4}"


def week_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def week_told(quarter: int, *, today: date) -> date:
    """The Monday of the week that is said of answers which go into the record today.

    It is the week that is over, or the last one of the quarter: never the week in which somebody answered, because
    nobody keeps that. Who answered early and who late could otherwise be told from who answered in which week.
    """
    return min(week_of(today) - timedelta(days=7), week_of(last_day(quarter)))
