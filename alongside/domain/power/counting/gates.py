"""When parts pass independently of each other: how often do enough of them pass, and how often does one settle that?

Written once for whole numbers of ways and for arrays of chances. A part is a pair: how often it passes, how often it
does not. Both are carried, as neither can be had from the other without losing digits when it is rare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from alongside.domain.power.counting.binomials import Array

Pair = tuple[Any, Any]


def combined(need: int, parts: Sequence[Pair]) -> Pair:
    """How often at least `need` of these parts pass, and how often fewer do."""
    if need - 1 <= len(parts) - need:
        return _reaching(need, parts)
    reached, short = _reaching(len(parts) - need + 1, [(fails, passes) for passes, fails in parts])
    return short, reached


def decisive(need: int, parts: Sequence[Pair]) -> list[Any]:
    """For each part, how often exactly `need` - 1 of the *others* pass, so that this one settles it."""
    if need - 1 <= len(parts) - need:
        return list(_all_but_one(_none_of(parts), parts, need - 1))
    return list(_all_but_one(_none_of(parts), [(fails, passes) for passes, fails in parts], len(parts) - need))


@dataclass(frozen=True, slots=True)
class _Counts:
    """How often `low`, `low` + 1 … things happen, along the first axis."""

    low: int
    ways: Array

    def with_one_more(self, part: Pair, *, low: int, high: int) -> _Counts:
        """When one more thing may happen. Numbers from `low` to `high` are kept."""
        happens, not_so = part
        start = max(0, low - self.low)
        stop = max(start, min(high - self.low, len(self.ways)) + 1)
        found, moves = self.ways[start:stop] * not_so, self.ways[max(0, start - 1) : max(0, stop - 1)]
        if stop > len(self.ways):
            found = np.concatenate([found, 0 * found[:1]])
        if len(moves):
            found[-len(moves) :] += moves * happens
        return _Counts(self.low + start, found)

    def of(self, number: int) -> Any:
        at = number - self.low
        return self.ways[at] if 0 <= at < len(self.ways) else 0 * self.ways.sum(0)


def _none_of(parts: Sequence[Pair]) -> _Counts:
    """Before anything can happen. Whole numbers stay whole, however long."""
    like = parts[0][0]
    return _Counts(0, np.ones((1, *(1,) * np.ndim(like)), dtype=object if isinstance(like, int) else np.float64))


def _reaching(many: int, parts: Sequence[Pair]) -> Pair:
    """How often at least `many` of these happen, and how often not. Adds, never subtracts."""
    counts, reached = _none_of(parts), 0 * parts[0][0]
    for happens, not_so in parts:
        reached = reached * (happens + not_so) + counts.of(many - 1) * happens
        counts = counts.with_one_more((happens, not_so), low=0, high=many - 1)
    return reached, counts.ways.sum(0)


def _all_but_one(counts: _Counts, parts: Sequence[Pair], exactly: int) -> Iterator[Any]:
    """Half of the parts are added and the other half solved, then the other way round.

    Only numbers that the parts still to come can carry to `exactly` that many are kept.
    """
    if len(parts) == 1:
        yield counts.of(exactly)
        return
    middle = len(parts) // 2
    for mine, others in ((parts[:middle], parts[middle:]), (parts[middle:], parts[:middle])):
        inner = counts
        for left, part in zip(range(len(parts) - 2, -1, -1), others, strict=False):
            inner = inner.with_one_more(part, low=exactly - left, high=exactly)
        yield from _all_but_one(inner, mine, exactly)
