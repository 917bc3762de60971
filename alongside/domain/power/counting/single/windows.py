"""How often does one seat settle a sum of unequal weights? Every way of adding, without ever taking away.

The chance that a seat settles it is the chance that all the *others* come to within its weight below the quota. So for
each seat all the others have to be added up. Halving does that without starting again for each: add the second half
of the seats and solve the first half, then add the first half and solve the second. Only sums that the seats still to
come can carry over the quota are kept, so that the window narrows at each halving and the whole costs little more than
adding everybody once. Every step adds and multiplies chances: nothing cancels, however rare the event.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.single.kinds import Kind, weight_of


@dataclass(frozen=True, slots=True)
class Settles:
    """For one sum: the chance that it reaches the quota, that it does not, and that one seat of each kind settles it.

    Each has shape (m,), one for each scenario.
    """

    passes: Array
    fails: Array
    settles: list[Array]


@dataclass(frozen=True, slots=True)
class Window:
    """The chances (m, length) of the sums from `low` upwards that can still go either way, and what is settled."""

    low: int
    chances: Array
    passed: Array
    failed: Array

    def settled_by(self, weight: int, quota: int) -> Array:
        """The chance that these sums need exactly this weight more, or less than it, to reach the quota."""
        found: Array = self.chances[:, max(0, quota - weight - self.low) :].sum(1)
        return found

    def within(self, quota: int, left: int) -> Window:
        """Without the sums that have passed already, and those that the weight `left` cannot carry over the quota."""
        start = min(max(0, quota - left - self.low), self.chances.shape[1])
        stop = max(start, min(quota - self.low, self.chances.shape[1]))
        return Window(
            self.low + start,
            self.chances[:, start:stop],
            self.passed + self.chances[:, stop:].sum(1),
            self.failed + self.chances[:, :start].sum(1),
        )


def sum_settles(kinds: list[Kind], quota: int, start: Array | None = None) -> Settles:
    """Who settles a sum of weights held against a quota.

    `start` has shape (m, x): how likely weight 0, 1 … x - 1 is what others bring. Without it they bring nothing.
    """
    like = kinds[0].odds
    begun = np.ones((len(like), 1), dtype=like.dtype) if start is None else start
    left = weight_of(kinds)
    window = Window(0, begun, np.zeros_like(like), np.zeros_like(like)).within(quota, left)
    for kind in kinds:
        for _ in range(kind.seats - 1):
            left -= kind.weight
            window = _joined_by(window, kind, within=(quota, left))
    found = _all_but_one(window, kinds, quota)
    end = _joined_by(found[0], kinds[0], within=(quota, 0))
    settles = [one.settled_by(kind.weight, quota) for one, kind in zip(found, kinds, strict=True)]
    return Settles(end.passed, end.failed, settles)


def _all_but_one(window: Window, kinds: list[Kind], quota: int) -> list[Window]:
    """For one seat of each kind, what all the others come to."""
    if len(kinds) == 1:
        return [window]
    middle = len(kinds) // 2
    return [
        *_all_but_one(_joined_by_all(window, kinds[middle:], within=(quota, kinds[:middle])), kinds[:middle], quota),
        *_all_but_one(_joined_by_all(window, kinds[:middle], within=(quota, kinds[middle:])), kinds[middle:], quota),
    ]


def _joined_by_all(window: Window, kinds: list[Kind], *, within: tuple[int, list[Kind]]) -> Window:
    """One more seat of each of these kinds; `within` names the quota and the kinds that are still to come."""
    quota, later = within
    left = sum(kind.weight for kind in [*kinds, *later])
    for kind in kinds:
        left -= kind.weight
        window = _joined_by(window, kind, within=(quota, left))
    return window


def _joined_by(window: Window, kind: Kind, *, within: tuple[int, int]) -> Window:
    """One more seat, which agrees or does not. Only what is `within` the quota and the weight left is ever written."""
    quota, left = within
    before, length, weight = window.chances, window.chances.shape[1], kind.weight
    yes, no = kind.odds[:, None], (1 - kind.odds)[:, None]
    low = max(window.low, quota - left)
    high = max(low, min(window.low + length + weight, quota)) if length else low
    out_below = min(low - window.low, length)
    moved_from = min(max(0, low - weight - window.low), length)
    moved_to = max(moved_from, min(quota - weight - window.low, length))
    after = np.zeros((len(before), high - low), dtype=before.dtype)
    np.multiply(before[:, out_below:], no, out=after[:, : length - out_below])
    shift = window.low + weight - low
    after[:, moved_from + shift : moved_to + shift] += before[:, moved_from:moved_to] * yes
    passed = before[:, moved_to:].sum(1) * kind.odds
    failed = before[:, :out_below].sum(1) * (1 - kind.odds) + before[:, :moved_from].sum(1) * kind.odds
    return Window(low, after, window.passed + passed, window.failed + failed)
