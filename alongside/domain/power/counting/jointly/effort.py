"""How long would it take to count it, whichever way? In steps: about as many as there are numbers to be added."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import log2, prod

from alongside.domain.power.counting.single.effort import adding, turning
from alongside.domain.power.counting.tree import Gate, Tally, groups_of, tallies_of

CELL = 30
"""Steps that one cell takes where chances are multiplied out."""
CERTAIN_CELL = 10
"""And where all is true or false."""
PAIR = 1
SUM = 4
OF_PARTS = 2


@dataclass(frozen=True, slots=True)
class Effort:
    """`scenarios`: at how many odds it is asked. `apart`: whether these may differ from group to group."""

    seats: Mapping[str, int]
    scenarios: int
    apart: bool = False

    def of_tally(self, tally: Tally, quota: int, held: Collection[str] = ()) -> float:
        """Of the groups that are not held fixed."""
        kinds: dict[tuple[int, str], int] = {}
        for group in tally.weights.keys() - set(held):
            kind = (tally.weights[group], group if self.apart else "")
            kinds[kind] = kinds.get(kind, 0) + self.seats[group]
        if len(kinds) < 2:
            return 0.0
        seats = [(weight, many) for (weight, _), many in kinds.items()]
        return min(adding(seats, quota, self.scenarios, apart=self.apart) / 2, turning(seats, quota, self.scenarios))

    def of_gate(self, gate: Gate) -> float:
        """Whose parts share no group: how many of them pass is added up, once for each half, quarter … left out."""
        many = len(gate.parts)
        return OF_PARTS * min(gate.need, many - gate.need + 1) * many * log2(many + 1) * self.scenarios

    def by_groups(self, gate: Gate, cells: int, held: Mapping[str, int]) -> float:
        """`held`: the steps of each group that is held fixed."""
        tallies = list(tallies_of(gate))
        if groups_of(gate) <= held.keys():
            return cells * CERTAIN_CELL * len(tallies) + cells // max(held.values()) * CELL * self.scenarios
        return cells * CELL * len(tallies) * self.scenarios + sum(self._held(tally, held) for tally in tallies)

    def _held(self, tally: Tally, held: Mapping[str, int]) -> float:
        """A tally is counted once for each amount that the groups held fixed may leave to the others."""
        others = sum(weight * self.seats[group] for group, weight in tally.weights.items() if group not in held)
        amounts = prod(held[group] for group in tally.weights if group in held)
        return min(amounts, others + 2) * self.of_tally(tally, others // 2 + 1, held)

    def by_halves(self, gate: Gate, pairs: int) -> float:
        return pairs * PAIR * sum(1 for _ in tallies_of(gate))

    def by_sums(self, gate: Gate, sums: int) -> float:
        return sums * SUM * sum(self.seats[group] for group in groups_of(gate)) * self.scenarios
