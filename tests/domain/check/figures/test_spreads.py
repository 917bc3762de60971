"""The top three and Gini, against sums done the long way."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.check.figures.spreads import gini, top

AMOUNTS = st.lists(st.integers(0, 500), min_size=10, max_size=60)


@given(AMOUNTS.filter(any))
def test_gini_is_half_of_how_far_two_people_are_apart_on_average(amounts):
    apart = np.abs(np.subtract.outer(amounts, amounts)).sum() / (len(amounts) * (len(amounts) - 1))
    assert gini(amounts) == pytest.approx(apart / (2 * np.mean(amounts)))


@pytest.mark.parametrize(
    ("amounts", "value"), [([5] * 10, 0.0), ([0] * 9 + [7], 1.0), ([5] * 9, None), ([0] * 12, None)]
)
def test_ends_and_too_few(amounts, value):
    assert gini(amounts) == value


@pytest.mark.parametrize(("amounts", "most"), [([], 0), ([4], 4), ([1, 9, 3, 5, -2], 17), ([2, 2, 2, 2], 6)])
def test_the_top_three(amounts, most):
    assert top(amounts) == most
