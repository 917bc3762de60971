"""Tails against scipy's, far out too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom, norm

from alongside.domain.check.figures.chances import about_at_least, about_at_most, at_least, at_most, curve
from tests.domain.check.figures.test_shares import counts

LINES = st.fractions(0, 1, max_denominator=100).map(float)


@given(counts(most=400), LINES)
def test_things_are_counted_exactly(count, line):
    part, n = count
    assert at_most(part, n, line) == pytest.approx(binom.cdf(part, n, line), rel=1e-8, abs=1e-300)
    assert at_least(part, n, line) == pytest.approx(binom.sf(part - 1, n, line), rel=1e-8, abs=1e-300)


@pytest.mark.parametrize(("part", "n", "line"), [(0, 0, 0.5), (100, 100, 0.5), (10, 100_000, 0.01), (60, 100, 0.9)])
def test_far_tails_and_ends(part, n, line):
    assert at_most(part, n, line) == pytest.approx(binom.cdf(part, n, line), rel=1e-7)


@given(st.floats(0, 1), st.floats(0.5, 500), st.floats(0.01, 0.99))
def test_amounts_go_by_a_normal_curve(value, n, line):
    spread = (line * (1 - line) / n) ** 0.5
    assert about_at_most(value, n, line) == pytest.approx(norm.cdf((value - line) / spread), rel=1e-7, abs=1e-14)
    assert about_at_least(value, n, line) == pytest.approx(norm.sf((value - line) / spread), rel=1e-7, abs=1e-14)


@pytest.mark.parametrize(
    ("value", "n", "line", "chance"),
    [(0.5, 10, 1.0, 0.0), (1.0, 10, 1.0, 1.0), (0.0, 10, 0.0, 1.0), (0.2, 0, 0.5, 1.0)],
)
def test_a_line_at_the_end_of_the_scale(value, n, line, chance):
    assert about_at_most(value, n, line) == chance


def test_the_curve():
    assert curve(-1.959963984540054) == pytest.approx(0.025)
