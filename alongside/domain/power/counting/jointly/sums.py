"""Many groups that are asked in several sums at once: gone through by what the sums come to, not by who agrees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from math import gcd, prod

import numpy as np

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.crowd import Crowd
from alongside.domain.power.counting.tree import Gate, Tally, groups_of, tallies_of
from alongside.domain.power.counting.truth import truth

Direction = tuple[tuple[str, int], ...]
"""What a tally asks of whom, apart from how much: tallies that differ only in the quota are one sum."""


def sums_cells(gate: Gate, seats: Mapping[str, int]) -> int:
    """How many cells a table of all the sums has."""
    directions = {_direction(tally) for tally in tallies_of(gate)}
    return prod(1 + sum(weight * seats[group] for group, weight in direction) for direction in directions)


def by_sums(gate: Gate, crowd: Crowd) -> tuple[Array, Array, dict[str, Array]]:
    """Passes, fails, and what one seat of each group settles, of shape (m,)."""
    directions = sorted({_direction(tally) for tally in tallies_of(gate)})
    weights = [dict(direction) for direction in directions]
    moves = {group: tuple(one.get(group, 0) for one in weights) for group in sorted(groups_of(gate))}
    table = _Table(crowd, moves)
    shape = table.shape(list(moves))
    sums = [np.arange(n).reshape(*(-1 if at == own else 1 for at in range(len(shape)))) for own, n in enumerate(shape)]
    where = {direction: at for at, direction in enumerate(directions)}
    holds = truth(gate, lambda tally: sums[where[_direction(tally)]] >= -(-tally.quota // _scale(tally)))
    passes, settles = table.solved(np.broadcast_to(holds, shape)[None].astype(float), list(moves))
    return passes, 1 - passes, settles


def _scale(tally: Tally) -> int:
    return gcd(*tally.weights.values())


def _direction(tally: Tally) -> Direction:
    scale = _scale(tally)
    return tuple(sorted((group, weight // scale) for group, weight in tally.weights.items()))


class _Table:
    """`moves` says by how much one seat of each group moves each sum."""

    def __init__(self, crowd: Crowd, moves: Mapping[str, tuple[int, ...]]) -> None:
        self.crowd, self.moves = crowd, moves

    def shape(self, groups: Sequence[str]) -> tuple[int, ...]:
        """How far these groups can move each sum, and one more for nought."""
        each = ([self.crowd.seats[group] * by for by in self.moves[group]] for group in groups)
        return tuple(1 + sum(far) for far in zip(*each, strict=True))

    def solved(self, passes: Array, groups: Sequence[str]) -> tuple[Array, dict[str, Array]]:
        """`passes` has a cell for each sum these groups may come to: how often it passes, given that."""
        if len(groups) == 1:
            return self._settled(passes, groups[0])
        middle = len(groups) // 2
        first, second = groups[:middle], groups[middle:]
        whole, mine = self.solved(self._asked(passes, second, first), first)
        _, theirs = self.solved(self._asked(passes, first, second), second)
        return whole, {**mine, **theirs}

    def _asked(self, passes: Array, groups: Sequence[str], later: Sequence[str]) -> Array:
        """Averaged over the answers of these groups, with the later ones still to come."""
        left = [*groups, *later]
        for group in groups:
            left.remove(group)
            shape, move = self.shape(left), self.moves[group]
            agreeing = self.crowd.group_agreeing(group)
            chance = agreeing.reshape(*agreeing.shape, *(1,) * len(shape))
            passes = reduce(np.add, [chance[:, k] * passes[_moved(move, k, shape)] for k in range(chance.shape[1])])
        return passes

    def _settled(self, passes: Array, group: str) -> tuple[Array, dict[str, Array]]:
        agreeing, move, one = self.crowd.group_agreeing(group), self.moves[group], (1,) * passes.ndim
        by_number = np.stack([passes[_moved(move, k, one[1:])].reshape(-1) for k in range(agreeing.shape[1])], axis=1)
        lifted = np.maximum(by_number[:, 1:] - by_number[:, :-1], 0)
        settles = (lifted * self.crowd.one_seat_settles(group)[:, 1:]).sum(1)
        return (by_number * agreeing).sum(1), {group: settles}


def _moved(move: Sequence[int], times: int, shape: Sequence[int]) -> tuple[slice, ...]:
    return (slice(None), *(slice(times * by, times * by + length) for by, length in zip(move, shape, strict=True)))
