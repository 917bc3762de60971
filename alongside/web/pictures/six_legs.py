"""How firmly does the table stand? Each of the six principles is a leg, as strong as the weakest thing in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.web.pictures.icons import ICONS
from alongside.web.pictures.svg import number, picture, tag

TOP, FLOOR, WIDE, STEP, FIRST = 74.0, 236.0, 34.0, 104.0, 64.0
PLAIN = {"fill": "none", "stroke": "#000", "stroke_linecap": "round", "stroke_linejoin": "round"}
TO_FLOOR = FLOOR - TOP
LONG = {"holding": TO_FLOOR, "close": TO_FLOOR - 22, "falling_short": TO_FLOOR / 2}
"""How far down a leg comes. One that nothing is known of is only an outline; one with nothing to count, a few dots."""


@dataclass(frozen=True, slots=True)
class Leg:
    """`state` is the verdict on the principle; `icon` its own symbol, and `sign` that of the verdict."""

    state: str
    icon: str
    sign: str


def table_on_legs(legs: Sequence[Leg], *, name: str, detail: str) -> str:
    """A table from the side. The length and the filling of a leg say how it is; no word and no colour is needed."""
    wide = FIRST * 2 + STEP * (len(legs) - 1)
    board = tag("rect", x="14", y="60", width=wide - 28, height="16", rx="8", class_="board", fill="#000")
    floor = tag("path", d=f"M14 {number(FLOOR + 4)}H{number(wide - 14)}", class_="floor", **PLAIN, stroke_width="4")
    drawn = [_leg(leg, FIRST + STEP * i) for i, leg in enumerate(legs)]
    return picture(board, floor, *drawn, view=f"0 0 {number(wide)} 296", name=name, detail=detail, class_="six-legs")


def _leg(leg: Leg, x: float) -> str:
    return _symbol(leg.icon, x, 30) + _wood(leg.state, x) + _symbol(leg.sign, x, FLOOR + 32)


def _symbol(icon: str, x: float, y: float) -> str:
    size = 42.0
    scale = size / 24
    place = f"translate({number(x - size / 2)} {number(y - size / 2)}) scale({number(scale)})"
    return tag("g", ICONS[icon], transform=place, class_="symbol", stroke_width="2", **PLAIN)


def _wood(state: str, x: float) -> str:
    left = x - WIDE / 2
    if state in LONG:
        return _solid(state, left, LONG[state])
    if state == "too_little_to_tell":
        size = {"width": WIDE - 4, "height": TO_FLOOR - 6, "rx": "5"}
        dashed = {"stroke_dasharray": "10 9", "stroke_width": "3"}
        return tag("rect", x=left + 2, y=TOP + 4, **size, class_="unsure", **PLAIN, **dashed)
    down = f"M{number(x)} {number(TOP + 14)}V{number(FLOOR - 8)}"
    return tag("path", d=down, class_="nothing", **PLAIN, stroke_dasharray="1 22", stroke_width="8")


def _solid(state: str, left: float, long: float) -> str:
    """A leg that falls short ends in a break; below, a thin line shows how far it should have come."""
    down, right, middle = TOP + long, left + WIDE, left + WIDE / 2
    broken = state == "falling_short"
    foot = "l-9 12 -8 -14 -9 14 -8 -12z" if broken else f"H{number(left)}z"
    wood = f"M{number(left)} {number(TOP)}H{number(right)}V{number(down)}{foot}"
    leg = tag("path", d=wood, class_=f"leg {state}", fill="#000" if state == "holding" else "#777")
    if state == "holding":
        return leg
    gap = f"M{number(middle)} {number(down + (18 if broken else 6))}V{number(FLOOR - 2)}"
    return leg + tag("path", d=gap, class_="missing", **PLAIN, stroke_width="3", stroke_dasharray="4 7")
