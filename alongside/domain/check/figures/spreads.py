"""How much of it comes from just a few people?

The share of the top three can be read by anybody and means the same in every partnership with enough people. Gini's
number (Corrado Gini, 1912) says it of everybody at once, but says little of fewer than ten people; its small sample
form, n ÷ (n − 1) times the plain one, is George Deltas's, Review of Economics and Statistics 85 (2003).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

TOP = 3
ENOUGH_FOR_GINI = 10


def top(amounts: Iterable[int]) -> int:
    """What came from the three from whom most came. Amounts below 0 count as 0."""
    return sum(sorted((amount for amount in amounts if amount > 0), reverse=True)[:TOP])


def gini(amounts: Sequence[int]) -> float | None:
    """0: the same from each; 1: everything from one. None for fewer than ten people, or where there is nothing."""
    ordered = sorted(max(amount, 0) for amount in amounts)
    n, total = len(ordered), sum(ordered)
    if n < ENOUGH_FOR_GINI or not total:
        return None
    return sum((2 * place - n - 1) * amount for place, amount in enumerate(ordered, 1)) / (total * (n - 1))
