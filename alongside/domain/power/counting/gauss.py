"""At which odds must we look, so that the average over all odds is right?

Lloyd Shapley and Martin Shubik's index is the chance of settling it, averaged over the odds p that everyone agrees
with, from 0 to 1 (Guillermo Owen's multilinear extension, Management Science 18, 1972). What is averaged is a
polynomial in p of degree n - 1, and Gauss and Legendre's points give its average from few values, all weights
positive: nothing cancels, and no factorial is ever formed.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil, sqrt

import numpy as np

from alongside.domain.power.counting.binomials import Array


def how_many(seats: int) -> int:
    """4 √n + 10 already leave less than 1e-13: written in the angle whose squared sine is p, every way of agreeing is a
    bump at least 1/√n wide, so what lies above degree 8 √n is smaller than e^-32. n / 2 are exact.
    """
    return max(1, min(ceil(seats / 2), ceil(3.9 * sqrt(seats)) + 2))


@lru_cache(maxsize=64)
def points(seats: int) -> tuple[Array, Array]:
    """Odds and their weights for a game of this many seats. The weights add up to 1."""
    many = how_many(seats)
    angles = np.pi * (np.arange(1, many + 1, dtype=np.longdouble) - 0.25) / (many + 0.5)
    for _ in range(4):
        value, slope = _legendre(many, angles)
        angles = angles - value / slope
    _, slope = _legendre(many, angles)
    return (np.cos(angles / 2) ** 2).astype(float), (1 / slope**2).astype(float)


def _legendre(degree: int, angles: Array) -> tuple[Array, Array]:
    """Legendre's polynomial at the cosine of these angles, and how it changes with the angle.

    In angles, not cosines: near the ends 1 - x² would lose eleven of sixteen digits, and the weights with it.
    """
    x = np.cos(angles)
    before, value = np.ones_like(x), x
    for n in range(2, degree + 1):
        before, value = value, ((2 * n - 1) * x * value - (n - 1) * before) / n
    slope: Array = degree * (x * value - before) / np.sin(angles)
    return value, slope
