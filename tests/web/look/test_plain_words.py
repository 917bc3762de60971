"""Do dates, times, waits, numbers and shares read aloud well?"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from django.template import Context, Template
from django.utils import timezone as django_timezone
from hypothesis import given
from hypothesis import strategies as st

from alongside.web import times
from alongside.web.pictures import words
from alongside.web.templatetags import plain

WINTER = datetime(2026, 12, 4, 17, 0, tzinfo=UTC)
SUMMER = datetime(2026, 7, 3, 23, 30, tzinfo=UTC)


def test_a_date_is_said_in_full():
    assert plain.plain_date(WINTER) == "Friday 4 December 2026"
    assert plain.short_date(date(2026, 1, 31)) == "31 January 2026"


def test_a_moment_is_said_as_clocks_here_show_it():
    assert plain.plain_date(SUMMER) == "Saturday 4 July 2026"
    assert plain.plain_time(SUMMER) == "12:30 at night"
    with django_timezone.override("America/New_York"):
        assert plain.plain_date(SUMMER) == "Friday 3 July 2026"
        assert plain.plain_time(SUMMER) == "7:30 in the evening"


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        (time(0, 0), "midnight"),
        (time(0, 30), "12:30 at night"),
        (time(2, 0), "2 in the morning"),
        (time(9, 5), "9:05 in the morning"),
        (time(12, 0), "12 noon"),
        (time(12, 15), "12:15 in the afternoon"),
        (time(17, 0), "5 in the afternoon"),
        (time(18, 0), "6 in the evening"),
        (time(21, 0), "9 at night"),
        (time(23, 59), "11:59 at night"),
    ],
)
def test_times_are_said_without_am_or_pm(clock, said):
    assert plain.plain_time(clock) == said


@pytest.mark.parametrize(
    ("wait", "said"),
    [
        (timedelta(seconds=20), "less than a minute"),
        (timedelta(seconds=60), "1 minute"),
        (timedelta(minutes=59), "59 minutes"),
        (timedelta(hours=1, minutes=59), "1 hour"),
        (timedelta(hours=23), "23 hours"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=9, hours=23), "9 days"),
        (timedelta(days=60), "60 days"),
        (timedelta(days=61), "about 2 months"),
        (timedelta(days=365), "about 12 months"),
        (timedelta(days=730), "more than 2 years"),
        (timedelta(days=-9), "9 days"),
    ],
)
def test_waits_are_said_in_the_largest_whole_part(wait, said):
    assert plain.how_long(wait) == said


def test_how_long_can_be_asked_of_two_moments():
    assert plain.how_long(WINTER, WINTER + timedelta(days=3)) == "3 days"
    assert plain.how_long(WINTER + timedelta(hours=2), WINTER) == "2 hours"


@pytest.mark.parametrize(
    ("then", "said"),
    [
        (datetime(2026, 12, 6, 9, 0, tzinfo=UTC), "in 2 days"),
        (datetime(2026, 12, 5, 23, 59, tzinfo=UTC), "tomorrow"),
        (datetime(2026, 12, 5, 0, 0, tzinfo=UTC), "tomorrow"),
        (datetime(2026, 12, 4, 21, 30, tzinfo=UTC), "today, in 4 hours"),
        (datetime(2026, 12, 4, 17, 40, tzinfo=UTC), "in 40 minutes"),
        (WINTER, "now"),
        (datetime(2026, 12, 4, 16, 0, tzinfo=UTC), "now"),
        (datetime(2027, 1, 1, 12, 0, tzinfo=UTC), "in 28 days"),
    ],
)
def test_when_something_comes_is_counted_as_a_calendar_counts(then, said):
    """WINTER is a Friday at 5 in the afternoon."""
    assert plain.coming(WINTER, then) == said


def test_nothing_is_said_of_what_is_not_known():
    assert plain.plain_date(None) == plain.short_date(None) == plain.plain_time(None) == ""
    assert plain.how_long(None) == plain.how_long(WINTER) == ""


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (0, 0, "nothing to count yet"),
        (0, 12, "none of 12"),
        (12, 12, "all 12"),
        (3, 5, "3 of 5"),
        (88, 121, "88 of 121, about 7 in 10"),
        (60, 120, "60 of 120, 5 in 10"),
        (1, 121, "1 of 121, fewer than 1 in 10"),
        (120, 121, "120 of 121, more than 9 in 10"),
        (1234, 2000, "1,234 of 2,000, about 6 in 10"),
    ],
)
def test_a_share_always_says_out_of_what(part, whole, said):
    assert plain.share_in_words(part, whole) == said


@given(st.integers(1, 10_000).flatmap(lambda whole: st.tuples(st.integers(1, whole), st.just(whole))))
def test_tenths_are_the_nearest_ones(pair):
    part, whole = pair
    said = words.tenths(part, whole)
    nearest = 0 if said.startswith("fewer") else 10 if said.startswith("more") else int(said.split()[-3])
    assert abs(nearest * whole - 10 * part) * 2 <= whole


@pytest.mark.parametrize(
    ("share", "said"), [(0, "0"), (0.004, "less than 1"), (0.125, "13"), (0.999, "more than 99"), (1, "100")]
)
def test_a_share_out_of_100_is_nothing_or_all_only_when_it_is(share, said):
    assert words.in_100(share) == said


def test_numbers_and_counts():
    assert plain.plain_number(12500) == "12,500"
    assert plain.plain_number(None) == "nothing to count yet"
    assert plain.count_of(1, "person,people") == "1 person"
    assert plain.count_of(3, "person,people") == "3 people"
    assert plain.count_of(0, "day") == "0 days"


def test_lists_read_aloud():
    assert plain.and_list([]) == ""
    assert plain.and_list(["Ana"]) == "Ana"
    assert plain.and_list(["Ana", "Bo", "Cy"]) == "Ana, Bo and Cy"


@pytest.mark.parametrize(("words_", "said"), [("Carers", "carers"), ("NHS staff", "NHS staff"), ("", ""), ("A", "A")])
def test_a_name_in_the_middle_of_a_sentence_keeps_its_capitals(words_, said):
    assert words.lower_first(words_) == said


def test_moments_carry_what_machines_read_and_no_number_ends_a_line():
    page = Template("{% moment when %}|{% day when %}|{% day only %}").render(
        Context({"when": SUMMER, "only": date(2026, 3, 1)})
    )
    assert page.split("|") == [
        '<time datetime="2026-07-04T00:30+01:00">Saturday 4_July 2026, 12:30_at night</time>'.replace("_", "\xa0"),
        '<time datetime="2026-07-04">Saturday 4_July 2026</time>'.replace("_", "\xa0"),
        '<time datetime="2026-03-01">Sunday 1_March 2026</time>'.replace("_", "\xa0"),
    ]


ZONES = st.sampled_from([UTC, timezone(timedelta(hours=-11)), timezone(timedelta(hours=14))])


@given(st.integers(-2_000_000_000, 7_000_000_000), ZONES)
def test_every_moment_can_be_said(seconds, zone):
    moment = datetime.fromtimestamp(seconds, tz=zone)
    assert times.date_in_words(moment).endswith(str(times.on_the_clock(moment).year))
    assert times.time_in_words(moment)
