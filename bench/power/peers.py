"""The same questions put to the libraries there are, and what is wrong with an answer."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import numpy as np
import powerindex
import powerindices
from power_bdd.bdd import BDD, WeightedGame

Answer = list[float] | str
"""Numbers, or why there are none."""


def powerindex_banzhaf(quota: int, weights: Sequence[int]) -> Answer:
    game = powerindex.Game(quota, list(weights))
    game.calc_banzhaf()
    return list(game.banzhaf)


def powerindex_shapley(quota: int, weights: Sequence[int]) -> Answer:
    game = powerindex.Game(quota, list(weights))
    try:
        game.calc_shapley_shubik()
    except OverflowError:
        return "OverflowError"
    return list(game.shapley_shubik)


def powerindices_banzhaf(quota: int, weights: Sequence[int]) -> Answer:
    """It gives each seat's chance to settle it; made to add up to 1 here, as the others do."""
    with np.errstate(all="ignore"):
        found = [float(each) for each in powerindices.compute_pbi(quota, list(weights))]
    return [each / sum(found) for each in found]


def powerindices_shapley(quota: int, weights: Sequence[int]) -> Answer:
    with np.errstate(all="ignore"):
        return [float(each) for each in powerindices.compute_ssi(quota, list(weights))]


def federal_banzhaf() -> list[float]:
    """By power_bdd, which knows weighted games joined by and and or. Not normalised: one vice president, then seats."""
    sys.setrecursionlimit(20_000)
    none, all_ = ([0] * 100, [0] * 435), ([1] * 100, [1] * 435)
    house = BDD(WeightedGame(218, [0, 0, *none[0], *all_[1]]))
    senate = BDD(WeightedGame(51, [0, 0, *all_[0], *none[1]]))
    president = BDD(WeightedGame(1, [1, 0, *none[0], *none[1]]))
    tie = BDD(WeightedGame(50, [0, 0, *all_[0], *none[1]]))
    vice = BDD(WeightedGame(1, [0, 1, *none[0], *none[1]]))
    house_over = BDD(WeightedGame(290, [0, 0, *none[0], *all_[1]]))
    senate_over = BDD(WeightedGame(67, [0, 0, *all_[0], *none[1]]))
    passed = house & senate & president | house & tie & vice & president | house_over & senate_over
    found = passed.calc_banzhaf()
    return [found[-1], found[2], found[1], found[0]]


def wrong_with(answer: Answer, right: Sequence[float]) -> str:
    """In a few words; empty if nothing is."""
    if isinstance(answer, str):
        return answer
    if min(answer) < 0:
        return "negative indices"
    if not abs(sum(answer) - 1) < 1e-6:
        return f"adds up to {sum(answer):.3g}"
    off = max(abs(theirs - ours) for theirs, ours in zip(answer, right, strict=True))
    return f"off by {off:.1g}" if off > 1e-6 else ""
