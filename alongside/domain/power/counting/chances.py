"""How often does it pass, and how often does one seat of each group settle it, scenario by scenario?"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.crowd import Crowd
from alongside.domain.power.counting.gauss import how_many
from alongside.domain.power.counting.jointly.axes import Steps
from alongside.domain.power.counting.jointly.held import held
from alongside.domain.power.counting.jointly.joint import Alone, Part, joined
from alongside.domain.power.counting.jointly.plan import Plan, planned
from alongside.domain.power.counting.single.tallies import tally_settles
from alongside.domain.power.counting.tree import Gate, Tally, Tree, asking_only, groups_of, spoken_for

AT_ONCE = 4_000_000
"""About how many numbers an array may hold."""


@dataclass(frozen=True, slots=True)
class Chances:
    """Each array has shape (m,), one number for each scenario.

    `settles` has every group: the chance that one of its seats settles it, when all the others answer
    by chance. A group that is never asked settles nothing.
    """

    passes: Array
    fails: Array
    settles: Mapping[str, Array]


class Game:
    """A rule over these seats, planned once and then asked at any odds.

    `tree` is `settled`. `apart` gives groups a key; groups with different keys may have different odds, while those
    with the same key are counted together where the rule asks them alike. `scenarios`: at how many odds it will be
    asked, if not at those that Shapley and Shubik's index needs. Raises TooLarge if it would take too much.
    """

    def __init__(
        self, tree: Tree, seats: Mapping[str, int], apart: Mapping[str, Hashable] | None = None, *, scenarios: int = 0
    ) -> None:
        self.tree, self.seats = tree, seats
        self.spoken_for = spoken_for(tree, {group: (apart or {}).get(group) for group in seats})
        self.merged = asking_only(tree, set(self.spoken_for.values()))
        self.together: dict[str, int] = {}
        for group, first in self.spoken_for.items():
            self.together[first] = self.together.get(first, 0) + seats[group]
        self._plan = planned(
            self.merged, self.together, scenarios or how_many(self.asked), apart=len(set((apart or {}).values())) > 1
        )

    @property
    def cells(self) -> int:
        """How many cells the largest joint count has; 1 if no group is asked twice."""
        return self._plan.cells

    @property
    def work(self) -> float:
        """About how many steps it takes to count it."""
        return self._plan.work

    @property
    def asked(self) -> int:
        """How many seats the rule asks."""
        return sum(self.together[group] for group in groups_of(self.merged))

    def chances(self, odds: Mapping[str, Array]) -> Chances:
        """Counted exactly, some scenarios at a time. `odds`: for each group an array of shape (m,)."""
        crowd = Crowd(self.together, {group: odds[group] for group in self.together})
        step = max(1, AT_ONCE // max(self._plan.at_once, self.asked, 1))
        pieces = [_chances(self._plan, crowd.between(at, at + step)) for at in range(0, crowd.scenarios, step)]
        settles = {group: np.concatenate([piece.settles[group] for piece in pieces]) for group in self.together}
        return Chances(
            np.concatenate([piece.passes for piece in pieces]),
            np.concatenate([piece.fails for piece in pieces]),
            {group: settles[first] for group, first in self.spoken_for.items()},
        )


def _chances(plan: Plan, crowd: Crowd) -> Chances:
    whole = _Solver(plan, crowd).part(plan.tree, ())
    settled: dict[str, Array] = {}
    whole.credit(np.ones_like(next(iter(crowd.odds.values()))), settled)
    nothing = np.zeros(crowd.scenarios)
    return Chances(
        np.broadcast_to(whole.passes * 1.0, (crowd.scenarios,)),
        np.broadcast_to(whole.fails * 1.0, (crowd.scenarios,)),
        {group: settled.get(group, nothing) for group in crowd.seats},
    )


class _Solver:
    def __init__(self, plan: Plan, crowd: Crowd) -> None:
        self.plan, self.crowd = plan, crowd
        self.steps = {group: _steps(first, crowd, group) for group, first in plan.first.items()}

    def part(self, tree: Tree, axes: Sequence[str]) -> Part:
        if isinstance(tree, Tally):
            return self._tally(tree, axes)
        other_way = self.plan.other_ways.get(id(tree))
        if other_way is not None:
            passes, fails, settles = other_way(self.crowd)
            return Alone((passes, fails), settles, len(axes))
        return self._gate(tree, axes)

    def _tally(self, tally: Tally, axes: Sequence[str]) -> Part:
        if any(group in tally.weights for group in axes):
            return held(tally, axes, steps=self.steps, crowd=self.crowd)
        passes, fails, settles = tally_settles(tally, self.crowd)
        return Alone((passes, fails), settles, len(axes))

    def _gate(self, gate: Gate, axes: Sequence[str]) -> Part:
        here = self.plan.shared_at[id(gate)]
        inner = (*axes, *here)
        return joined(gate.need, [self.part(part, inner) for part in gate.parts], {g: self.steps[g] for g in here})


def _steps(first: Array, crowd: Crowd, group: str) -> Steps:
    agreeing = crowd.group_agreeing(group)
    return Steps(first, np.add.reduceat(agreeing, first, axis=1), crowd.one_seat_settles(group)[:, first])
