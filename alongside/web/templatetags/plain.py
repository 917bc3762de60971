"""Filters that put dates, times, numbers and lists into plain words. Loaded everywhere without asking."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from alongside.languages.telling import language_now
from alongside.web import times
from alongside.web.pictures import words

register = template.Library()


@register.filter
def plain_date(moment: date | None) -> str:
    return times.date_in_words(moment) if moment else ""


@register.filter
def short_date(moment: date | None) -> str:
    return times.short_date(moment) if moment else ""


@register.filter
def plain_time(moment: datetime | time | None) -> str:
    return "" if moment is None else times.time_in_words(moment)


@register.filter
def how_long(wait: timedelta | datetime | None, until: datetime | None = None) -> str:
    """A length of time; or, with a moment on each side, the time between them."""
    if isinstance(wait, timedelta):
        return times.wait_in_words(wait)
    return times.wait_in_words(until - wait) if wait and until else ""


@register.filter
def coming(now: datetime, then: datetime) -> str:
    return times.coming_in_words(now, then)


@register.filter
def plain_number(count: float | None) -> str:
    return words.NOTHING if count is None else f"{count:,}"


@register.filter
def share_in_words(part: int, whole: int) -> str:
    return words.share_in_words(part, whole)


@register.filter
def count_of(count: int, one_and_many: str) -> str:
    """{{ 3|count_of:"person,people" }}: 3 people."""
    one, _, many = one_and_many.partition(",")
    return times.count_of(count, one, many)


@register.filter
def and_list(names: Iterable[object]) -> str:
    return words.and_list([str(name) for name in names])


@register.simple_tag
def day(moment: date) -> SafeString:
    here = times.here(moment)
    return format_html(
        '<time datetime="{}"{}>{}</time>', here.isoformat(), _spoken(), times.unbroken(times.day_in_words(here))
    )


@register.simple_tag
def moment(when: datetime) -> SafeString:
    clock = times.on_the_clock(when)
    said = times.unbroken(f"{times.day_in_words(clock.date())}, {times.time_in_words(clock.timetz())}")
    return format_html('<time datetime="{}"{}>{}</time>', clock.isoformat(timespec="minutes"), _spoken(), said)


def _spoken() -> SafeString:
    """A day is said in the language of the page, even within a sentence that is not."""
    language = language_now()
    return SafeString("" if language.is_english else language.mark_of_page)
