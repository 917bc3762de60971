"""Which shape stands for which kind of people?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from alongside.domain.stakes import CARER, PROFESSIONAL, USES_SERVICES, Side
from alongside.web.pictures.svg import number, tag


class Shape(StrEnum):
    CIRCLE = "circle"
    DIAMOND = "diamond"
    SQUARE = "square"
    LEAF = "leaf"  # any finer stake of people with lived experience
    BAR = "bar"  # any finer stake of professionals


FIRST_SHAPES = {USES_SERVICES: Shape.CIRCLE, CARER: Shape.DIAMOND, PROFESSIONAL: Shape.SQUARE}


def shape_of(stake: str, side: str = "") -> Shape:
    """The three first stakes have their own shape; a finer one takes the shape of its side."""
    if stake in FIRST_SHAPES:
        return FIRST_SHAPES[stake]
    return Shape.BAR if side == Side.PROFESSIONAL else Shape.LEAF


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of people at the table, as a picture needs to know it."""

    stake: str
    words: str
    side: str = ""

    @property
    def shape(self) -> Shape:
        return shape_of(self.stake, self.side)


def _path(x: float, y: float, steps: str, **attributes: object) -> str:
    return tag("path", d=f"M{number(x)} {number(y)}{steps}", **attributes)


def _circle(x: float, y: float, r: float, **attributes: object) -> str:
    return tag("circle", cx=number(x), cy=number(y), r=number(r), **attributes)


def _diamond(x: float, y: float, r: float, **attributes: object) -> str:
    h = 1.22 * r
    n, m = number(h), number(-h)
    return _path(x, y - h, f"l{n} {n} {m} {n} {m} {m}z", **attributes)


def _box(x: float, y: float, *, across: float, down: float, **attributes: object) -> str:
    corner = number(min(across, down) * 0.22)
    return tag(
        "rect",
        x=number(x - across),
        y=number(y - down),
        width=number(2 * across),
        height=number(2 * down),
        rx=corner,
        **attributes,
    )


def _square(x: float, y: float, r: float, **attributes: object) -> str:
    return _box(x, y, across=0.89 * r, down=0.89 * r, **attributes)


def _bar(x: float, y: float, r: float, **attributes: object) -> str:
    return _box(x, y, across=1.12 * r, down=0.62 * r, **attributes)


def _leaf(x: float, y: float, r: float, **attributes: object) -> str:
    h = 0.94 * r
    n, m = number(h), number(-h)
    return _path(x - h, y - h, f"h{n}a{n} {n} 0 0 1 {n} {n}v{n}h{m}a{n} {n} 0 0 1 {m} {m}z", **attributes)


DRAW: dict[Shape, Callable[..., str]] = {
    Shape.CIRCLE: _circle,
    Shape.DIAMOND: _diamond,
    Shape.SQUARE: _square,
    Shape.LEAF: _leaf,
    Shape.BAR: _bar,
}


def draw(shape: Shape, *, x: float, y: float, r: float, hollow: bool = False) -> str:
    """One shape, centred on x and y, of about the same area as a circle of radius r."""
    return DRAW[shape](x, y, r, class_=f"{'hollow' if hollow else 'fill'}-{shape.value}")
