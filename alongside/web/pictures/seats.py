"""Who sits round the table, and how many of each kind?"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from alongside.domain.saying import say
from alongside.web.pictures.shapes import Kind, draw
from alongside.web.pictures.svg import number, picture, tag
from alongside.web.pictures.words import and_list, lower_first

ACROSS, DOWN = 180.0, 142.0  # the middle of the table
RINGS = ((18, 17.0, 1), (52, 10.6, 2), (200, 7.0, 4))
"""Up to so many seats: how big each is, and how many rings of them stand round the table."""
FINEST = 1440  # points measured along a ring to space seats evenly
APART = 0.018  # part of the ring left free between two kinds


@dataclass(frozen=True, slots=True)
class Ring:
    """One ring of seats, measured along its own curve."""

    a: float
    b: float

    def spots(self) -> list[tuple[float, float]]:
        """Points from the left, clockwise as seen on a screen."""
        turns = (math.pi + 2 * math.pi * i / FINEST for i in range(FINEST + 1))
        return [(ACROSS + self.a * math.cos(t), DOWN + self.b * math.sin(t)) for t in turns]


def seats_picture(seats: Sequence[tuple[Kind, int]]) -> str:
    """A round table, each seat in its shape. Above 200 seats one shape stands for several, and the name says so."""
    total = sum(count for _, count in seats)
    each = max(1, math.ceil(total / RINGS[-1][0]))
    shown = [(kind, math.ceil(count / each)) for kind, count in seats if count]
    size, rings = _size(sum(count for _, count in shown))
    marks = "".join(_marks(shown, size=size, rings=rings))
    return picture(_table(), marks, _middle(total), view=_view(rings, size), name=_name(seats, each))


def _size(shown: int) -> tuple[float, int]:
    return next(((size, rings) for most, size, rings in RINGS if shown <= most), RINGS[-1][1:])


def _table() -> str:
    return tag("ellipse", cx=number(ACROSS), cy=number(DOWN), rx="102", ry="62", class_="table")


def _middle(total: int) -> str:
    return tag("text", f"{total:,}", x="180", y="146", class_="num") + tag(
        "text", "seat" if total == 1 else "seats", x="180", y="171", class_="word"
    )


def _rings(count: int, size: float) -> list[Ring]:
    step = 2.6 * size
    start = 12 + 1.3 * size
    return [Ring(102 + start + i * step, 62 + start + i * step) for i in range(count)]


def _view(rings: int, size: float) -> str:
    outer = _rings(rings, size)[-1]
    across, down = outer.a + 1.35 * size, outer.b + 1.35 * size
    return " ".join(number(v) for v in (ACROSS - across, DOWN - down, 2 * across, 2 * down))


def _marks(shown: Sequence[tuple[Kind, int]], *, size: float, rings: int) -> Iterator[str]:
    """Each kind has its own part of the table, as wide as its number of seats; within it, ring by ring."""
    total = sum(count for _, count in shown)
    measured = [_Measured(ring.spots()) for ring in _rings(rings, size)]
    free = 1 - APART * len(shown)
    start = 0.0
    for kind, count in shown:
        width = free * count / total
        for ring, here in zip(measured, _dealt(count, [ring.length for ring in measured]), strict=True):
            for seat in range(here):
                x, y = ring.at(start + width * (seat + 0.5) / here)
                yield draw(kind.shape, x=x, y=y, r=size)
        start += width + APART


class _Measured:
    """A ring that knows how far along it each of its points lies."""

    def __init__(self, spots: list[tuple[float, float]]) -> None:
        self.spots = spots
        self.far = [0.0]
        for before, after in pairwise(spots):
            self.far.append(self.far[-1] + math.dist(before, after))
        self.length = self.far[-1]

    def at(self, part: float) -> tuple[float, float]:
        return self.spots[bisect_left(self.far, part * self.length)]


def _dealt(count: int, lengths: Sequence[float]) -> list[int]:
    """So many seats over rings of these lengths, in proportion: each ring takes its share of what is left."""
    left, room, dealt = count, sum(lengths), []
    for length in lengths:
        here = round(left * length / room)
        dealt.append(here)
        left, room = left - here, room - length
    return dealt


def _name(seats: Sequence[tuple[Kind, int]], each: int) -> str:
    counts = and_list([f"{count:,} for {lower_first(kind.words)}" for kind, count in seats])
    total = sum(count for _, count in seats)
    if not total:
        return say("A round table with no seats yet.")
    table = say("1 seat round one table: {counts}.", counts=counts)
    if total > 1:
        table = say("{total} seats round one table: {counts}.", total=f"{total:,}", counts=counts)
    stands = "" if each == 1 else say("Each shape stands for about {each} seats.", each=each)
    return f"{table} {stands}".strip()
