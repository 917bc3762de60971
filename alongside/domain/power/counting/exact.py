"""At even odds, in whole numbers: how many of all the ways to answer pass, and how many does one seat settle?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod

from alongside.domain.power.counting.gates import combined, decisive
from alongside.domain.power.counting.single.packed import Seats, whole, work
from alongside.domain.power.counting.tree import Tally, Tree, groups_of, shared, tallies_of

TOO_MUCH = 4_000_000_000
"""Bytes to touch: beyond about a second or two, chances in floating numbers have to do."""


@dataclass(frozen=True, slots=True)
class Count:
    """Out of 2^n ways for the n seats of a tree; what one seat settles is out of 2^(n - 1) ways for the others."""

    seats: int
    passes: int
    fails: int
    settles: dict[str, int]


def count(tree: Tree, seats: Mapping[str, int]) -> Count | None:
    """None where parts share a group, or where the numbers would be too long to be quick."""
    if _shares(tree) or sum(work(_weights(tally, seats), tally.quota) for tally in tallies_of(tree)) > TOO_MUCH:
        return None
    return _count(tree, seats)


def _shares(tree: Tree) -> bool:
    return not isinstance(tree, Tally) and (bool(shared(tree.parts)) or any(map(_shares, tree.parts)))


def _weights(tally: Tally, seats: Mapping[str, int]) -> Seats:
    found: dict[int, int] = {}
    for group, weight in tally.weights.items():
        found[weight] = found.get(weight, 0) + seats[group]
    return sorted(found.items())


def _count(tree: Tree, seats: Mapping[str, int]) -> Count:
    many = sum(seats[group] for group in groups_of(tree))
    if isinstance(tree, Tally):
        weights = _weights(tree, seats)
        found = whole(weights, tree.quota)
        by_weight = {weight: ways for (weight, _), ways in zip(weights, found.settles, strict=True)}
        return Count(many, found.passes, found.fails, {g: by_weight[w] for g, w in tree.weights.items()})
    parts = [_count(part, seats) for part in tree.parts]
    pairs = [(part.passes, part.fails) for part in parts]
    passes, fails = combined(tree.need, pairs)
    settles = {
        group: ways * times
        for part, times in zip(parts, decisive(tree.need, pairs), strict=True)
        for group, ways in part.settles.items()
    }
    return Count(many, passes, fails, settles)


def spread_over(found: Count, seats: Mapping[str, int]) -> Count:
    """The same count when there are other seats too, that the tree never asks."""
    idle = prod(2**many for group, many in seats.items() if group not in found.settles)
    settles = {group: found.settles.get(group, 0) * idle for group in seats}
    return Count(sum(seats.values()), found.passes * idle, found.fails * idle, settles)
