"""Can a day be given the way people write it, and is what is wrong said plainly?"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.plainforms import PlainDateField
from alongside.plainforms.dates import MONTHS
from tests.plainforms.forms import cleaned, form_of, told


def boxes(day: str, month: str, year: str) -> dict[str, str]:
    return {"asked_day": day, "asked_month": month, "asked_year": year}


@pytest.mark.parametrize("month", ["12", "December", "december", "Dec", "dec.", " DEC "])
def test_months_may_be_numbers_or_names(month):
    assert cleaned(PlainDateField(), boxes("4", month, "2026")) == date(2026, 12, 4)


@pytest.mark.parametrize(("month", "number"), [("sept", 9), ("mar", 3), ("may", 5), ("jun", 6), ("jul", 7), ("09", 9)])
def test_short_names_of_months(month, number):
    assert cleaned(PlainDateField(), boxes("1", month, "2026")).month == number


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("", "", ""), "Write the day, the month and the year."),
        (("4", "", "2026"), "Write the month too."),
        (("", "12", "2026"), "Write the day too."),
        (("4", "12", ""), "Write the year too."),
        (("32", "12", "2026"), "Check the day. It is a number from 1 to 31."),
        (("0", "12", "2026"), "Check the day. It is a number from 1 to 31."),
        (("first", "12", "2026"), "Check the day. It is a number from 1 to 31."),
        (("9" * 5_000, "12", "2026"), "Check the day. It is a number from 1 to 31."),
        (("4", "13", "2026"), "Check the month. Write a number from 1 to 12, or its name."),
        (("4", "ma", "2026"), "Check the month. Write a number from 1 to 12, or its name."),
        (("4", "Smarch", "2026"), "Check the month. Write a number from 1 to 12, or its name."),
        (("4", "12", "26"), "Write the year in full, like 2026."),
        (("4", "12", "0000"), "Write the year in full, like 2026."),
        (("31", "2", "2026"), "There is no 31 February in 2026. Check the day and the month."),
        (("29", "feb", "2025"), "There is no 29 February in 2025. Check the day and the month."),
    ],
)
def test_what_is_wrong_is_said_one_thing_at_a_time(typed, said):
    assert told(PlainDateField(), boxes(*typed)) == said


def test_a_day_may_have_to_lie_between_others():
    field = PlainDateField(earliest=date(2026, 12, 4), latest=lambda: date(2026, 12, 31))
    assert told(field, boxes("3", "12", "2026")) == "The date has to be 4 December 2026 or later."
    assert told(field, boxes("1", "1", "2027")) == "The date has to be 31 December 2026 or earlier."
    assert cleaned(field, boxes("4", "12", "2026")) == date(2026, 12, 4)


def test_a_day_may_be_left_out():
    assert cleaned(PlainDateField(required=False), boxes("", "", "")) is None
    assert cleaned(PlainDateField(required=False), {}) is None


def test_a_day_that_is_already_a_day_is_taken_as_it_is():
    assert PlainDateField().clean(date(2026, 12, 4)) == date(2026, 12, 4)


def test_a_day_that_is_known_stands_in_its_boxes():
    html = str(form_of(PlainDateField(), initial={"asked": date(2026, 12, 4)})["asked"])
    assert [f'value="{part}"' in html for part in (4, 12, 2026)] == [True] * 3


def test_boxes_are_named_and_take_numbers_on_a_phone():
    html = str(form_of(PlainDateField())["asked"])
    assert [f">{name}</label>" in html for name in ("Day", "Month", "Year")] == [True] * 3
    assert html.count('inputmode="numeric"') == 2


def test_a_change_is_noticed():
    def changed(*typed):
        return form_of(PlainDateField(), boxes(*typed), initial={"asked": date(2026, 12, 4)}).has_changed()

    assert not changed("4", "December", "2026")
    assert changed("5", "12", "2026")
    assert changed("5", "", "")


@given(st.dates(min_value=date(1000, 1, 1)), st.booleans())
def test_every_day_can_be_given(day, named):
    month = MONTHS[day.month - 1] if named else str(day.month)
    assert cleaned(PlainDateField(), boxes(str(day.day), month, str(day.year))) == day


@given(st.text(), st.text(), st.text())
def test_whatever_is_typed_is_answered_in_words(day, month, year):
    form = form_of(PlainDateField(), boxes(day, month, year))
    assert form.is_valid() or form.problems[0].words.endswith(".")
