"""What findings say: tables of sentences, and that no rounding makes a number look surer than it is."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.check.figures.shares import share as figure_of
from alongside.domain.check.finding import Figure, Finding, Trend, Way, Whose, Word
from alongside.domain.check.indicator import Better, Line, Measure
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.principles import Principle
from alongside.domain.check.words import about, between, easy, said, share, spell, verdict
from tests.domain.check.made import INDICATOR, indicator

REPLY = INDICATORS["reply_rate"]


def finding(figure, **more):
    usual = {
        "indicator": "asked",
        "principle": Principle.EQUALITY,
        "figure": figure,
        "verdict": Word.CLOSE,
        "line": Fraction(8, 10),
        "upper": None,
        "whose": Whose.AGREED,
        "trend": Trend(Way.WORSE),
    }
    return Finding(**{**usual, **more})


def test_the_example_of_the_page():
    assert said(finding(figure_of(88, 121), verdict=Word.SHORT), REPLY).sentences() == [
        "88 of 121 things people said got an answer.",
        "That is about 7 in 10.",
        "The true number is likely between 6 and 8 in 10.",
        "We agreed at least 8 in 10.",
        "This misses the line. It is too far off to be chance.",
        "It is getting worse.",
    ]
    assert easy(finding(figure_of(88, 121), verdict=Word.SHORT), REPLY) == (
        "Did people get an answer?",
        "About 7 in 10.",
        "This is not good enough.",
        "It is getting worse.",
    )


def test_nothing_to_count_yet():
    found = finding(Figure(), verdict=Word.NOTHING, trend=Trend())
    assert said(found, REPLY).sentences() == [
        "There is nothing to count yet. This is not good or bad.",
        "We agreed at least 8 in 10.",
    ]
    assert easy(found, REPLY) == ("Did people get an answer?", "There is nothing to count yet.")


WAITING = indicator(
    measure=Measure.WAITING,
    better=Better.LOWER,
    counted="days until half of the claims were paid",
    line=Line(Fraction(28), published=True, source="Nobody", reached=Fraction(4, 5)),
)
WAITS = [
    (Figure(64, 96, 25.0, 20.0, 40.0), "25 days until half of the claims were paid.", "from 20 to 40 days"),
    (Figure(9, 9, 1.0, 1.0, 1.0), "1 day until half of the claims were paid.", "likely 1 day."),
    (Figure(64, 96, 28.0, 21.0, None), "28 days until half of the claims were paid.", "likely 3 weeks or more"),
    (Figure(3, 40, None, 30.0, None), "More than half are still waiting: 37 of 40.", "likely 30 days or more"),
]


@pytest.mark.parametrize(("figure", "counted", "likely"), WAITS)
def test_waiting(figure, counted, likely):
    found = finding(figure, line=Fraction(28), whose=Whose.PUBLISHED, reached=Figure(30, 96, 0.31, 0.2, 0.4))
    words = said(found, WAITING)
    assert words.counted == counted
    assert likely in words.likely
    assert words.comes_to.endswith("Within 4 weeks it was about 3 in 10.")
    assert words.line == "The line that others published is that 8 in 10 take no more than 4 weeks."


GAP = indicator(measure=Measure.GAP, better=Better.LOWER)
GAPS = [
    (
        0.2,
        0.1,
        0.3,
        "For professionals it is 20 in 100 more than for people with lived experience.",
        "between 10 and 30",
    ),
    (-0.2, -0.3, -0.1, "For people with lived experience it is 20 in 100 more than for professionals.", "10 and 30"),
    (0.0, -0.1, 0.1, "Both sides are level.", "There may be no gap at all. It is likely not more than 10 in 100."),
]


@pytest.mark.parametrize(("value", "low", "high", "comes_to", "likely"), GAPS)
def test_gaps(value, low, high, comes_to, likely):
    words = said(finding(Figure(50, 100, value, low, high), line=Fraction(1, 5)), GAP)
    assert words.comes_to == comes_to
    assert likely in words.likely
    assert words.line == "We agreed a gap of no more than 20 in 100."


LINES = [
    ({}, "We agreed at least 8 in 10."),
    ({"whose": Whose.PUBLISHED}, "The line that others published is at least 8 in 10."),
    ({"whose": Whose.OURS}, "Nobody has published a line. We begin with at least 8 in 10."),
    ({"line": Fraction(81, 100)}, "We agreed at least 81 in 100."),
    ({"line": Fraction(3, 4)}, "We agreed at least 3 in 4."),
    ({"line": Fraction(2, 3)}, "We agreed at least 2 in 3."),
    ({"line": Fraction(1, 2)}, "We agreed at least half."),
    ({"line": Fraction(1)}, "We agreed at least all."),
    (
        {"line": Fraction(719, 1000), "lines_changed": True},
        "We agreed at least about 72 in 100. The line changed in this time. "
        "Each thing was held against the line of its day.",
    ),
    ({"line": None}, ""),
]


@pytest.mark.parametrize(("more", "words"), LINES)
def test_lines(more, words):
    assert said(finding(figure_of(9, 20), **more), INDICATOR).line == words


@pytest.mark.parametrize(
    ("better", "at", "upper", "words"),
    [
        (Better.LOWER, Fraction(1, 5), None, "We agreed no more than 2 in 10."),
        (Better.LOWER, Fraction(0), None, "We agreed none at all."),
        (Better.BETWEEN, Fraction(1, 5), Fraction(19, 20), "We agreed between 2 in 10 and 95 in 100."),
    ],
)
def test_lines_that_are_not_at_least(better, at, upper, words):
    assert said(finding(figure_of(9, 20), line=at, upper=upper), indicator(better=better)).line == words


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [(1, 3, "There are only 3 to count."), (1, 1, "There is only 1 to count."), (9, 40, "There is too little")],
)
def test_too_little_says_how_little(part, whole, words):
    assert verdict(finding(figure_of(part, whole), verdict=Word.LITTLE)).startswith(words)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.0, "none"),
        (0.004, "fewer than 1 in 100"),
        (0.03, "fewer than 1 in 10"),
        (0.2, "2 in 10"),
        (0.25, "1 in 4"),
        (0.27, "about 3 in 10"),
        (1 / 3, "1 in 3"),
        (0.5, "half"),
        (0.96, "more than 9 in 10"),
        (0.995, "nearly all"),
        (1.0, "all"),
    ],
)
def test_shares_as_people_say_them(value, words):
    assert about(value) == words


@given(st.floats(0, 1), st.floats(0, 1))
def test_an_interval_is_only_rounded_outwards(one, other):
    low, high = sorted((one, other))
    words = between(low, high)
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    if words.startswith("anything"):
        return
    *ends, of = numbers
    down, up = (ends[0], of) if words.startswith("above") else (0, ends[0]) if words.startswith("below") else ends
    assert down / of <= low + 1e-9
    assert up / of >= high - 1e-9


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "0 days"), (1, "1 day"), (14, "2 weeks"), (25, "25 days"), (28, "4 weeks"), (120, "120 days")],
)
def test_stretches_of_time(days, words):
    assert spell(days) == words


@given(st.fractions(Fraction(1, 100), Fraction(99, 100), max_denominator=500))
def test_a_line_is_never_none_and_never_all(line):
    assert share(line) not in {"none", "all"}


@pytest.mark.parametrize("each", INDICATORS.values(), ids=INDICATORS)
@pytest.mark.parametrize("word", Word)
def test_every_sentence_of_every_indicator_is_short(each, word):
    line = each.line.at
    found = replace(finding(figure_of(33, 90), verdict=word, whose=Whose.OURS), line=line, upper=each.line.upper)
    for sentence in said(found, each).sentences()[1:]:
        assert all(len(one.split()) <= 20 for one in re.split(r"(?<=[.?]) ", sentence)), sentence
    for sentence in easy(found, each):
        assert len(sentence.split()) <= 10
