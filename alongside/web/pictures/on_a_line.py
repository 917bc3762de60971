"""Where on a line from none to all does a figure lie, how sure is that, and where did people draw their line?"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.web.pictures.svg import number, picture, tag

LEFT, RIGHT, MIDDLE = 20.0, 300.0, 40.0
VIEW = "0 0 320 60"
INK = {"fill": "#000", "stroke": "#fff"}
"""Colours for paper, where no sheet of styles says others."""


@dataclass(frozen=True, slots=True)
class OnALine:
    """All between 0 and 1, from one end of the line to the other; None for what there is not.

    `agreed` is whether members drew the line: theirs has a full flag, any other an empty one.
    """

    value: float | None = None
    low: float | None = None
    high: float | None = None
    flags: tuple[float, ...] = ()
    agreed: bool = False
    zero: float | None = None
    """Where neither side has more, on a line that goes both ways."""


def figure_on_a_line(seen: OnALine, *, name: str) -> str:
    """A dot for what was counted, a bar for where the true number likely is, a flag for the line."""
    parts = [tag("path", d=f"M{number(LEFT)} 40H{number(RIGHT)}M20 32v16M300 32v16", class_="base", stroke="#777")]
    if seen.zero is not None:
        parts.append(tag("path", d=f"M{number(_at(seen.zero))} 32v16", class_="base", stroke="#777"))
    if seen.low is not None or seen.high is not None:
        parts.append(_bar(seen))
    parts += [flag(_at(each), full=seen.agreed) for each in seen.flags]
    if seen.value is not None:
        parts.append(tag("circle", cx=_at(seen.value), cy=MIDDLE, r="9", class_="dot", stroke_width="3", **INK))
    return picture(*parts, view=VIEW, name=name, class_="on-a-line")


def _at(share: float) -> float:
    return LEFT + (RIGHT - LEFT) * min(1.0, max(0.0, share))


def _bar(seen: OnALine) -> str:
    """An interval that has no end reaches to the end of the line."""
    left = _at(0.0 if seen.low is None else seen.low)
    right = _at(1.0 if seen.high is None else seen.high)
    wide = max(right - left, 6.0)
    paper = {"fill": "#ddd", "stroke": "#555", "stroke_width": "2"}
    return tag("rect", x=left, y="29", width=wide, height="22", rx="11", class_="band", **paper)


def flag(x: float, *, full: bool) -> str:
    at = number(x)
    cloth = tag(
        "path",
        d=f"M{number(x - 9)} 6h18l-9 13z",
        class_="goal full" if full else "goal",
        fill="#000" if full else "#fff",
        stroke="#000",
        stroke_width="3",
    )
    return tag("path", d=f"M{at} 19v31", class_="goal pole", stroke="#000", stroke_width="3") + cloth


KEY = {
    "dot": tag("circle", cx="26", cy="13", r="8", class_="dot", **INK),
    "band": tag("rect", x="3", y="3", width="46", height="20", rx="10", class_="band", fill="#ddd", stroke="#555"),
    "agreed": tag("path", d="M17 2h18l-9 13z", class_="goal full", stroke_width="3")
    + tag("path", d="M26 15v10", class_="goal pole", stroke="#000", stroke_width="3"),
    "flag": tag("path", d="M17 2h18l-9 13z", class_="goal", fill="#fff", stroke="#000", stroke_width="3")
    + tag("path", d="M26 15v10", class_="goal pole", stroke="#000", stroke_width="3"),
}


def key_picture(what: str) -> str:
    """One sign of the picture by itself, for the list that says how to read it."""
    return picture(KEY[what], view="0 0 52 26", class_="on-a-line")
