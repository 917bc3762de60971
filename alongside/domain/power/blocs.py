"""And if a whole group, or a whole side, acts as one? Who can pass it alone, who can stop it alone, who has what share?

A rule over groups that act as one is itself a rule over single seats: a group of n seats becomes one actor that weighs
n times as much. With attendance, how many of an actor's seats are there is chance, and so is what it can do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from math import comb

import numpy as np

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.chances import Game
from alongside.domain.power.counting.jointly.steps import wide_enough
from alongside.domain.power.counting.tree import Gate, Tally, Tree, settled
from alongside.domain.power.counting.truth import truth
from alongside.domain.power.indices import Attendance, shapley_each

FEW = 12
"""Up to so many actors, every way that they can agree is looked at."""

Actors = Mapping[str, Sequence[str]]
"""Who acts as one: for each actor, its groups."""


@dataclass(frozen=True, slots=True)
class Bloc:
    """`share`: its part of the power, by Shapley and Shubik's index among all the actors.

    `passes_alone`, `blocks_alone`: how likely it can, when all of it agree: 0 or 1, unless some stay away.
    """

    share: float
    passes_alone: float
    blocks_alone: float


def blocs(tree: Tree, seats: Mapping[str, int], actors: Actors) -> dict[str, Bloc]:
    """Every group belongs to exactly one actor. Raises TooLarge, which only more than twelve actors can make happen."""
    rule = as_one(tree, seats, actors)
    names = list(actors)
    if len(names) <= FEW:
        passes = _table(rule, names)
        return _of_table(passes, 1 - passes, names)
    one_each = dict.fromkeys(names, 1)
    return each_alone(rule, one_each, shapley_each(Game(rule, one_each)))


def each_alone(tree: Tree, seats: Mapping[str, int], shares: Mapping[str, float]) -> dict[str, Bloc]:
    """With these shares; does it pass with all of a group and nobody else, and fail with everybody else?"""
    place = {group: at for at, group in enumerate(seats)}

    def reached(tally: Tally, *, by_others: bool) -> Array:
        mine: Array = np.zeros(len(place), dtype=wide_enough(tally))
        mine[[place[group] for group in tally.weights]] = [w * seats[group] for group, w in tally.weights.items()]
        brought = mine.sum() - mine if by_others else mine
        return np.asarray(brought >= tally.quota, dtype=bool)

    passes = truth(tree, partial(reached, by_others=False))
    fails = ~truth(tree, partial(reached, by_others=True))
    return {group: Bloc(shares[group], float(passes[at]), float(fails[at])) for group, at in place.items()}


def attended_blocs(
    tree: Tree, seats: Mapping[str, int], actors: Actors, *, attendance: Attendance
) -> dict[str, Bloc] | None:
    """The same when some stay away: shares of how likely it passes when all who are there agree.

    None for more than twelve actors, as each way that they can agree has to be looked at. Raises TooLarge.
    """
    names = list(actors)
    if len(names) > FEW:
        return None
    ways = _ways(len(names))
    apart = {group: (at, attendance[group]) for at, name in enumerate(names) for group in actors[name]}
    once = {(at, chance): ways[:, at] * float(chance) for at, chance in apart.values()}
    found = Game(tree, seats, apart, scenarios=len(ways)).chances({group: once[key] for group, key in apart.items()})
    return _of_table(found.passes, found.fails, names)


def as_one(tree: Tree, seats: Mapping[str, int], actors: Actors) -> Tree:
    """The rule as one over these actors, each of a single seat."""
    actor_of = {group: actor for actor, groups in actors.items() for group in groups}
    return settled(_as_one(tree, seats, actor_of))


def _as_one(tree: Tree, seats: Mapping[str, int], actor_of: Mapping[str, str]) -> Tree:
    if isinstance(tree, Gate):
        return Gate(tree.need, tuple(_as_one(part, seats, actor_of) for part in tree.parts))
    weights: dict[str, int] = {}
    for group, weight in tree.weights.items():
        actor = actor_of[group]
        weights[actor] = weights.get(actor, 0) + weight * seats[group]
    return Tally(weights, tree.quota)


@lru_cache(maxsize=FEW)
def _ways(many: int) -> Array:
    """All ways that so many can agree, shape (2^many, many), the last changing fastest."""
    return np.indices((2,) * many).reshape(many, -1).T


def _table(tree: Tree, names: Sequence[str]) -> Array:
    """For each way of agreeing, whether it passes."""

    def reaches(tally: Tally) -> Array:
        weights = [tally.weights.get(name, 0) for name in names]
        kind = wide_enough(tally)
        found: Array = np.asarray(_ways(len(names)).astype(kind) @ np.array(weights, dtype=kind) >= tally.quota)
        return found.astype(bool)

    return truth(tree, reaches) * 1.0


def _of_table(passes: Array, fails: Array, names: Sequence[str]) -> dict[str, Bloc]:
    many = len(names)
    sizes = _ways(many - 1).sum(1) if many > 1 else np.zeros(1, dtype=int)
    weights = np.array([1 / (many * comb(many - 1, size)) for size in range(many)])[sizes]
    grid, other = passes.reshape((2,) * many), fails.reshape((2,) * many)
    total = passes[-1] - passes[0]
    found = {}
    for at, name in enumerate(names):
        without, with_it = np.moveaxis(grid, at, 0).reshape(2, -1)
        share = float((np.maximum(with_it - without, 0) @ weights) / total) if total > 0 else 0.0
        blocks = np.take(other, 0, axis=at).reshape(-1)[-1]
        found[name] = Bloc(share, float(with_it[0]), float(blocks))
    return found
