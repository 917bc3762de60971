"""The table of verdicts, row by row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.check.figures.shares import share
from alongside.domain.check.finding import Word
from alongside.domain.check.findings.held import Good
from alongside.domain.check.findings.measured import Measured
from alongside.domain.check.findings.verdicts import FEWEST, verdict, weakest


def measured(part, whole, **more):
    figure = share(part, whole)
    return Measured(figure, figure, whole, lambda _: 1.0, lambda _: 1.0, **more)


AT_LEAST, AT_MOST, BETWEEN = Good(0.8, 1.0), Good(-1.0, 0.2), Good(0.3, 0.7)
CASES = [
    (0, 0, AT_LEAST, Word.NOTHING),
    (4, 4, AT_LEAST, Word.LITTLE),
    (0, 4, AT_LEAST, Word.LITTLE),
    (0, 5, AT_LEAST, Word.SHORT),
    (50, 100, AT_LEAST, Word.SHORT),
    (4, 8, AT_LEAST, Word.SHORT),
    (4, 8, Good(0.7, 1.0), Word.LITTLE),
    (5, 9, Good(0.6, 1.0), Word.LITTLE),
    (78, 100, AT_LEAST, Word.CLOSE),
    (80, 100, AT_LEAST, Word.HOLDING),
    (99, 100, AT_LEAST, Word.HOLDING),
    (0, 40, AT_MOST, Word.HOLDING),
    (9, 40, AT_MOST, Word.CLOSE),
    (30, 40, AT_MOST, Word.SHORT),
    (20, 40, BETWEEN, Word.HOLDING),
    (11, 40, BETWEEN, Word.CLOSE),
    (29, 40, BETWEEN, Word.CLOSE),
    (2, 40, BETWEEN, Word.SHORT),
    (40, 40, BETWEEN, Word.SHORT),
]


@pytest.mark.parametrize(("part", "whole", "good", "word"), CASES)
def test_cases(part, whole, good, word):
    assert verdict(measured(part, whole), good) is word


def test_of_too_few_people_nothing_is_told():
    assert verdict(measured(40, 40, enough=False), AT_MOST) is Word.LITTLE


@given(st.integers(1, 300), st.data(), st.floats(0.05, 0.95))
def test_falling_short_is_never_said_of_what_meets_the_line(whole, data, line):
    part = data.draw(st.integers(0, whole))
    word = verdict(measured(part, whole), Good(line, 1.0))
    if part / whole >= line:
        assert word in {Word.HOLDING, Word.LITTLE}
    else:
        assert word in {Word.CLOSE, Word.SHORT, Word.LITTLE}
    if whole < FEWEST:
        assert word is Word.LITTLE


@pytest.mark.parametrize(
    ("words", "weak"),
    [
        ([], Word.NOTHING),
        ([Word.NOTHING, Word.NOTHING], Word.NOTHING),
        ([Word.HOLDING, Word.NOTHING], Word.HOLDING),
        ([Word.HOLDING, Word.LITTLE], Word.LITTLE),
        ([Word.HOLDING, Word.LITTLE, Word.CLOSE], Word.CLOSE),
        ([Word.SHORT, Word.HOLDING, Word.HOLDING, Word.CLOSE], Word.SHORT),
    ],
)
def test_a_principle_is_as_strong_as_its_weakest_finding(words, weak):
    assert weakest(words) is weak
