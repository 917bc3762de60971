"""How level is the power? The least share over the greatest: 1 is level, 0 is all on one side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alongside.domain.power.blocs import Actors, Bloc
from alongside.domain.power.rule import Body

LEVEL = 0.95
"""From here on we call it level."""


@dataclass(frozen=True, slots=True)
class Parity:
    """Level groups and level people are different aims when head counts differ, so they are never blended.

    `groups`: each group acting as one. `sides`: each side acting as one; None if the sides are not told. `people`: one
    seat of the weakest group against one seat of the strongest (by Shapley and Shubik's index). Each is None where
    nobody has any power, because nothing of nothing is not level.
    """

    groups: float | None
    sides: float | None
    people: float | None

    def as_data(self) -> dict[str, float | None]:
        return {"groups": self.groups, "sides": self.sides, "people": self.people}


def level(shares: Iterable[float]) -> float | None:
    shares = list(shares)
    most = max(shares, default=0.0)
    return min(shares) / most if most else None


def is_level(*, groups: float | None, sides: float | None, told_sides: bool) -> bool:
    """Level enough to leave alone: the groups, and the sides if they are told."""
    return (groups or 0) >= LEVEL and (not told_sides or (sides or 0) >= LEVEL)


def groups_as_one(body: Body) -> Actors:
    return {group: (group,) for group in body.groups}


def sides_as_one(body: Body) -> Actors:
    """Each side acts as one; a group that stands on no side acts for itself."""
    placed = {group for groups in body.sides.values() for group in groups}
    sides = {_side(side): tuple(g for g in groups if g in body.groups) for side, groups in body.sides.items()}
    return sides | {f"group {group}": (group,) for group in body.groups if group not in placed}


def only_sides(body: Body, found: Mapping[str, Bloc]) -> dict[str, Bloc]:
    return {side: found[_side(side)] for side in body.sides}


def _side(side: str) -> str:
    return f"side {side}"
