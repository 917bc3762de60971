"""The seats of one tally, gathered: those that weigh the same and agree with the same chance are one kind."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.crowd import Crowd
from alongside.domain.power.counting.tree import Tally


@dataclass(frozen=True, slots=True)
class Kind:
    """Seats of one weight and one chance of agreeing (an array of shape (m,)), whatever their groups."""

    weight: int
    seats: int
    odds: Array
    groups: tuple[str, ...]


def kinds_of(tally: Tally, crowd: Crowd, but: frozenset[str] = frozenset()) -> list[Kind]:
    """The kinds in this tally, lightest first, leaving out the groups in `but`."""
    found: dict[tuple[int, int], list[str]] = {}
    for group, weight in tally.weights.items():
        if group not in but:
            found.setdefault((weight, id(crowd.odds[group])), []).append(group)
    kinds = [
        Kind(weight, sum(crowd.seats[g] for g in groups), crowd.odds[groups[0]], tuple(groups))
        for (weight, _), groups in found.items()
    ]
    return sorted(kinds, key=lambda kind: kind.weight)


def weight_of(kinds: list[Kind]) -> int:
    return sum(kind.weight * kind.seats for kind in kinds)
