"""How often does one seat settle a sum, at many odds at once? Everybody is added once, then each kind taken away.

Taking a seat of weight w away from f, the chances of all sums, is g(x) = (f(x) - p g(x - w)) / (1 - p), or written out
as an alternating series. It keeps its digits as long as p is at most 1/2. For greater odds the same is asked of those
who do *not* agree, whose odds are then less than 1/2; so one row of sums serves both p and 1 - p. What is lost lies
1e-13 below the greatest chance in the row: right for an average over all odds, not for one rare event, for which there
is `windows`.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from alongside.domain.power.counting.binomials import Array
from alongside.domain.power.counting.single.kinds import Kind, weight_of
from alongside.domain.power.counting.single.windows import Settles

CACHED = 1 << 16
"""About how many numbers are worked on at once: what fits beside the processor."""
NOISE = 1e-14
AT_ONCE = 500
"""Seats added between two scalings: 2^500 is far from the largest number there is."""


def fits(kinds: list[Kind]) -> bool:
    """Whether in every scenario all the odds lie on the same side of 1/2, as they do when everybody's are the same."""
    odds = np.stack([kind.odds for kind in kinds])
    return bool(((odds <= 0.5).all(0) | (odds >= 0.5).all(0)).all())


def series_settle(kinds: list[Kind], quota: int) -> Settles:
    """What `windows.sum_settles` says, for many scenarios. Only where it `fits`, and for a quota in reach."""
    odds = np.stack([kind.odds for kind in kinds])
    mirrored = (odds > 0.5).any(0)
    least, column = np.unique(np.where(mirrored, 1 - odds, odds).round(15), axis=1, return_inverse=True)
    against = weight_of(kinds) - quota + 1
    limits = np.where(mirrored, against, quota)
    step = max(1, CACHED // int(limits.max()))
    found = np.zeros((2 + len(kinds), odds.shape[1]))
    for at in range(0, least.shape[1], step):
        some = [replace(kind, odds=row[at : at + step]) for kind, row in zip(kinds, least, strict=True)]
        here = column.ravel() // step == at // step
        below = _below(some, int(limits[here].max()))
        for mirror, limit in ((False, quota), (True, against)):
            now = np.flatnonzero(here & (mirrored == mirror))
            if len(now):
                found[:, now] = _read(some, below[:, :limit], mirror=mirror)[:, column.ravel()[now] - at]
    return Settles(found[0], found[1], list(found[2:]))


def _below(kinds: list[Kind], length: int) -> Array:
    """The chance that everybody's weight is at most 0, 1 … length - 1, shape (m, length)."""
    everybody = [kind for kind in kinds for _ in range(kind.seats)]
    sums = np.zeros((len(kinds[0].odds), length))
    sums[:, 0], reach = 1, 1
    for at in range(0, len(everybody), AT_ONCE):
        batch = everybody[at : at + AT_ONCE]
        sums[:, :reach] *= np.prod([1 - kind.odds for kind in batch], axis=0)[:, None]
        for kind in batch:
            reach = min(reach + kind.weight, length)
            _join(sums[:, :reach], kind)
    return np.cumsum(sums, axis=1, out=sums)


def _join(sums: Array, kind: Kind) -> None:
    """One more seat of this kind, a stretch at a time from the top, so that what is moved has not been added to yet."""
    ratio, step = (kind.odds / (1 - kind.odds))[:, None], max(1, 2 * CACHED // len(sums))
    for end in range(sums.shape[1], kind.weight, -step):
        start = max(kind.weight, end - step)
        sums[:, start:end] += sums[:, start - kind.weight : end - kind.weight] * ratio


def _read(kinds: list[Kind], below: Array, *, mirror: bool) -> Array:
    """Rows: passes, fails, and one for what each kind settles."""
    fails = below[:, -1]
    passes = np.maximum(1 - fails, 0)
    settles = [_settles(kind, below) for kind in kinds]
    return np.array([fails, passes, *settles] if mirror else [passes, fails, *settles])


def _settles(kind: Kind, below: Array) -> Array:
    there = below[:, :: -kind.weight]
    between = there.copy()
    between[:, :-1] -= there[:, 1:]
    fading = np.power(-(kind.odds / (1 - kind.odds))[:, None], np.arange(there.shape[1]))
    found: Array = (between * fading).sum(1) / (1 - kind.odds)
    found[found < NOISE * between.max(1)] = 0
    return found
