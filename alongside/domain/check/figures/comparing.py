"""How do two figures differ: by how much, or by how many times?

The difference of two shares has Newcombe's interval, made of the two Wilson intervals: R. G. Newcombe, Statistics in
Medicine 17 (1998), method 10. The same way of putting two intervals together serves any two figures that do not hang
on each other: Donner and Zou, Statistical Methods in Medical Research 21 (2012). The ratio of two rates has Koopman's
score interval, which has an end where one rate is 0: P. A. R. Koopman, Biometrics 40 (1984).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf, isnan, sqrt

from alongside.domain.check.figures.shares import Z
from alongside.domain.check.finding import Figure


@dataclass(frozen=True, slots=True)
class Apart:
    """How far one figure is from another, with its interval."""

    value: float
    low: float
    high: float

    @property
    def width(self) -> float:
        return self.high - self.low

    def shows(self) -> bool:
        """Is 0, no difference, outside of the interval?"""
        return self.low > 0 or self.high < 0


def difference(one: Figure, other: Figure) -> Apart | None:
    """`one` less `other`. None where either has no value or no whole interval. For shares: Newcombe's interval."""
    ends = (one.value, one.low, one.high, other.value, other.low, other.high)
    v1, l1, h1, v2, l2, h2 = (float("nan") if end is None else end for end in ends)
    value = v1 - v2
    if isnan(value + l1 + h1 + l2 + h2):
        return None
    return Apart(value, value - sqrt((v1 - l1) ** 2 + (h2 - v2) ** 2), value + sqrt((h1 - v1) ** 2 + (v2 - l2) ** 2))


def ratio(one: tuple[int, int], other: tuple[int, int]) -> Apart | None:
    """How many times the rate of `other` is that of `one`, each (part, whole) in things. None where a whole is 0.

    `value` and `high` are infinite where the other part is 0; 0 against 0 can be anything from 0 up.
    """
    (x, m), (y, n) = one, other
    if m <= 0 or n <= 0:
        return None
    value = inf if y == 0 else (x / m) / (y / n)
    low = 0.0 if x == 0 else _end(one, other, start=value, down=True)
    high = inf if y == 0 else _end(one, other, start=value, down=False)
    return Apart(float("nan") if x == y == 0 else value, low, high)


def _end(one: tuple[int, int], other: tuple[int, int], *, start: float, down: bool) -> float:
    """Where the score reaches its limit, by halving on a scale of powers of two."""

    def beyond(times: float) -> bool:
        return _score(one, other, times) > Z * Z

    (x, m), (y, n) = one, other
    inner = start if 0 < start < inf else (x + 0.5) / (m + 0.5) / ((y + 0.5) / (n + 0.5))
    while beyond(inner):
        inner = inner * 2 if down else inner / 2
    return _between(inner, down=down, beyond=beyond)


def _between(inner: float, *, down: bool, beyond: Callable[[float], bool]) -> float:
    outer = inner
    while not beyond(outer):
        outer = outer / 2 if down else outer * 2
    for _ in range(200):
        middle = (inner + outer) / 2
        inner, outer = (inner, middle) if beyond(middle) else (middle, outer)
    return (inner + outer) / 2


def _score(one: tuple[int, int], other: tuple[int, int], times: float) -> float:
    """Koopman's statistic: how badly the counts fit one rate being so many times the other."""
    (x, m), (y, n) = one, other
    a, b, c = times * (m + n), -(times * (m + y) + x + n), x + y
    q = (-b - sqrt(max(b * b - 4 * a * c, 0.0))) / (2 * a)
    p = min(times * q, 1.0)
    spread = p * (1 - p) / m + times * times * q * (1 - q) / n
    apart = x / m - times * y / n
    return apart * apart / spread if spread > 0 else (0.0 if apart == 0 else inf)
