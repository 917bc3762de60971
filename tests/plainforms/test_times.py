"""Can a time be given the way people say it?"""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.plainforms import PlainTimeField
from tests.plainforms.forms import cleaned, form_of, told

NO_SUCH = "There is no such time. Write it like 5pm, or half past as 5:30pm."
CHECK = "Check the time. Write it like 5pm, or half past as 5:30pm."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5pm", time(17)),
        ("5 PM", time(17)),
        ("5 p.m.", time(17)),
        ("5:30 in the afternoon", time(17, 30)),
        ("5.30pm", time(17, 30)),
        ("9am", time(9)),
        ("9 in the morning", time(9)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("12 at night", time(0)),
        ("3 at night", time(3)),
        ("9 at night", time(21)),
        ("7 in the evening", time(19)),
        ("17:00", time(17)),
        ("09:30", time(9, 30)),
        ("0:15", time(0, 15)),
        ("noon", time(12)),
        ("Midnight", time(0)),
        ("  5pm  ", time(17)),
    ],
)
def test_times_are_understood(typed, meant):
    assert cleaned(PlainTimeField(), typed) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Write a time, like 5pm."),
        ("5", "Is that in the morning or later? Write 5am or 5pm."),
        ("5:30", "Is that in the morning or later? Write 5am or 5pm."),
        ("25:00", NO_SUCH),
        ("12:60", NO_SUCH),
        ("13pm", NO_SUCH),
        ("0am", NO_SUCH),
        ("teatime", CHECK),
        ("5pm-ish", CHECK),
    ],
)
def test_what_is_wrong_is_said(typed, said):
    assert told(PlainTimeField(), typed) == said


@pytest.mark.parametrize(
    ("known", "shown"), [(time(17), "5pm"), (time(0, 5), "12:05am"), (time(12), "12pm"), (time(9, 30), "9:30am")]
)
def test_a_time_that_is_known_stands_in_its_box(known, shown):
    assert f'value="{shown}"' in str(form_of(PlainTimeField(), initial={"asked": known})["asked"])


def test_a_time_may_be_left_out():
    assert cleaned(PlainTimeField(required=False), "") is None
    assert cleaned(PlainTimeField(required=False), {}) is None


@given(st.times().map(lambda t: t.replace(second=0, microsecond=0, tzinfo=None)))
def test_every_time_that_we_show_we_also_understand(known):
    field = PlainTimeField()
    assert cleaned(field, field.prepare_value(known)) == known


@given(st.text())
def test_whatever_is_typed_is_answered_in_words(typed):
    form = form_of(PlainTimeField(), {"asked": typed})
    assert form.is_valid() or form.problems[0].words.endswith(".")
