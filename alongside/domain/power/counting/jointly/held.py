"""A tally with some of its groups held fixed: what is left for the others to bring, cell by cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from alongside.domain.power.counting.binomials import Array, one_seat_settles
from alongside.domain.power.counting.crowd import Crowd
from alongside.domain.power.counting.jointly.axes import Steps
from alongside.domain.power.counting.jointly.steps import still_needed, wide_enough
from alongside.domain.power.counting.single.kinds import Kind, kinds_of, weight_of
from alongside.domain.power.counting.single.tallies import settle
from alongside.domain.power.counting.tree import Tally


@dataclass(frozen=True, slots=True)
class Held:
    """`which` says for each cell which of the distinct amounts the `others` have to bring; 0 axes for the scenario."""

    passes: Array
    fails: Array
    others: Sequence[Kind]
    settles: Sequence[Array]
    which: Array

    @property
    def has_own_groups(self) -> bool:
        return bool(self.others)

    def credit(self, stake: Array, settled: dict[str, Array]) -> None:
        by_amount = _gathered(stake, self.which, amounts=self.settles[0].shape[1])
        for kind, chance in zip(self.others, self.settles, strict=True):
            for group in kind.groups:
                settled[group] = settled.get(group, 0) + (by_amount * chance).sum(1)


def held(tally: Tally, axes: Sequence[str], *, steps: Mapping[str, Steps], crowd: Crowd) -> Held:
    """This tally on the grid of these groups, the ones it does not ask with length 1."""
    mine = frozenset(axes) & frozenset(tally.weights)
    others = kinds_of(tally, crowd, but=mine)
    missing = _missing(tally, axes, steps=steps, others=weight_of(others))
    if not others:
        passes = (missing == 0)[None]
        return Held(passes, ~passes, (), (), missing)
    amounts, which = _ranked(missing)
    passes, fails, settles = _for_each_amount(others, [int(amount) for amount in amounts], crowd)
    return Held(passes[:, which], fails[:, which], others, settles, which)


def _missing(tally: Tally, axes: Sequence[str], *, steps: Mapping[str, Steps], others: int) -> Array:
    kind = wide_enough(tally)
    there: Array = np.zeros((1,) * len(axes), dtype=kind)
    for at, group in enumerate(axes):
        weight = tally.weights.get(group)
        if weight:
            shape = [1] * len(axes)
            shape[at] = -1
            there = there + (weight * steps[group].first.astype(kind)).reshape(shape)
    return still_needed(tally.quota, there, others)


def _ranked(missing: Array) -> tuple[Array, Array]:
    """The different amounts, and which of them each cell misses."""
    if missing.max() > missing.size:
        amounts, which = np.unique(missing, return_inverse=True)
        return amounts, which.reshape(missing.shape)
    missing = missing.astype(np.int64)
    there = np.bincount(missing.reshape(-1)) > 0
    return np.flatnonzero(there), (np.cumsum(there) - 1).astype(np.min_scalar_type(len(there)))[missing]


def _for_each_amount(kinds: list[Kind], amounts: list[int], crowd: Crowd) -> tuple[Array, Array, list[Array]]:
    """Passes, fails and what one seat of each kind settles, each (m, amounts)."""
    if len(kinds) == 1:
        return _one_kind(kinds[0], amounts, crowd)
    found = [settle(kinds, amount, crowd) for amount in amounts]
    settles = [np.stack([one.settles[at] for one in found], axis=1) for at in range(len(kinds))]
    return np.stack([one.passes for one in found], axis=1), np.stack([one.fails for one in found], axis=1), settles


def _one_kind(kind: Kind, amounts: list[int], crowd: Crowd) -> tuple[Array, Array, list[Array]]:
    agreeing = crowd.agreeing(kind.seats, kind.odds)
    never = np.zeros((len(agreeing), 1), dtype=agreeing.dtype)
    needed = np.array([min(-(-amount // kind.weight), kind.seats + 1) for amount in amounts])
    fails = np.concatenate([never, np.cumsum(agreeing, axis=1)], axis=1)[:, needed]
    passes = np.concatenate([np.cumsum(agreeing[:, ::-1], axis=1)[:, ::-1], never], axis=1)[:, needed]
    return passes, fails, [np.concatenate([one_seat_settles(agreeing, kind.odds), never], axis=1)[:, needed]]


def _gathered(stake: Array, which: Array, *, amounts: int) -> Array:
    """The stakes of all cells that miss the same amount, added up: (m, amounts)."""
    idle = tuple(at + 1 for at, length in enumerate(which.shape) if length == 1)
    flat = stake.sum(axis=idle).reshape(len(stake), -1) if idle else stake.reshape(len(stake), -1)
    order = np.argsort(which, axis=None, kind="stable")
    starts = np.searchsorted(which.reshape(-1)[order], np.arange(amounts))
    found: Array = np.add.reduceat(flat[:, order], starts, axis=1)
    return found
