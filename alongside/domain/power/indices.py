"""How much power has one seat? Banzhaf's, Shapley and Shubik's, and Coleman's answers, and how often anything passes.

Sources: John Banzhaf, Rutgers Law Review 19 (1965); Lloyd Shapley and Martin Shubik, American Political Science Review
48 (1954); James Coleman, "Control of collectivities and the power of a collectivity to act" (1971); as worked out by
Guillermo Owen's multilinear extension (Management Science 18, 1972).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.chances import Game
from alongside.domain.power.counting.exact import count
from alongside.domain.power.counting.gauss import points

VERY_RARE = 1e-280
"""Below this, plain floating numbers begin to lose their digits; wider ones go on."""

Attendance = Mapping[str, Fraction]
"""For each group, the chance that one of its seats is there. A seat that is not there cannot agree."""


@dataclass(frozen=True, slots=True)
class SeatPower:
    """One seat's power; all numbers lie between 0 and 1.

    `banzhaf_each`: the chance that this seat settles it when everybody else tosses a coin; `banzhaf_share`: what its
    group has of all that, each seat by itself. `shapley_each`: the chance of being the one who settles it when people
    agree one after another in any order. `power_to_prevent`, `power_to_act`: of the ways that pass (that do not),
    the part that this seat could have turned by itself; 0 where there are no such ways.
    """

    banzhaf_each: float
    banzhaf_share: float
    shapley_each: float
    shapley_share: float
    power_to_act: float
    power_to_prevent: float


@dataclass(frozen=True, slots=True)
class EvenOdds:
    """Everyone tosses a coin. `settles` is out of `ways`, `passes` and `fails` out of twice that."""

    settles: Mapping[str, Any]
    passes: Any
    fails: Any
    ways: int

    @property
    def passes_at_half(self) -> float:
        return float(self.passes / (2 * self.ways))


def even_odds(game: Game, attendance: Attendance | None = None) -> EvenOdds:
    """In whole numbers where that is quick, else in chances.

    With attendance, what one seat settles is its chance of being there and settling it.
    """
    found = None if attendance else count(game.merged, game.together)
    if found is not None:
        idle = sum(game.seats.values()) - found.seats
        settles = {group: found.settles.get(first, 0) << idle for group, first in game.spoken_for.items()}
        return EvenOdds(settles, found.passes << idle, found.fails << idle, 2 ** (sum(game.seats.values()) - 1))
    plain = _even_chances(game, attendance, half=np.array([0.5]))
    if min(plain.passes, plain.fails, max(plain.settles.values())) > VERY_RARE:
        return plain
    return _even_chances(game, attendance, half=np.array([0.5], dtype=np.longdouble))


def _even_chances(game: Game, attendance: Attendance | None, *, half: Array) -> EvenOdds:
    found = game.chances(odds_at(half, game.seats, attendance))
    settles = {group: found.settles[group][0] * float((attendance or {}).get(group, 1)) for group in game.seats}
    return EvenOdds(settles, 2 * found.passes[0], 2 * found.fails[0], 1)


def odds_at(odds: Array, seats: Mapping[str, int], attendance: Attendance | None = None) -> dict[str, Array]:
    """Everybody who is there agrees with these odds, one for each scenario."""
    comes = {group: (attendance or {}).get(group, Fraction(1)) for group in seats}
    once = {chance: odds * float(chance) for chance in set(comes.values())}
    return {group: once[chance] for group, chance in comes.items()}


def shapley_each(game: Game, attendance: Attendance | None = None) -> dict[str, float]:
    """One seat's index in each group, to about 1e-12 of itself. With attendance, `game` keeps those apart who differ.

    Over all seats they add up to how likely it is to pass when all who are there agree: 1 unless some stay away.
    """
    odds, weights = points(game.asked)
    found = game.chances(odds_at(odds, game.seats, attendance))
    come = {group: float((attendance or {}).get(group, 1)) for group in game.seats}
    return {group: float(found.settles[group] @ weights) * come[group] for group in game.seats}


def seat_powers(even: EvenOdds, shapley: Mapping[str, float], seats: Mapping[str, int]) -> dict[str, SeatPower]:
    banzhaf_total = sum(even.settles[group] * many for group, many in seats.items())
    shapley_total = sum(shapley[group] * many for group, many in seats.items())
    return {
        group: SeatPower(
            banzhaf_each=part(even.settles[group], even.ways),
            banzhaf_share=part(even.settles[group] * many, banzhaf_total),
            shapley_each=shapley[group],
            shapley_share=part(shapley[group] * many, shapley_total),
            power_to_act=part(even.settles[group], even.fails),
            power_to_prevent=part(even.settles[group], even.passes),
        )
        for group, many in seats.items()
    }


def part(some: Any, whole: Any) -> float:
    """Nothing of nothing is 0 here: nobody has power over what nothing can change."""
    return float(some / whole) if whole else 0.0
