"""Which parts are hidden, so that no number tells of too few people, even by taking one number from another?

The total of everybody is always shown. A stake's part, or a side's, is hidden where fewer people stand behind it than
the agreement's number. That is not enough: what is hidden is still the total less all that is shown. So more is hidden
with it, until all of this holds:

1. in each side, no stake is hidden, or all are, or at least two, with enough people behind them together. A side's
   part can be worked out even where it is hidden, since many indicators count what comes from one side;
2. of all stakes, none is hidden or at least two, with enough people behind them together: the total gives their sum;
3. both sides are shown, or neither: the one is the total less the other;
4. what is hidden together is not all so or none so, where the total is neither: "0 of 7" for two stakes says 0 of
   either.

The stake with the fewest people goes first. Where 4 does not hold, everything is hidden but the total.

What this does not do: it looks at one page. Whoever keeps the pages of two days can take one from the other, as
whoever reads the record can see what was added between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stood:
    """What one stake has to do with a figure: its side, how many people stand behind it, part and whole."""

    stake: str
    side: str
    people: int
    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class Hidden:
    stakes: frozenset[str]
    sides: frozenset[str]


NOTHING_HIDDEN = Hidden(frozenset(), frozenset())


def hidden(stood: Iterable[Stood], *, minimum: int) -> Hidden:
    """What to hide of these stakes and their sides. `minimum` is the agreement's number of people."""
    everyone = sorted(stood, key=lambda each: (each.people, each.stake))
    small = {each.stake for each in everyone if each.people < minimum}
    if not small:
        return NOTHING_HIDDEN
    sides = _sides(everyone)
    stakes = _enough_in_each_side(everyone, small, minimum)
    while not _enough([each for each in everyone if each.stake in stakes], minimum) and len(stakes) < len(everyone):
        next_one = next(each.stake for each in everyone if each.stake not in stakes)
        stakes = _enough_in_each_side(everyone, stakes | {next_one}, minimum)
    if _gives_away(everyone, stakes):
        return Hidden(frozenset(each.stake for each in everyone), frozenset(sides))
    small_side = any(sum(each.people for each in of_side) < minimum for of_side in sides.values())
    return Hidden(frozenset(stakes), frozenset(sides) if small_side else frozenset())


def _sides(stood: Iterable[Stood]) -> Mapping[str, list[Stood]]:
    sides: dict[str, list[Stood]] = {}
    for each in stood:
        sides.setdefault(each.side, []).append(each)
    return sides


def _enough(together: list[Stood], minimum: int) -> bool:
    return len(together) > 1 and sum(each.people for each in together) >= minimum


def _enough_in_each_side(everyone: list[Stood], stakes: set[str], minimum: int) -> set[str]:
    chosen = set(stakes)
    for of_side in _sides(everyone).values():
        shown = [each.stake for each in of_side if each.stake not in chosen]
        while shown and 0 < len(shown) < len(of_side):
            if _enough([each for each in of_side if each.stake in chosen], minimum):
                break
            chosen.add(shown.pop(0))
    return chosen


def _gives_away(everyone: list[Stood], stakes: set[str]) -> bool:
    """Is what is hidden in one side, or a side that something is hidden in, or all that is hidden, so or not so?"""
    if _uniform(everyone):
        return False
    for group in (everyone, *_sides(everyone).values()):
        inside = [each for each in group if each.stake in stakes]
        if inside and (_uniform(inside) or (group is not everyone and _uniform(group))):
            return True
    return False


def _uniform(group: list[Stood]) -> bool:
    part, whole = sum(each.part for each in group), sum(each.whole for each in group)
    return part in (0, whole)
