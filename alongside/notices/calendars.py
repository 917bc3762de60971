"""How do days that matter become a calendar that other programs read? (RFC 5545)"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from django.conf import settings
from icalendar import Calendar, Event

from alongside.domain.notices import Dated

A_MOMENT = timedelta(minutes=30)
"""How long an end is shown in a calendar. Something without length is left out by some programs."""


def as_calendar(dates: Iterable[Dated], *, zone: str, now: datetime) -> bytes:
    """One event a date, each with an id that stays, so that a program moves it and does not add a second."""
    calendar = Calendar()
    calendar.add("prodid", "-//Alongside//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Alongside")
    for each in sorted(dates, key=lambda one: one.key):
        calendar.add_component(_event(each, ZoneInfo(zone), now))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(dated: Dated, zone: ZoneInfo, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{dated.key}@{settings.SITE_ADDRESS.partition('://')[2]}")
    event.add("dtstamp", now)
    event.add("summary", dated.title)
    event.add("description", dated.words)
    event.add("url", settings.SITE_ADDRESS + dated.path)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    if isinstance(dated.at, datetime):
        ends = dated.at.astimezone(zone)
        event.add("dtstart", ends - A_MOMENT)
        event.add("dtend", ends)
    else:
        event.add("dtstart", dated.at)
        event.add("dtend", dated.at + timedelta(days=1))
    return event


def tag_of(dates: Iterable[Dated], zone: str) -> str:
    """The same as long as nothing in it changes, so that a program need not fetch it again."""
    said = [f"{each.key} {_plain(each.at)} {each.title} {each.words} {each.path}" for each in dates]
    return f'"{sha256(chr(10).join([zone, *sorted(said)]).encode()).hexdigest()[:32]}"'


def _plain(at: date) -> str:
    return at.isoformat()
