"""One axis for each group that is held fixed: laid out, and averaged out again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from alongside.domain.power.counting.binomials import Array


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps in which a group's answer matters (see `steps`).

    `first` is the least number of agreeing seats of each step, shape (steps,). `chances` has shape (m, steps).
    `settles`, of the same shape, says how likely one seat is to lift the group from the step before into this one.
    """

    first: Array
    chances: Array
    settles: Array

    def along(self, axis: int) -> Array:
        """The chances as the last axis of an array that has `axis` axes before it, the scenario first."""
        return self.chances.reshape(len(self.chances), *(1,) * (axis - 1), -1)


def spread(values: Array, axes: int) -> Array:
    return values.reshape(-1, *(1,) * axes)


Pair = tuple[Array, Array]
"""How often it passes and how often not. True and false, as long as no chance has come in."""


def fold(pair: Pair, shared: Mapping[str, Steps]) -> Pair:
    """Averaged over the last axes, which belong to these groups in this order."""
    passes, fails = pair
    for steps in reversed(list(shared.values())):
        if passes.dtype == bool:
            first = _first_that_passes(passes)
            passes, fails = _from(steps.chances)[:, first], _up_to(steps.chances)[:, first]
        else:
            passes, fails = _averaged(passes, steps.chances), _averaged(fails, steps.chances)
    return passes, fails


def fold_settled(pair: Pair, shared: Mapping[str, Steps], group: str) -> Array:
    """How often one seat of this group settles it, averaged over all the shared groups."""
    own, others = shared[group], {name: steps for name, steps in shared.items() if name != group}
    passes, fails = (np.moveaxis(each, list(shared).index(group) - len(shared), -1) for each in pair)
    if passes.dtype != bool:
        found = _averaged(_lifted(passes, fails), own.settles[:, 1:])
    elif others and len(own.first) * 2 < max(len(steps.first) for steps in others.values()):
        longest = max(others, key=lambda name: len(others[name].first))
        along = np.moveaxis(passes, list(others).index(longest) - len(shared), -1)
        found = _averaged(_between(_first_that_passes(along), others.pop(longest).chances), own.settles[:, 1:])
    else:
        never = np.zeros_like(own.settles[:, :1])
        found = np.concatenate([never, own.settles[:, 1:], never], axis=1)[:, _first_that_passes(passes)]
    for other in reversed(others.values()):
        found = _averaged(found, other.chances)
    return found


def _between(first: Array, chances: Array) -> Array:
    """The chance that one more step of the last axis makes the difference, where each passes from `first` on.

    Taken from whichever end is the nearer, as a difference of two small numbers keeps its digits.
    """
    up_to, on = _up_to(chances), _from(chances)
    low = up_to[:, first[..., :-1]] - up_to[:, first[..., 1:]]
    high = on[:, first[..., 1:]] - on[:, first[..., :-1]]
    found: Array = np.where(up_to[:, first[..., :-1]] < 0.5, low, high)
    return found


def _first_that_passes(passes: Array) -> Array:
    """More agreement never hurts, so along the last axis it is only asked from which step on it passes."""
    first: Array = passes.shape[-1] - np.count_nonzero(passes[0], axis=-1)
    return first


def _from(chances: Array) -> Array:
    """Shape (m, steps + 1): the chance of each step or a later one."""
    return _up_to(chances[:, ::-1])[:, ::-1]


def _up_to(chances: Array) -> Array:
    """Shape (m, steps + 1): the chance of an earlier step than each."""
    found = np.zeros((len(chances), chances.shape[1] + 1), dtype=chances.dtype)
    np.cumsum(chances, axis=1, out=found[:, 1:])
    return found


def _lifted(passes: Array, fails: Array) -> Array:
    """How much each step adds to the last axis, taken from whichever of the two is small and so has kept its digits."""
    more, fewer = passes[..., 1:] - passes[..., :-1], fails[..., :-1] - fails[..., 1:]
    found: Array = np.maximum(np.where(passes[..., 1:] < fails[..., 1:], more, fewer), 0)
    return found


def _averaged(values: Array, chances: Array) -> Array:
    once = "...k,mk->m..." if len(values) == 1 else "m...k,mk->m..."
    found: Array = np.einsum(once, values[0] if len(values) == 1 else values, chances)
    return found
