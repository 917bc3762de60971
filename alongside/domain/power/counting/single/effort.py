"""How long would it take to count who settles a sum, and which way is the quickest?"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, log, log2

from alongside.domain.power.counting.single.circle import around

Seats = Sequence[tuple[int, int]]
"""Pairs of a weight and how many seats weigh it."""

FEW = 75
"""If the product of all factors is e^75 times smaller than 1 at a usual turn, there are few unusual ones."""
MOST_AROUND = 2**31
"""So that a turn times a weight is a number of 64 bits."""


def reach(seats: Seats, quota: int) -> int:
    """How many sums can still go either way. Less than one if the outcome is settled before anybody answers."""
    return min(quota, sum(weight * many for weight, many in seats) - quota + 1)


def adding(seats: Seats, quota: int, scenarios: int, *, apart: bool = False) -> float:
    """How many additions it takes to add up all the seats one by one.

    `apart`: their odds differ, so that the others have to be added up again for each half, quarter … that is left out.
    """
    again = 2 * (1 + log2(len(seats))) if apart and scenarios > 1 else 1
    return again * scenarios * max(0, reach(seats, quota)) * sum(many for _, many in seats)


def turning(seats: Seats, quota: int, scenarios: int) -> float:
    """How many additions take as long as `spectrum`; without end if it is of no use for these seats."""
    total, many = sum(weight * many for weight, many in seats), sum(many for _, many in seats)
    part = max(quota / total, 1 - quota / total)
    if not 0 < quota < total or -many * log(part) < FEW or total > MOST_AROUND:
        return inf
    gone_through = min(len(seats), 8 + 1.5 * FEW * len(seats) / many)
    return around(seats) / 2 * gone_through * (20 + 4 * scenarios)
