"""Does the power lie level between two sides?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from alongside.web.pictures.shapes import Kind, draw
from alongside.web.pictures.svg import number, picture, tag

STEEPEST = 14.0  # degrees, when one side holds everything
Heavier = Literal["left", "right", ""]


def beam(parity: float, heavier: Heavier, *, left: Sequence[Kind], right: Sequence[Kind], name: str) -> str:
    """A beam that turns by (1 - parity) x 14 degrees, down towards the stronger side.

    `parity` is the weaker side's power over the stronger's: 1 is level, 0 is all on one side. The name is the sentence
    that must stand beside it; ValueError without one, since a beam alone can be read two ways.
    """
    if not name:
        raise ValueError("A beam needs its sentence.")
    turn = lean(parity, heavier)
    arm = tag("path", d="M26 62h308", class_="beam")
    standing = _standing(left, first=58.0, step=46.0) + _standing(right, first=302.0, step=-46.0)
    return picture(
        tag("path", d="M180 66 212 132H148z", class_="pivot"),
        tag("g", arm, standing, transform=f"rotate({number(turn)} 180 62)"),
        tag("path", d="M118 138h124", class_="floor"),
        view="0 -14 360 158",
        name=name,
    )


def lean(parity: float, heavier: Heavier) -> float:
    """Degrees, clockwise when the right side is the stronger."""
    if heavier == "":
        return 0.0
    degrees = (1 - min(1.0, max(0.0, parity))) * STEEPEST
    return degrees if heavier == "right" else -degrees


def _standing(kinds: Sequence[Kind], *, first: float, step: float) -> str:
    """Each shape once, on its side, from the end of the beam inwards; three is as many as fit."""
    return "".join(draw(kind.shape, x=first + i * step, y=36.0, r=18.0) for i, kind in enumerate(kinds[:3]))
