"""How often does one tally hold, and how often does one seat settle it? The quickest way that is exact enough."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from alongside.domain.power.counting.binomials import Array, one_seat_settles
from alongside.domain.power.counting.crowd import Crowd
from alongside.domain.power.counting.single.circle import NOTHING, Circle
from alongside.domain.power.counting.single.effort import adding, turning
from alongside.domain.power.counting.single.kinds import Kind, kinds_of
from alongside.domain.power.counting.single.series import fits, series_settle
from alongside.domain.power.counting.single.spectrum import spectrum_settle
from alongside.domain.power.counting.single.tilted import tilted
from alongside.domain.power.counting.single.windows import Settles, sum_settles
from alongside.domain.power.counting.tree import Tally

QUICK = 2e6
"""So many additions are no trouble, and adding is the most exact of all the ways."""


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
    seats = [(kind.weight, kind.seats) for kind in kinds]
    added = adding(seats, quota, crowd.scenarios, apart=not fits(kinds))
    if added > QUICK and turning(seats, quota, crowd.scenarios) < added:
        return spectrum_settle(kinds, quota)
    if added <= QUICK or crowd.scenarios == 1 or not fits(kinds):
        return sum_settles(kinds, quota)
    return _where_it_is_open(kinds, quota)


def _where_it_is_open(kinds: list[Kind], quota: int) -> Settles:
    """Counted in those scenarios alone where the outcome is not as good as certain."""
    scenarios = tilted(Circle(kinds, quota), np.stack([kind.odds for kind in kinds]))
    found = np.zeros((2 + len(kinds), len(scenarios)))
    found[0], found[1] = [not one.rises for one in scenarios], [one.rises for one in scenarios]
    some = np.flatnonzero([one.rare > -NOTHING for one in scenarios])
    answer = series_settle([replace(kind, odds=kind.odds[some]) for kind in kinds], quota)
    found[:, some] = [answer.passes, answer.fails, *answer.settles]
    return Settles(found[0], found[1], list(found[2:]))


def _one_kind(kind: Kind, quota: int, crowd: Crowd) -> Settles:
    agreeing = crowd.agreeing(kind.seats, kind.odds)
    needed = min(max(0, -(-quota // kind.weight)), kind.seats + 1)
    settles = np.zeros_like(kind.odds)
    if 1 <= needed <= kind.seats:
        settles = one_seat_settles(agreeing[:, : kind.seats + 1], kind.odds)[:, needed]
    return Settles(agreeing[:, needed:].sum(1), agreeing[:, :needed].sum(1), [settles])
