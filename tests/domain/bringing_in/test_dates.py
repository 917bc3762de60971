"""Is a date read right, whatever way it is written?"""

from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.bringing_in.dates import Reckoning, is_day_first, read_when

LONDON = Reckoning(zone=ZoneInfo("Europe/London"))


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("1658934589213", utc(2022, 7, 27, 15, 9, 49, 213000)),
        ("1658934589", utc(2022, 7, 27, 15, 9, 49)),
        ("1658934589213000", utc(2022, 7, 27, 15, 9, 49, 213000)),
        ("2022-07-27T15:09:49Z", utc(2022, 7, 27, 15, 9, 49)),
        ("2022-07-27 15:09:49.213+00:00", utc(2022, 7, 27, 15, 9, 49)),
        ("2022-07-27 22:09:49 +0700", utc(2022, 7, 27, 15, 9, 49)),
        ("2022-07-27T22:09:49UTC+7", utc(2022, 7, 27, 15, 9, 49)),
        ("2022-07-27 16:09:49", utc(2022, 7, 27, 15, 9, 49)),
        ("2022-01-27 16:09", utc(2022, 1, 27, 16, 9)),
        ("2022/7/27", utc(2022, 7, 26, 23)),
        ("20220727", utc(2022, 7, 26, 23)),
        ("Wed Jul 27 16:09:49 BST 2022", utc(2022, 7, 27, 15, 9, 49)),
        ("Wed Jul 27 15:09:49 UTC 2022", utc(2022, 7, 27, 15, 9, 49)),
        ("Wed, 27 Jul 2022 15:09:49 GMT", utc(2022, 7, 27, 15, 9, 49)),
        ("27 July 2022", utc(2022, 7, 26, 23)),
        ("Wednesday 27th July 2022, 4:09 pm", utc(2022, 7, 27, 15, 9)),
        ("27 Sept 2022 at 12.30 a.m.", utc(2022, 9, 26, 23, 30)),
        ("July 27, 2022 12:30 PM", utc(2022, 7, 27, 11, 30)),
        ("27/07/2022 16:09", utc(2022, 7, 27, 15, 9)),
        ("27.7.22", utc(2022, 7, 26, 23)),
        ("44769", utc(2022, 7, 26, 23)),
        ("44769.5", utc(2022, 7, 27, 11)),
        ("2022-03-27 01:30", utc(2022, 3, 27, 1, 30)),  # an hour that London skipped
        ("2022-10-30 01:30", utc(2022, 10, 30, 0, 30)),  # an hour that London had twice: the first
    ],
)
def test_a_date_is_read_as_the_moment_it_was(cell, at):
    when = read_when(cell, LONDON)
    assert when.at.astimezone(UTC) == at
    assert when.unknown_zone == ""


def test_a_zone_we_cannot_place_is_named_and_the_time_taken_as_a_time_here():
    when = read_when("Wed Jul 27 22:09:49 WIB 2022", LONDON)
    assert when.at.astimezone(UTC) == utc(2022, 7, 27, 21, 9, 49)
    assert when.unknown_zone == "WIB"
    assert read_when("Wed Jan 26 22:09:49 BST 2022", LONDON).unknown_zone == "BST"  # not summer time then


@pytest.mark.parametrize(
    "cell",
    ["soon", "31/02/2022", "2022-13-01", "1.65893E+12", "27 Foo 2022", "123", "25:61", "27/7/2022 25:00", "9" * 400],
)
def test_what_is_no_date_is_quoted_with_what_to_write_instead(cell):
    with pytest.raises(ValueError, match=r"is not a date we can read\. Write it like 27 July 2022"):
        read_when(cell, LONDON)


def test_a_year_that_cannot_be_is_said():
    with pytest.raises(ValueError, match="is before 1900"):
        read_when("0022-07-27", LONDON)


@pytest.mark.parametrize(
    ("cells", "day_first"),
    [
        (["27/7/2022", "3/4/2022"], True),
        (["7/27/2022", "3/4/2022"], False),
        (["3/4/2022"], None),
        (["27/7/2022", "7/27/2022"], True),
        (["2022-07-27"], True),
        ([], True),
    ],
)
def test_one_clear_date_tells_how_the_whole_column_is_written(cells, day_first):
    assert is_day_first(cells) is day_first


def test_dates_with_the_month_first_are_read_so():
    american = Reckoning(zone=ZoneInfo("UTC"), day_first=False)
    assert read_when("7/4/2022", american).at == utc(2022, 7, 4)


@given(st.text(max_size=40))
def test_no_text_at_all_makes_it_stumble(cell):
    with suppress(ValueError):
        assert read_when(cell, LONDON).at.tzinfo


@given(st.integers(0, 6_000_000_000))
def test_every_moment_written_by_the_standard_comes_back(seconds):
    at = datetime.fromtimestamp(seconds, UTC)
    assert read_when(at.isoformat(), LONDON).at == at
