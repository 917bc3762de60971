"""How likely would it look at least this bad, or this good, if the line were just met?

Things are counted exactly, with the binomial distribution: a normal curve is badly wrong in the far tail, which is
where many findings looked at together are held against. Amounts go by their effective number, with a normal curve.
"""

from __future__ import annotations

from math import exp, lgamma, log, log1p, sqrt
from statistics import NormalDist

_CURVE = NormalDist()
_NO_MORE = 1e-18
"""A term so much smaller than the sum changes none of its digits."""


def at_most(part: int, n: int, line: float) -> float:
    """The chance that at most `part` of n things are so, when each is with chance `line` (0 to 1)."""
    if part >= n or line <= 0:
        return 1.0
    if part < 0 or line >= 1:
        return 0.0
    if part > n * line:
        return 1.0 - _tail(n - part - 1, n, 1 - line)
    return _tail(part, n, line)


def at_least(part: int, n: int, line: float) -> float:
    """The chance that at least `part` of n things are so, when each is with chance `line` (0 to 1)."""
    return at_most(n - part, n, 1 - line)


def _tail(part: int, n: int, line: float) -> float:
    """The sum from `part` down to 0, for a part that is not above the middle: the terms only get smaller."""
    first = lgamma(n + 1) - lgamma(part + 1) - lgamma(n - part + 1) + part * log(line) + (n - part) * log1p(-line)
    term = total = 1.0
    while part > 0 and term > _NO_MORE * total:
        term *= part * (1 - line) / ((n - part + 1) * line)
        total += term
        part -= 1
    return min(exp(first) * total, 1.0)


def about_at_most(value: float, n: float, line: float) -> float:
    """The same for amounts: a share of `value` on an effective number of n."""
    spread = sqrt(line * (1 - line) / n) if n > 0 and 0 < line < 1 else 0.0
    if spread == 0.0:
        return 1.0 if n <= 0 or value >= line else 0.0
    return _CURVE.cdf((value - line) / spread)


def about_at_least(value: float, n: float, line: float) -> float:
    """The chance of a share of `value` or more."""
    return about_at_most(1 - value, n, 1 - line)


def curve(distance: float) -> float:
    """The chance below so many standard deviations."""
    return _CURVE.cdf(distance)
