"""Single seats that are asked in several sums at once, such as states by votes and by population, in two halves.

All ways that one half can answer are set against all ways of the other. Only the order of the sums matters for that, so
weights may be as large and as uneven as they like.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.crowd import Crowd
from alongside.domain.power.counting.jointly.axes import Steps, fold_settled
from alongside.domain.power.counting.jointly.steps import wide_enough
from alongside.domain.power.counting.tree import Gate, Tally, groups_of, tallies_of
from alongside.domain.power.counting.truth import truth

MOST_SEATS = 28
CACHED = 1 << 16
"""Pairs of ways that are looked at together: what fits beside the processor."""
MOST_ROWS = 255
"""A byte counts up to 255."""


def halves_pairs(gate: Gate, seats: Mapping[str, int]) -> int | None:
    """How many pairs of halves there are; None if there are too many seats."""
    many = sum(seats[group] for group in groups_of(gate))
    return 1 << many if many <= MOST_SEATS else None


class Halves:
    """A gate over few seats, each by itself. What does not depend on any odds is counted once."""

    def __init__(self, gate: Gate, seats: Mapping[str, int]) -> None:
        self.gate = gate
        each = [group for group in sorted(groups_of(gate)) for _ in range(seats[group])]
        self.halves = each[: len(each) // 2], each[len(each) // 2 :]
        self._counted: tuple[Array, Array] | None = None

    def solved(self, crowd: Crowd) -> tuple[Array, Array, dict[str, Array]]:
        """Passes, fails, and what the seat of each group settles, of shape (m,)."""
        first, second = self.halves
        alike = len({id(odds) for odds in crowd.odds.values()}) == 1
        given_first, given_second = self._at_any_odds(crowd) if alike else self._one_by_one(crowd)
        settles = {**_settled(first, given_first, crowd), **_settled(second, given_second, crowd)}
        ways = _chances(first, crowd)
        return (ways * given_first).sum(1), (ways * (1 - given_first)).sum(1), settles

    def _at_any_odds(self, crowd: Crowd) -> Iterator[Array]:
        """For each half: how often it passes given each way of it, (m, ways), when all odds are the same."""
        if self._counted is None:
            first, second = self.halves
            self._counted = self._passing(second, given=first), self._passing(first, given=second)
        odds = next(iter(crowd.odds.values()))[:, None]
        for counted in self._counted:
            numbers = np.arange(len(counted))
            yield np.einsum("ms,sw->mw", odds**numbers * (1 - odds) ** numbers[::-1], counted)

    def _passing(self, others: Sequence[str], *, given: Sequence[str]) -> Array:
        """How many ways of the others pass, by how many of them agree, given each way of a half: (n + 1, ways)."""
        agree = _sums(dict.fromkeys(others, 1), others)
        counted = np.zeros((len(others) + 1, 1 << len(given)))
        against = _Against(self.gate, given, others)
        for number in range(len(others) + 1):
            ways = np.flatnonzero(agree == number)
            for at in range(0, len(ways), against.rows):
                counted[number] += against.holds(ways[at : at + against.rows]).view(np.uint8).sum(0, dtype=np.uint8)
        return counted

    def _one_by_one(self, crowd: Crowd) -> Iterator[Array]:
        first, second = self.halves
        for given, others in ((first, second), (second, first)):
            against, chances = _Against(self.gate, given, others), _chances(others, crowd)
            found = np.zeros((crowd.scenarios, 1 << len(given)))
            for at in range(0, 1 << len(others), against.rows):
                ways = np.arange(at, min(at + against.rows, 1 << len(others)))
                found += np.einsum("mo,ow->mw", chances[:, ways], against.holds(ways).astype(float))
            yield found


@dataclass(frozen=True, slots=True)
class _Ranks:
    """For each way of the others, the least rank that a way of the half must have; and those ranks."""

    needed: Array
    there: Array


class _Against:
    """Some ways of the others against all ways of a half."""

    def __init__(self, gate: Gate, given: Sequence[str], others: Sequence[str]) -> None:
        self.gate = gate
        self.ranks = [_ranks(tally, given, others) for tally in tallies_of(gate)]
        self.rows = min(MOST_ROWS, CACHED >> len(given))

    def holds(self, ways: Array) -> Array:
        told = iter([ranks.needed[ways, None] <= ranks.there for ranks in self.ranks])
        return truth(self.gate, _one_after_another(told))


def _one_after_another(told: Iterator[Array]) -> Callable[[Tally], Array]:
    return lambda _: next(told)


def _ranks(tally: Tally, given: Sequence[str], others: Sequence[str]) -> _Ranks:
    kind = wide_enough(tally)
    order, there = np.unique(_sums(tally.weights, given, kind), return_inverse=True)
    needed = np.searchsorted(order, tally.quota - _sums(tally.weights, others, kind))
    return _Ranks(needed.astype(np.int16), there.astype(np.int16)[None])


def _sums(weights: Mapping[str, int], groups: Sequence[str], kind: type = np.int32) -> Array:
    """What each way of these seats comes to, the first group changing fastest."""
    sums: Array = np.zeros(1, dtype=kind)
    for group in groups:
        sums = np.concatenate([sums, sums + weights.get(group, 0)])
    return sums


def _chances(groups: Sequence[str], crowd: Crowd) -> Array:
    """The chance of each way, (m, ways)."""
    ways = np.ones((crowd.scenarios, 1))
    for group in groups:
        yes = crowd.odds[group][:, None]
        ways = np.concatenate([ways * (1 - yes), ways * yes], axis=1)
    return ways


def _settled(groups: Sequence[str], passes: Array, crowd: Crowd) -> dict[str, Array]:
    """What one seat of each group settles, given how often it passes for each way of these seats."""
    grid = passes.reshape(-1, *(2,) * len(groups))
    shared = {str(at): _two_steps(crowd.odds[groups[at]]) for at in reversed(range(len(groups)))}
    first = {group: str(groups.index(group)) for group in groups}
    return {group: fold_settled((grid, 1 - grid), shared, seat) for group, seat in first.items()}


def _two_steps(odds: Array) -> Steps:
    return Steps(np.array([0, 1]), np.stack([1 - odds, odds], axis=1), np.stack([0 * odds, 1 + 0 * odds], axis=1))
