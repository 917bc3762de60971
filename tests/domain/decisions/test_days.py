"""Days are days of the calendar: a clock that changes makes none of them longer."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.decisions.days import closes_at, opens_at

LONDON = ZoneInfo("Europe/London")
ZONES = ["Europe/London", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "America/St_Johns", "UTC"]
moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def london(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("opened", "days", "closes"),
    [
        ("2026-11-22T10:00", 12, "2026-12-04T17:00"),
        ("2026-11-22T23:59", 1, "2026-11-23T17:00"),  # the day it opens is day 0, however late
        ("2026-03-27T10:00", 7, "2026-04-03T17:00"),  # summer time begins on 29 March 2026
        ("2026-10-23T10:00", 7, "2026-10-30T17:00"),  # and ends on 25 October
    ],
)
def test_a_decision_closes_at_five_in_the_afternoon_of_its_last_day(opened, days, closes):
    assert closes_at(london(opened), days, LONDON) == london(closes).astimezone(UTC)


def test_five_in_the_afternoon_is_another_hour_of_utc_in_summer():
    assert closes_at(london("2026-03-20T10:00"), 7, LONDON).hour == 17
    assert closes_at(london("2026-03-23T10:00"), 7, LONDON).hour == 16


@pytest.mark.parametrize(
    ("put", "notice", "opens"),
    [
        ("2026-11-22T14:30", 0, "2026-11-22T14:30"),
        ("2026-11-22T14:30", 7, "2026-11-30T09:00"),  # seven whole days are over in the afternoon of the 29th
        ("2026-11-22T08:30", 7, "2026-11-29T09:00"),
        ("2026-11-22T09:00", 7, "2026-11-29T09:00"),
        ("2026-03-28T08:59", 1, "2026-03-29T09:00"),
        ("2026-10-24T09:00", 1, "2026-10-25T09:00"),
    ],
)
def test_papers_can_be_read_for_whole_days_before_it_opens(put, notice, opens):
    assert opens_at(london(put), notice, LONDON) == london(opens).astimezone(UTC)


def test_a_decision_cannot_close_on_the_day_it_opens():
    with pytest.raises(ValueError, match="at least one day"):
        closes_at(london("2026-11-22T10:00"), 0, LONDON)


@given(moments, st.integers(1, 60), st.sampled_from(ZONES))
def test_wherever_it_is_it_closes_after_it_opened_and_at_five(opened, days, zone):
    closes = closes_at(opened, days, ZoneInfo(zone))
    assert closes > opened
    assert closes.astimezone(ZoneInfo(zone)).strftime("%H:%M:%S.%f") == "17:00:00.000000"
    assert (closes.astimezone(ZoneInfo(zone)).date() - opened.astimezone(ZoneInfo(zone)).date()).days == days


@given(moments, st.integers(1, 60), st.sampled_from(ZONES))
def test_wherever_it_is_the_notice_is_never_shorter_than_agreed(put, notice, zone):
    here = put.astimezone(ZoneInfo(zone))
    opens = opens_at(put, notice, ZoneInfo(zone)).astimezone(ZoneInfo(zone))
    waited = opens.replace(tzinfo=None) - here.replace(tzinfo=None)  # by the clock on the wall
    assert timedelta(days=notice) <= waited <= timedelta(days=notice + 1)
