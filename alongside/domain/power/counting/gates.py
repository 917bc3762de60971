"""When parts pass independently of each other: how often do enough of them pass, and how often does one settle that?

Written once for whole numbers of ways and for arrays of chances. A part is a pair: how often it passes, how often it
does not. Both are carried, as neither can be had from the other without losing digits when it is rare.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Pair = tuple[Any, Any]


def combined(need: int, parts: Sequence[Pair]) -> Pair:
    """How often at least `need` of these parts pass, and how often fewer do."""
    if need - 1 <= len(parts) - need:
        reached, short = _reaching(need, parts)
        return reached, short
    reached, short = _reaching(len(parts) - need + 1, [(fails, passes) for passes, fails in parts])
    return short, reached


def decisive(need: int, parts: Sequence[Pair]) -> list[Any]:
    """For each part, how often exactly `need` - 1 of the *others* pass, so that this one settles it."""
    if need - 1 <= len(parts) - need:
        return _all_but_one([1], parts, need - 1)
    return _all_but_one([1], [(fails, passes) for passes, fails in parts], len(parts) - need)


def _reaching(many: int, parts: Sequence[Pair]) -> Pair:
    """How often at least `many` of these happen, and how often not. Adds, never subtracts."""
    counts: list[Any] = [1]
    reached: Any = 0
    for happens, not_so in parts:
        reached = reached * (happens + not_so)
        if len(counts) == many:
            reached = reached + counts[-1] * happens
        counts = _with_one_more(counts, (happens, not_so), many - 1)
    return reached, sum(counts)


def _with_one_more(counts: list[Any], part: Pair, most: int) -> list[Any]:
    """How often 0, 1 … `most` have happened, when one more thing may happen."""
    happens, not_so = part
    stays = [count * not_so for count in counts]
    moves = [count * happens for count in counts]
    both = [stays[0], *(stay + move for stay, move in zip(stays[1:], moves, strict=False)), moves[-1]]
    return both[: most + 1]


def _all_but_one(counts: list[Any], parts: Sequence[Pair], exactly: int) -> list[Any]:
    if len(parts) == 1:
        return [counts[exactly] if exactly < len(counts) else 0]
    middle = len(parts) // 2
    found = []
    for mine, others in ((parts[:middle], parts[middle:]), (parts[middle:], parts[:middle])):
        inner = counts
        for part in others:
            inner = _with_one_more(inner, part, exactly)
        found += _all_but_one(inner, mine, exactly)
    return found
