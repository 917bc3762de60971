"""On which rung do people say they are, and which one does the record show?"""

from __future__ import annotations

from collections.abc import Sequence

from alongside.web.pictures.svg import number, picture, safe, tag

STEP, TOP = 46, 30
WRITTEN = {"font_size": "19", "text_anchor": "start"}
LINE = {"stroke": "#000", "stroke_linecap": "round"}


def ladder_picture(names: Sequence[str], *, claimed: int, shown: int, name: str) -> str:
    """`names` from the lowest rung up. What is claimed is dotted, what is shown is solid: proof looks more solid."""
    top = len(names)
    rungs = "".join(_rung(i, words, top=top, marked=i in {claimed, shown}) for i, words in enumerate(names, 1))
    rails = tag("path", d=f"M22 8V{_y(1, top) + 22}M62 8V{_y(1, top) + 22}", class_="rail", stroke_width="6", **LINE)
    marks = _marks(claimed=claimed, shown=shown, top=top)
    return picture(rungs, rails, marks, view=f"4 0 430 {_y(1, top) + 28}", name=name, class_="rungs-pic")


def _y(rung: int, top: int) -> int:
    return TOP + STEP * (top - rung)


def _rung(rung: int, words: str, *, top: int, marked: bool) -> str:
    y = _y(rung, top)
    said = tag("text", safe(f"{rung}. {words}"), x=82, y=y + 7, class_="hit" if marked else None, **WRITTEN)
    return tag("path", d=f"M22 {y}h40", class_="rung", stroke_width="6", **LINE) + said


def _marks(*, claimed: int, shown: int, top: int) -> str:
    if claimed == shown:
        return _mark(shown, "we say, and show", top=top, solid=True) if shown else ""
    said = _mark(claimed, "we say", top=top, solid=False) if claimed else ""
    return said + (_mark(shown, "record shows", top=top, solid=True) if shown else "")


def _mark(rung: int, words: str, *, top: int, solid: bool) -> str:
    y = _y(rung, top)
    bar = {"stroke_width": "12"} if solid else {"stroke_width": "8", "stroke_dasharray": "1 13"}
    lead = tag("path", d=f"M236 {y}h14", class_="lead-line", stroke_width="3", **LINE)
    said = tag(
        "text", safe(words), x=258, y=y + 7, class_="hit" if solid else None, font_size="19", text_anchor="start"
    )
    return tag("path", d=f"M12 {number(y)}h60", class_="mark-rung", **LINE, **bar) + lead + said
