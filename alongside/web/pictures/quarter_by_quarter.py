"""Was it better or worse before? One stop for each quarter of a year, from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.web.pictures.svg import number, picture, tag

TOP, FLOOR, STEP, LEFT = 16.0, 136.0, 46.0, 34.0
WRITTEN = {"font_size": "21", "text_anchor": "middle"}


@dataclass(frozen=True, slots=True)
class Stop:
    """All between 0 and 1. Without a value there was nothing to count; `hidden` where it would tell of too few."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    hidden: bool = False


def quarters_picture(stops: Sequence[Stop], flags: Sequence[float] = (), *, name: str) -> str:
    """Dots with the bar of each, numbered along the foot. The line that people drew goes across, dashed."""
    right = LEFT + STEP * max(len(stops) - 1, 0) + 24
    ground = tag("path", d=f"M10 {number(FLOOR)}H{number(right)}M10 {number(TOP)}V{number(FLOOR)}", class_="base")
    lines = [
        tag("path", d=f"M10 {number(_up(each))}H{number(right)}", class_="goal across", stroke="#000", stroke_width="3",
            stroke_dasharray="2 8", stroke_linecap="round", fill="none")
        for each in flags
    ]  # fmt: skip
    marks = [_stop(stop, LEFT + STEP * i, i + 1) for i, stop in enumerate(stops)]
    return picture(ground, *lines, *marks, view=f"0 0 {number(right + 10)} 172", name=name, class_="on-a-line quarters")


def _up(share: float) -> float:
    return FLOOR - (FLOOR - TOP) * min(1.0, max(0.0, share))


def _stop(stop: Stop, x: float, place: int) -> str:
    said = tag("text", str(place), x=x, y=FLOOR + 27, class_="place", **WRITTEN)
    if stop.hidden:
        return said + tag(
            "text", "?", x=x, y=(TOP + FLOOR) / 2 + 8, class_="unknown", font_size="24", text_anchor="middle"
        )
    if stop.value is None:
        return said + tag("circle", cx=x, cy=FLOOR, r="6", class_="empty", fill="#fff", stroke="#000", stroke_width="2")
    band = ""
    if stop.low is not None and stop.high is not None:
        top, low = _up(stop.high), _up(stop.low)
        band = tag("rect", x=x - 9, y=top, width="18", height=max(low - top, 4.0), rx="9", class_="band", fill="#ddd",
                   stroke="#555", stroke_width="2")  # fmt: skip
    return said + band + tag("circle", cx=x, cy=_up(stop.value), r="8", class_="dot", fill="#000", stroke="#fff")
