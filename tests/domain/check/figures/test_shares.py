"""Wilson's interval against statsmodels and scipy, one at a time and for many at once."""

from __future__ import annotations

from time import perf_counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest
from statsmodels.stats.proportion import proportion_confint

from alongside.domain.check.figures.shares import effective, share, wilson, wilson_many
from alongside.domain.check.finding import Figure

CLOSE = 1e-12


@st.composite
def counts(draw, most=200):
    whole = draw(st.integers(1, most))
    return draw(st.integers(0, whole)), whole


@given(counts())
def test_it_is_wilsons(count):
    part, whole = count
    mine = wilson(part, whole)
    assert mine == pytest.approx(proportion_confint(part, whole, method="wilson"), abs=CLOSE)
    theirs = binomtest(part, whole).proportion_ci(method="wilson")
    assert mine == pytest.approx((theirs.low, theirs.high), abs=1e-9)


@given(counts())
def test_it_holds_the_share_and_stays_on_the_scale(count):
    part, whole = count
    low, high = wilson(part, whole)
    assert 0 <= low <= part / whole <= high <= 1


@given(st.lists(counts(), min_size=1, max_size=40))
def test_many_at_once_are_the_same(several):
    part, whole = np.array(several).T
    low, high = wilson_many(part, whole)
    one_by_one = np.array([wilson(*each) for each in several]).T
    assert np.allclose((low, high), one_by_one, rtol=0, atol=CLOSE)


def test_nothing_leaves_the_whole_scale_open():
    assert wilson(0, 0) == (0, 1)
    low, high = wilson_many(np.array([0, 0, 5]), np.array([0, 5, 5]))
    assert (low[0], high[0], low[1], high[2]) == (0, 1, 0, 1)
    assert share(0, 0) == Figure()


@pytest.mark.parametrize(
    ("squares", "n"), [(100, 100), (1000, 10), (10_000, 1)], ids=["things", "ten alike", "one is all of it"]
)
def test_amounts_stand_on_as_many_things_of_one_size(squares, n):
    assert effective(100, squares) == n
    assert share(40, 100, n=effective(100, squares)).high == pytest.approx(wilson(0.4 * n, n)[1], abs=CLOSE)


@pytest.mark.slow
def test_a_whole_country_at_once():
    """10,000 partnerships × 36 indicators, on any machine in well under a second: the best of three."""
    chance = np.random.default_rng(4)
    whole = chance.integers(0, 200, (10_000, 36))
    part = (whole * chance.random(whole.shape)).astype(int)
    took = []
    for _ in range(3):
        start = perf_counter()
        wilson_many(part, whole)
        took.append(perf_counter() - start)
    assert min(took) < 0.5
