"""Differences and ratios against statsmodels."""

from __future__ import annotations

from math import inf, isnan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import norm
from statsmodels.stats.proportion import confint_proportions_2indep, score_test_proportions_2indep

from alongside.domain.check.figures.comparing import difference, ratio
from alongside.domain.check.figures.shares import share
from alongside.domain.check.finding import Figure
from tests.domain.check.figures.test_shares import counts


@given(counts(), counts())
def test_the_difference_of_two_shares_is_newcombes(one, other):
    theirs = confint_proportions_2indep(*one, *other, method="newcomb", compare="diff")
    mine = difference(share(*one), share(*other))
    assert (mine.low, mine.high) == pytest.approx(theirs, abs=1e-9)


def test_what_has_no_value_is_not_compared():
    assert difference(share(1, 2), Figure()) is None
    assert difference(Figure(1, 2, 5.0, 3.0, None), share(1, 2)) is None


@st.composite
def inner(draw):
    whole = draw(st.integers(3, 60))
    return draw(st.integers(1, whole - 1)), whole


@settings(deadline=None)
@given(inner(), inner())
def test_the_ratio_is_koopmans(one, other):
    mine = ratio(one, other)
    for end in (mine.low, mine.high):
        found = score_test_proportions_2indep(*one, *other, value=end, compare="ratio", correction=False)
        assert abs(found.statistic) == pytest.approx(norm.ppf(0.975), abs=1e-6)
    assert mine.low < mine.value < mine.high


@settings(deadline=None)
@given(counts(most=40), counts(most=40))
def test_the_ends_are_ends(one, other):
    mine, turned = ratio(one, other), ratio(other, one)
    assert 0 <= mine.low <= mine.high
    if 0 < turned.high < inf:
        assert mine.low == pytest.approx(1 / turned.high, rel=1e-6)


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [((0, 9), (0, 9), 0, inf), ((0, 9), (5, 9), 0, None), ((5, 9), (0, 9), None, inf)],
)
def test_where_a_rate_is_nothing(one, other, low, high):
    found = ratio(one, other)
    assert found.low == low if low is not None else 0 < found.low < inf
    assert found.high == high if high is not None else 0 < found.high < inf
    assert isnan(found.value) == (one[0] == other[0] == 0)


def test_nothing_has_no_ratio():
    assert ratio((0, 0), (1, 2)) is None
