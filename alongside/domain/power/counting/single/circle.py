"""At which turns of a circle do nearly all the weights of a sum come back to the same place?

How often a sum comes to s is the average, over all turns t of a circle, of the product over all seats of
1 - p + p e^(iwt), turned back by s. Of hundreds of factors smaller than 1 the product is nothing, except at the few
turns that are found here.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, pi, sqrt

import numpy as np

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.single.kinds import Kind

NOTHING = 42.0
"""What is e^42 times rarer than what it is added to lies beyond the digits of a number."""
CACHED = 1 << 14
"""Turns that are looked at together: what fits beside the processor."""
BETWEEN = 8
"""Kinds gone through before looking again which turns are left."""


def width(seats: Sequence[tuple[int, int]]) -> int:
    """Further than this from what is expected, sums come less than once in e^42 times (Wassily Hoeffding, 1963).

    `seats` are pairs of a weight and how many weigh it.
    """
    return ceil(sqrt(NOTHING / 2 * sum(many * weight**2 for weight, many in seats)))


def around(seats: Sequence[tuple[int, int]]) -> int:
    """How long a circle must be so that no two likely sums fall together."""
    total, heaviest = sum(weight * many for weight, many in seats), max(weight for weight, _ in seats)
    return 1 + min(total, 2 * width(seats) + heaviest + 1)


class Circle:
    """The sums of these kinds, wound around a circle."""

    def __init__(self, kinds: Sequence[Kind], quota: int) -> None:
        seats = [(kind.weight, kind.seats) for kind in kinds]
        self.weights, self.many = np.array(seats).T
        self.quota, self.total = quota, int(self.weights @ self.many)
        self.width, self.around = width(seats), around(seats)

    def angles(self, turns: Array, by: Array) -> Array:
        """Of so many turns by so much each, less than once around."""
        found: Array = 2 * pi / self.around * (turns * by % self.around)
        return found

    def all_turns(self, spread: Array) -> Array:
        """Of half the circle; the other half mirrors it."""
        half = self.around // 2 + 1
        pieces = (np.arange(at, min(at + CACHED, half)) for at in range(0, half, CACHED))
        return np.concatenate([self.turns_of(piece, spread) for piece in pieces])

    def turns_of(self, turns: Array, spread: Array, rare: float = 0.0) -> Array:
        """Those where the product over all seats but one, e^`rare` times, is not nothing.

        `spread` is p (1 - p) for each kind: the smaller, the larger the factors.
        """
        logs, least = np.zeros(len(turns)), np.zeros(len(turns))
        for at, (weight, many) in enumerate(zip(self.weights, self.many, strict=True), start=1):
            lost = 4 * spread[at - 1] * np.sin(self.angles(turns, weight) / 2) ** 2
            factor = np.log1p(-np.minimum(lost, 1 - 1e-16))
            logs, least = logs + many * factor, np.minimum(least, factor)
            if at % BETWEEN == 0 or at == len(self.weights):
                stay = (logs - least) / 2 + rare > -NOTHING
                turns, logs, least = turns[stay], logs[stay], least[stay]
        return turns
