"""Can somebody without statistics read what a number says, and is it never said more surely than it is?"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.check import words
from alongside.check.seen import FindingSeen, quarter_in_words
from alongside.domain.check.finding import Figure, Whose, Word
from alongside.domain.check.indicators import INDICATORS
from tests.check import answers

REPLIES, DAYS, GAP, MONEY = (INDICATORS[key] for key in ("reply_rate", "days_to_pay", "promise_gap", "budget_voice"))
VOICE, THREE, MANY_WAIT = (INDICATORS[key] for key in ("agenda_origin", "concentration", "days_to_reply"))


@pytest.mark.parametrize(
    ("figure", "indicator", "said"),
    [
        (Figure(88, 121, 0.727, 0.64, 0.8), REPLIES, "That is about 7 in 10."),
        (Figure(1, 40, 0.025, 0.0, 0.13), REPLIES, "That is fewer than 1 in 10."),
        (Figure(39, 40, 0.975, 0.87, 1.0), REPLIES, "That is more than 9 in 10."),
        (Figure(0, 9, 0.0, 0.0, 0.3), REPLIES, "That is none."),
        (Figure(9, 9, 1.0, 0.7, 1.0), REPLIES, "That is all."),
        (Figure(30, 41, 47.0, 39.0, None), DAYS, "11 of 41 still wait. What still waits counts too."),
        (Figure(9, 9, 12.0, 9.0, 14.0), MANY_WAIT, "Half of them took 12 days or less. None of the 9 waits now."),
        (
            Figure(1, 4, None, 12.0, None),
            DAYS,
            "Fewer than half have ended so far. 3 of 4 still wait. They count for as long as they have waited.",
        ),
        (Figure(5, 9, 0.3, 0.1, 0.5), GAP, "Professionals have more: 3 in 10 more than the other side."),
        (
            Figure(5, 9, -0.3, -0.5, -0.1),
            GAP,
            "People with lived experience have more: 3 in 10 more than the other side.",
        ),
        (Figure(5, 9, 0.0, -0.1, 0.1), GAP, "The two sides are level."),
        (Figure(80, 90, 0.89, 0.7, 1.0), THREE, "Of all of it, about 9 in 10 came from three people."),
    ],
)
def test_what_a_number_comes_to(figure, indicator, said):
    assert words.meaning(figure, indicator) == said


@pytest.mark.parametrize(
    ("low", "high", "indicator", "said"),
    [
        (0.643, 0.8, REPLIES, "The true number is likely between 6 and 8 in 10."),
        (0.9, 0.97, REPLIES, "The true number is likely between 90 and 97 in 100."),
        (0.05, 0.95, REPLIES, "The true number is likely anything from none to all."),
        (0.75, 0.97, REPLIES, "The true number is likely above 7 in 10."),
        (39.0, None, DAYS, "The true number is likely 39 days or more."),
        (21.2, 43.1, DAYS, "The true number is likely between 21 and 44 days."),
        (-0.1, 0.3, GAP, "The true gap is small. It could be that there is none."),
        (-0.5, -0.2, GAP, "The true gap is likely between 20 and 50 in 100."),
        (None, None, REPLIES, ""),
    ],
)
def test_how_sure_it_is(low, high, indicator, said):
    assert words.likely(Figure(1, 2, 0.5, low, high), indicator) == said


@pytest.mark.parametrize(
    ("figure", "indicator", "said", "of_what"),
    [
        (Figure(88, 121), REPLIES, "88 of 121", "things people said"),
        (Figure(450_000, 900_000), MONEY, "£4,500 of £9,000", "were decided about"),
        (Figure(4_500, 9_000), VOICE, "75 of 150", "hours of meetings"),
        (Figure(45, 90), VOICE, "45 of 90", "minutes of meetings"),
        (Figure(30, 41, 47.0), DAYS, "30 of 41", "until half of the claims"),
    ],
)
def test_amounts_are_said_as_people_say_them(figure, indicator, said, of_what):
    assert words.of_all(figure, indicator) == said
    assert words.counted(figure, indicator).startswith(of_what)


@pytest.mark.parametrize(
    ("key", "whose", "said"),
    [
        ("reply_rate", Whose.PUBLISHED, "The line is at least 81 in 100. It was published by others"),
        ("seat_share", Whose.AGREED, "We agreed on at least half. The members decided it."),
        ("lone_voice", Whose.OURS, "We begin with a line of at most 1 in 3. Nobody has published one."),
        ("not_digital", Whose.OURS, "We begin with a line of between 1 in 50 and 19 in 20."),
        ("days_to_pay", Whose.AGREED, "We agreed on at most 28 days."),
        ("promise_gap", Whose.OURS, "We begin with a line of at most 1 in 5 apart, whoever has more."),
        ("meeting_reach", Whose.OURS, "We begin with a line of at most 1 in 4 more for professionals."),
    ],
)
def test_where_the_line_is_and_whose(key, whose, said):
    finding = answers.one(key, Word.HOLDING, whose=whose)
    assert " ".join(words.whose_line(finding, INDICATORS[key])).startswith(said)


def test_where_no_line_is_drawn_it_says_how_to_draw_one():
    finding = replace(answers.one("reply_rate", Word.HOLDING), line=None)
    assert words.whose_line(finding, REPLIES) == ["No line is drawn for this. The members can draw one, by a decision."]


def test_that_the_line_changed_is_said():
    finding = replace(answers.one("reply_rate", Word.HOLDING), lines_changed=True)
    assert words.whose_line(finding, REPLIES)[-1].startswith("The line changed in this time.")


@given(st.integers(0, 400), st.integers(1, 400), st.floats(0, 0.5), st.floats(0, 0.5))
def test_what_is_said_of_the_interval_holds_the_interval(part, whole, down, up):
    value = min(part, whole) / whole
    low, high = max(value - down, 0.0), min(value + up, 1.0)
    said = words.likely(Figure(min(part, whole), whole, value, low, high), REPLIES)
    between = re.search(r"between (\d+) and (\d+) in (\d+)", said)
    above = re.search(r"above (\d+) in 10", said)
    if between:
        least, most, of = map(int, between.groups())
        assert least / of <= low + 1e-9
        assert high <= most / of + 1e-9
    elif above:
        assert int(above[1]) / 10 <= low + 1e-9
    else:
        assert said.endswith("anything from none to all.")


@given(st.floats(0.0001, 0.9999))
def test_nothing_but_none_is_called_none_and_nothing_but_all_is_called_all(value):
    assert words.share(value) not in {"none", "all"}
    assert words.about(value) not in {"none", "all"}


@pytest.mark.parametrize("key", INDICATORS)
@pytest.mark.parametrize("verdict", Word)
def test_every_sentence_about_every_finding_is_whole_and_short(key, verdict):
    seen = FindingSeen(answers.one(key, verdict), INDICATORS[key])
    for paragraph in seen.in_words:
        assert paragraph[0].isupper() or paragraph[0].isdigit()
        assert paragraph.endswith(".")
        assert not [one for one in re.split(r"(?<=[.?]) ", paragraph) if len(one.split()) > 25]
    assert verdict is not Word.NOTHING or not seen.has_figure


def test_every_place_in_a_picture_is_on_the_line():
    for key in INDICATORS:
        for verdict in Word:
            place = FindingSeen(answers.one(key, verdict), INDICATORS[key]).place
            known = [place[name] for name in ("value", "low", "high", "zero") if place[name] is not None]
            assert all(0 <= each <= 1 for each in [*known, *place["flags"]])


@pytest.mark.parametrize(
    ("key", "said"), [("2026-Q1", "January to March 2026"), ("2026-Q4", "October to December 2026"), ("early", "early")]
)
def test_quarters_are_said_as_months(key, said):
    assert quarter_in_words(key) == said


def test_a_fraction_that_is_no_tenth_is_said_of_a_hundred():
    assert words.share(float(Fraction(81, 100))) == "81 in 100"
    assert words.share(0.7) == "7 in 10"
