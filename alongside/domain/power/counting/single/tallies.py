"""How often does one tally hold, and how often does one seat settle it? The quickest way that is exact enough."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

import numpy as np

from alongside.domain.power.counting.binomials import Array, one_seat_settles
from alongside.domain.power.counting.crowd import Crowd
from alongside.domain.power.counting.single.kinds import Kind, kinds_of, weight_of
from alongside.domain.power.counting.single.series import fits, series_settle
from alongside.domain.power.counting.single.spectrum import spectrum_settle
from alongside.domain.power.counting.single.windows import Settles, sum_settles
from alongside.domain.power.counting.tree import Tally

QUICK = 2e6
"""So many additions are no trouble, and adding is the most exact of the three ways."""
ROWS = 1 << 18
CERTAIN = 21
"""Beyond √(21 Σ w²) from its mean a sum comes less than once in e^42 times (Wassily Hoeffding, 1963)."""


def tally_settles(tally: Tally, crowd: Crowd) -> tuple[Array, Array, dict[str, Array]]:
    """Passes, fails, and for each group the chance that one of its seats settles it; each of shape (m,)."""
    kinds = kinds_of(tally, crowd)
    found = settle(kinds, tally.quota, crowd)
    return (
        found.passes,
        found.fails,
        {g: value for kind, value in zip(kinds, found.settles, strict=True) for g in kind.groups},
    )


def settle(kinds: list[Kind], quota: int, crowd: Crowd) -> Settles:
    if len(kinds) == 1:
        return _one_kind(kinds[0], quota, crowd)
    total, seats = weight_of(kinds), sum(kind.seats for kind in kinds)
    reach = min(quota, total - quota + 1)
    adding = crowd.scenarios * reach * seats
    if adding <= QUICK or reach <= 0 or crowd.scenarios == 1 or not fits(kinds):
        return sum_settles(kinds, quota)
    return _where_it_is_open(kinds, quota, transforming=4 * len(kinds) * total * crowd.scenarios < adding / 8)


def _where_it_is_open(kinds: list[Kind], quota: int, *, transforming: bool) -> Settles:
    """Counted in those scenarios alone where the outcome is not as good as certain."""
    mean = np.sum([kind.weight * kind.seats * kind.odds for kind in kinds], axis=0)
    wide = sqrt(CERTAIN * sum(kind.weight**2 * kind.seats for kind in kinds))
    certain, impossible = mean - wide > quota, mean + wide < quota - kinds[-1].weight
    found = np.zeros((2 + len(kinds), len(mean)))
    found[0], found[1] = certain, impossible
    some = np.flatnonzero(~(certain | impossible))
    at_once = max(1, ROWS // weight_of(kinds)) if transforming else len(some)
    for at in range(0, len(some), max(1, at_once)):
        now = some[at : at + at_once]
        solve = spectrum_settle if transforming else series_settle
        answer = solve([replace(kind, odds=kind.odds[now]) for kind in kinds], quota)
        found[:, now] = [answer.passes, answer.fails, *answer.settles]
    return Settles(found[0], found[1], list(found[2:]))


def _one_kind(kind: Kind, quota: int, crowd: Crowd) -> Settles:
    agreeing = crowd.agreeing(kind.seats, kind.odds)
    needed = min(max(0, -(-quota // kind.weight)), kind.seats + 1)
    settles = np.zeros_like(kind.odds)
    if 1 <= needed <= kind.seats:
        settles = one_seat_settles(agreeing[:, : kind.seats + 1], kind.odds)[:, needed]
    return Settles(agreeing[:, needed:].sum(1), agreeing[:, :needed].sum(1), [settles])
