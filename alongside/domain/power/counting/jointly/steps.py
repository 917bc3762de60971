"""At which numbers of agreeing seats does a group's answer begin to matter differently?

A group that is asked in several places has to be counted jointly. But numbers between which no outcome can change
count as one step: of 435 seats asked for a majority and for two thirds, three steps matter, not 436.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.tree import Tally

MOST_SEATS = 20_000


def first_of_each_step(group: str, tallies: Iterable[Tally], seats: Mapping[str, int]) -> Array:
    """The least number of agreeing seats in each step, from 0 upwards."""
    numbers = np.arange(seats[group] + 1)
    differs = np.zeros(len(numbers), dtype=bool)
    differs[0] = True
    for tally in tallies:
        weight = tally.weights.get(group)
        if weight:
            others = sum(w * seats[g] for g, w in tally.weights.items() if g != group)
            missing = still_needed(tally.quota, weight * numbers.astype(wide_enough(tally)), others)
            differs[1:] |= missing[1:] != missing[:-1]
    return np.flatnonzero(differs)


def wide_enough(tally: Tally) -> type:
    """A kind of whole number that holds all its sums: short, long, or Python's own without bounds."""
    most = abs(tally.quota) + MOST_SEATS * sum(tally.weights.values())
    return np.int32 if most < 2**31 else np.int64 if most < 2**63 else object


def still_needed(quota: int, there: Array, others: int) -> Array:
    """What the others have to bring: 0 if nothing, `others` + 1 if more than they have."""
    missing: Array = np.minimum(np.maximum(quota - there, 0), others + 1)
    return missing
