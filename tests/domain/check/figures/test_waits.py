"""Kaplan and Meier's estimate and its intervals against lifelines, and where lifelines has none."""

from __future__ import annotations

import warnings
from math import isinf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lifelines import KaplanMeierFitter
from lifelines.utils import median_survival_times

from alongside.domain.check.figures.shares import wilson
from alongside.domain.check.figures.waits import ended_by, median, steps
from alongside.domain.check.finding import Figure

CLOSE = 1e-9
WAITS = st.lists(st.tuples(st.integers(1, 40), st.booleans()), min_size=4, max_size=60)


def walked(waits):
    return steps((day, int(ended), int(not ended)) for day, ended in waits)


def fitted(waits):
    days, ended = zip(*waits, strict=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return KaplanMeierFitter().fit(days, ended)


@given(WAITS)
def test_the_share_that_waits_and_its_band_are_those_of_lifelines(waits):
    theirs = fitted(waits)
    band = theirs.confidence_interval_survival_function_
    for step in walked(waits):
        assert step.waits == pytest.approx(theirs.predict(step.day), abs=CLOSE)
        if 0 < step.waits < 1:
            assert step.band == pytest.approx(tuple(band.loc[step.day]), abs=1e-7)


@given(WAITS)
def test_the_median_is_that_of_lifelines(waits):
    """Where it says a share of one half, to nine digits: a hair above, and it would go on to the next day."""
    theirs = fitted(waits).survival_function_.iloc[:, 0].round(9)
    assert median(walked(waits)).value == next((day for day, waits in theirs.items() if waits <= 0.5), None)


@given(WAITS)
def test_the_interval_of_the_median_is_where_the_band_meets_one_half(waits):
    found, theirs = walked(waits), fitted(waits)
    if not all(0 < step.waits < 1 for step in found):
        return  # there the band is ours
    low, high = median_survival_times(theirs.confidence_interval_survival_function_.round(9)).iloc[0]
    mine = median(found)
    assert mine.high == (None if isinf(high) else high)
    if not isinf(low):
        assert mine.low == low


@given(WAITS, st.integers(0, 45))
def test_the_share_that_ended_is_the_rest(waits, day):
    figure, _ = ended_by(walked(waits), day)
    assert figure.value == pytest.approx(1 - fitted(waits).predict(day), abs=CLOSE)
    assert 0 <= figure.low <= figure.value + CLOSE
    assert figure.value <= figure.high + CLOSE <= 1 + 2 * CLOSE


@given(st.lists(st.integers(1, 40), min_size=4, max_size=60), st.integers(1, 40))
def test_where_everything_ended_it_stands_on_every_thing(days, line):
    figure, n = ended_by(walked([(day, True) for day in days]), line)
    ended = sum(day <= line for day in days)
    assert n == pytest.approx(len(days) if 0 < ended < len(days) else n)
    assert figure.numerator == ended
    assert figure.value == pytest.approx(ended / len(days), abs=CLOSE)


def test_nothing_at_all():
    assert median(steps([])) == Figure()
    assert ended_by(steps([]), 28) == (Figure(), 0.0)


def test_all_are_waiting_still():
    found = steps([(10, 0, 20), (30, 0, 20)])
    assert median(found) == Figure(0, 40, None, 30.0, None)
    figure, _ = ended_by(found, 28)
    assert (figure.value, figure.low) == (0.0, 0.0)
    assert figure.high == pytest.approx(wilson(0, 20)[1], abs=0.1)


def test_nobody_has_waited_so_long():
    figure, _ = ended_by(steps([(3, 0, 20)]), 28)
    assert (figure.value, figure.low, figure.high) == (0.0, 0.0, 1.0)


def test_one_wait():
    assert median(steps([(7, 1, 0)])) == Figure(1, 1, 7.0, 7.0, None)
    assert median(steps([(7, 0, 1)])) == Figure(0, 1, None, 7.0, None)


def test_all_ended_on_one_day():
    assert median(steps([(7, 50, 0)])) == Figure(50, 50, 7.0, 7.0, 7.0)


def test_clocks_that_disagree_count_as_no_wait():
    assert median(steps([(-3, 9, 0), (0, 1, 0)])).value == 0.0
