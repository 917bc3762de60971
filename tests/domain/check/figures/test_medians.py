"""The interval of a median against scipy's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom, quantile_test

from alongside.domain.check.figures.medians import order_interval, rank


@given(st.lists(st.integers(0, 1000), min_size=6, max_size=80))
def test_it_is_that_of_scipy(values):
    theirs = quantile_test(values, p=0.5).confidence_interval(0.95)
    assert order_interval(values) == (theirs.low, theirs.high)


@pytest.mark.parametrize("n", [6, 7, 20, 100, 1001, 5000])
def test_it_is_as_narrow_as_95_in_100_allow(n):
    assert binom.cdf(rank(n) - 1, n, 0.5) <= 0.025 < binom.cdf(rank(n), n, 0.5)


@pytest.mark.parametrize("n", range(6))
def test_fewer_than_six_have_none(n):
    assert order_interval(list(range(n))) is None
