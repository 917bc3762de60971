"""What part of the power does each kind hold?"""

from __future__ import annotations

from collections.abc import Sequence

from alongside.web.pictures.shapes import Kind, Shape
from alongside.web.pictures.svg import number, tag

ACROSS = {"x1": "0", "x2": "100%"}
MARKS: dict[Shape, tuple[str, ...]] = {
    Shape.CIRCLE: (),
    Shape.DIAMOND: (tag("line", **ACROSS, y1="50%", y2="50%", class_="stripes"),),
    Shape.SQUARE: (
        tag("line", **ACROSS, y1="30%", y2="30%", class_="dots"),
        tag("line", x1="5", x2="100%", y1="70%", y2="70%", class_="dots"),
    ),
    Shape.LEAF: (tag("line", **ACROSS, y1="50%", y2="50%", class_="thread"),),
    Shape.BAR: (tag("line", **ACROSS, y1="50%", y2="50%", class_="dashes"),),
}
"""Plain, striped, dotted: drawn as dashed lines, since these keep their size when the bar is stretched."""


def share_bar(kind: Kind, share: float) -> str:
    """One bar in its own fill, hidden from readers: the number stands in words beside it."""
    width = number(100 * min(1.0, max(0.0, share)))
    filled = tag(
        "svg",
        tag("rect", width="100%", height="100%", class_=f"fill-{kind.shape.value}"),
        *MARKS[kind.shape],
        width=f"{width}%",
        height="100%",
    )
    track = tag("rect", width="100%", height="100%", class_="track")
    return tag("svg", track, filled, class_="share-bar", aria_hidden="true", focusable="false")


def share_bars(shares: Sequence[tuple[Kind, float]]) -> list[str]:
    """One bar a kind, in the order given."""
    return [share_bar(kind, share) for kind, share in shares]
