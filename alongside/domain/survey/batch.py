"""Which of the answers that wait may be told now, in which order, and with which marks?

A face of somebody alone is never told. Those of one group to one question go into the record together, once there
are as many as the agreement calls enough; until then they wait. What still waits when the quarter is over goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby

from alongside.domain.record.chance import Chance
from alongside.domain.survey.when import Occasion


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One face for one question, cut from whoever gave it: no name, no time, and a key drawn by chance."""

    key: int
    occasion: Occasion
    stake: str
    question: str
    face: int
    channel: str = "web"
    by_helper: bool = False


@dataclass(frozen=True, slots=True)
class Sorted:
    """What is told now, what waits for more, and what is destroyed unread because its quarter is over."""

    told: list[Given] = field(default_factory=list)
    waits: list[Given] = field(default_factory=list)
    goes: list[Given] = field(default_factory=list)


def sort_out(given: Iterable[Given], *, few: int, quarter: int, chance: Chance) -> Sorted:
    """Sort the answers that wait. `few` is how many of one group it takes (ValueError below 2); `quarter` is now."""
    if few < 2:
        raise ValueError("Fewer than 2 answers would show what one person said.")
    done = Sorted()
    for (occasion, *_), cell in groupby(sorted(given, key=_cell), key=_cell):
        together = list(cell)
        if len(together) >= few:
            done.told.extend(_marked(together, few=few, chance=chance))
        else:
            (done.goes if occasion[0] < quarter else done.waits).extend(together)
    done.told[:] = shuffled(done.told, chance)
    return done


def shuffled(things: list[Given], chance: Chance) -> list[Given]:
    """The same things in an order that tells nothing of how they came."""
    drawn = {each.key: chance.new_token() for each in sorted(things, key=lambda each: each.key)}
    return sorted(things, key=lambda each: drawn[each.key])


def _cell(each: Given) -> tuple[tuple[int, str], str, str]:
    return (each.occasion.quarter, each.occasion.meeting), each.stake, each.question


def _marked(cell: list[Given], *, few: int, chance: Chance) -> list[Given]:
    """The same answers; where only a few came in one way, how they came is dealt out among them by chance.

    How many came on paper or through a helper stays true. Which face they gave does not show, or the one person who
    uses paper would be known by it.
    """
    marks = [(each.channel, each.by_helper) for each in cell]
    if all(marks.count(mark) >= few for mark in set(marks)):
        return cell
    dealt = [(each.channel, each.by_helper) for each in shuffled(cell, chance)]
    return [
        replace(each, channel=channel, by_helper=helped)
        for each, (channel, helped) in zip(sorted(cell, key=lambda each: each.key), dealt, strict=True)
    ]
