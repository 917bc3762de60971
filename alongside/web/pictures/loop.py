"""How far do needs travel round the loop, and where are they stuck?"""

from __future__ import annotations

import math
from collections.abc import Mapping

from alongside.domain.saying import say
from alongside.web.pictures.svg import number, picture, safe, tag
from alongside.web.pictures.words import and_list

STOPS: dict[str, tuple[str, ...]] = {
    "needs": (say("Needs"),),
    "proposals": (say("Proposals"),),
    "decisions": (say("Decisions"),),
    "promises": (say("Promises"),),
    "helped": (say("Did it"), "help?"),
}
"""The five stops in order, clockwise from the top, each with the words in its circle."""
SPOKEN = ("needs", "proposals", "decisions", "promises", "answers to the question, did it help?")
MIDDLE, RING, LANES, NODE = 200.0, 139.0, (146.0, 132.0), 56
TURN = 72
VIEW = "8 2 384 372"


def loop_picture(counts: Mapping[str, int], stuck: str = "", since: str = "") -> str:
    """Five circles with two lanes between them. `stuck` names the stop that things do not reach; at most one."""
    gaps = [_gap(i, stuck=key == stuck) for i, key in enumerate(STOPS)]
    lanes = "".join(lane for lane, _ in gaps)
    nodes = "".join(_node(i, counts[key]) for i, key in enumerate(STOPS))
    signs = "".join(sign for _, sign in gaps)
    return picture(lanes, nodes, signs, _since(since), view=VIEW, name=say("The loop"), detail=_told(counts, stuck))


def loop_in_steps() -> str:
    """The ring by itself, each stop with its place in the order. The words beside it say all that it shows."""
    lanes, signs = zip(*(_gap(i, stuck=False) for i in range(len(STOPS))), strict=True)
    nodes = (_node(i, i + 1) for i in range(len(STOPS)))
    return picture(*lanes, *nodes, *signs, view=VIEW)


def _at(degrees: float, radius: float) -> tuple[float, float]:
    turn = math.radians(degrees - 90)
    return MIDDLE + radius * math.cos(turn), MIDDLE + radius * math.sin(turn)


def _gap(stop: int, *, stuck: bool) -> tuple[str, str]:
    """The two lanes that lead to a stop, and the sign that stands on them."""
    start = (stop - 1) * TURN
    lanes = "".join(
        _lane(start, radius, class_=f"lane lane{i}{' stuck' if stuck else ''}") for i, radius in enumerate(LANES, 1)
    )
    x, y = _at(start + TURN / 2, RING)
    return lanes, _question(x, y) if stuck else _arrow(x, y, start + TURN / 2)


def _lane(start: float, radius: float, **attributes: object) -> str:
    (x1, y1), (x2, y2) = _at(start + 18, radius), _at(start + 54, radius)
    r = number(radius)
    return tag("path", d=f"M{number(x1)} {number(y1)}A{r} {r} 0 0 1 {number(x2)} {number(y2)}", **attributes)


def _arrow(x: float, y: float, turn: float) -> str:
    place = f"translate({number(x)} {number(y)}) rotate({number(turn)})"
    return tag("path", d="M-6-11 9 0-6 11z", transform=place, class_="arrow")


def _question(x: float, y: float) -> str:
    return tag(
        "g",
        tag("circle", r="17"),
        tag("path", d="M-4.5-4a4.6 4.6 0 1 1 6.3 4.3c-1.3.6-1.9 1.3-1.9 2.6"),
        tag("circle", cy="7.5", r="1.9", class_="dot"),
        transform=f"translate({number(x)} {number(y)})",
        class_="question",
    )


def _node(stop: int, count: int) -> str:
    x, y = _at(stop * TURN, RING)
    words = list(STOPS.values())[stop]
    top = y + 3 - 13 * (len(words) - 1)
    lines = [tag("text", f"{count:,}", x=x, y=top, class_="num" if count < 10_000 else "num many")]
    lines += [tag("text", safe(word), x=x, y=top + 25 + 22 * i, class_="word") for i, word in enumerate(words)]
    return tag("circle", cx=x, cy=y, r=NODE, class_="stop last" if stop == 4 else "stop") + "".join(lines)


def _since(words: str) -> str:
    lines = [say("Since"), words] if words else []
    return "".join(tag("text", safe(line), x="200", y=198 + 25 * i, class_="mid") for i, line in enumerate(lines))


def _told(counts: Mapping[str, int], stuck: str) -> str:
    stops = and_list([f"{counts[key]:,} {spoken}" for key, spoken in zip(STOPS, SPOKEN, strict=True)])
    told = say("A ring with five stops: {stops}. Two lines run side by side all the way round.", stops=stops)
    if stuck not in STOPS:
        return told
    place = list(STOPS).index(stuck)
    return say(
        "{told} Between {one} and {other} the lines are dotted: things are stuck there.",
        told=told,
        one=SPOKEN[place - 1],
        other=SPOKEN[place],
    )
