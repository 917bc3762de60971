"""When was it said, whatever way the date is written?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

EARLIEST_YEAR = 1900
SPREADSHEET_DAY_0 = datetime(1899, 12, 30, tzinfo=UTC)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,]\d+)?)?(?:\s*(?P<half>[ap])\.?m\.?)?"
ZONE = r"(?P<zone>[A-Z]{1,5}|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)"
THEN = rf"(?:(?:,|\s|T|at)+{CLOCK}(?:\s*{ZONE})?)?"
NAMED, YEAR = r"(?P<month>[a-z]{3,9})\.?", r"(?P<year>\d{4})"
WEEKDAY, DAY = r"(?:[a-z]{3,9}\.?,?\s+)??", r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"

SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"{YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}}){THEN}",  # 2022-07-27T22:09:49Z
        rf"{YEAR}(?P<month>\d{{2}})(?P<day>\d{{2}})",  # 20220727
        rf"{WEEKDAY}{NAMED}\s+{DAY}\s+{CLOCK}(?:\s+{ZONE})?\s+{YEAR}",  # Wed Jul 27 22:09:49 WIB 2022
        rf"{WEEKDAY}{DAY}[\s-]+{NAMED},?[\s-]+{YEAR}{THEN}",  # Wednesday 27th July 2022, 22:09
        rf"{WEEKDAY}{NAMED}\s+{DAY},?\s+{YEAR}{THEN}",  # July 27, 2022
    )
)
NUMBERS = re.compile(
    rf"(?P<first>\d{{1,2}})[/.-](?P<other>\d{{1,2}})[/.-](?P<year>\d{{4}}|\d{{2}}){THEN}", re.IGNORECASE
)
SECONDS_IN = {10: 1, 13: 1_000, 16: 1_000_000}
"""Counted from 1970: digits of a number of seconds, of milliseconds, of microseconds."""


@dataclass(frozen=True, slots=True)
class When:
    """A moment, and the name of the time zone the file gave it if that is a name we cannot place."""

    at: datetime
    unknown_zone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """How to read what a date leaves open: the time zone of the place, and whether 3/4 is 3 April."""

    zone: tzinfo
    day_first: bool = True


def is_day_first(cells: Iterable[str]) -> bool | None:
    """Whether dates such as 27/7/2022 put the day first. None: there are such dates, and none of them tells.

    If some say one thing and some the other, the day comes first, and `read_when` refuses those that then make no
    sense.
    """
    found = [match for cell in cells if (match := NUMBERS.fullmatch(cell.strip()))]
    day_first = any(int(match["first"]) > len(MONTHS) for match in found)
    month_first = any(int(match["other"]) > len(MONTHS) for match in found)
    if found and not day_first and not month_first:
        return None
    return day_first or not month_first


def read_when(cell: str, reckoning: Reckoning) -> When:
    """ISO 8601; seconds, milliseconds or microseconds since 1970; a spreadsheet's day number; a date in words or
    numbers, with or without a time and its zone; a log's "Wed Jul 27 22:09:49 WIB 2022".

    A zone given as a name is trusted only if it is UTC, GMT or what the place itself calls its zone at that moment:
    one name can mean several zones. Otherwise the time is read as a time at the place. Raises ValueError, with a
    plain sentence, for anything else.
    """
    text = " ".join(cell.split())
    try:
        when = _counted(text, reckoning) if re.fullmatch(r"\d+(\.\d+)?", text) else None
        when = when or _written(text, reckoning)
    except (ValueError, OverflowError):
        when = None
    if when is None:
        raise ValueError(f"“{text[:60]}” is not a date we can read. Write it like 27 July 2022, or like 2022-07-27.")
    if when.at.year < EARLIEST_YEAR:
        raise ValueError(f"“{text[:60]}” is before {EARLIEST_YEAR}. Check the year.")
    return when


def _counted(text: str, reckoning: Reckoning) -> When | None:
    whole = text.partition(".")[0]
    if len(whole) in SECONDS_IN:
        return When(datetime.fromtimestamp(float(text) / SECONDS_IN[len(whole)], UTC))
    if len(whole) == len("44769"):
        day = SPREADSHEET_DAY_0 + timedelta(seconds=round(float(text) * 86_400))
        return When(day.replace(tzinfo=reckoning.zone))
    return None


def _written(text: str, reckoning: Reckoning) -> When | None:
    for shape in SHAPES:
        if match := shape.fullmatch(text):
            return _placed(_local(match, month=match["month"], day=match["day"]), match, reckoning)
    if match := NUMBERS.fullmatch(text):
        day, month = (match["first"], match["other"]) if reckoning.day_first else (match["other"], match["first"])
        return _placed(_local(match, month=month, day=day), match, reckoning)
    return None


def _local(match: re.Match[str], *, month: str, day: str) -> datetime:
    parts = match.groupdict()
    hour = int(parts.get("hour") or 0)
    if half := (parts.get("half") or "").lower():
        hour = hour % 12 + (12 if half == "p" else 0)
    year = int(parts["year"]) + (2000 if len(parts["year"]) == 2 else 0)
    return datetime(
        year,
        int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1,
        int(day),
        hour,
        int(parts.get("minute") or 0),
        int(parts.get("second") or 0),
        tzinfo=UTC,
    )


def _placed(local: datetime, match: re.Match[str], reckoning: Reckoning) -> When:
    name = (match.groupdict().get("zone") or "").upper()
    here = local.replace(tzinfo=reckoning.zone)
    offset = re.fullmatch(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?", name)
    if offset:
        ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return When(local.replace(tzinfo=timezone(ahead if offset[1] == "+" else -ahead)))
    if name in {"Z", "UTC", "GMT"}:
        return When(local)
    return When(here, "" if name in {"", here.tzname()} else name)
