"""How many of the seats have answered? How far along a row of pages are we?"""

from __future__ import annotations

from alongside.web.pictures.shapes import Kind, draw
from alongside.web.pictures.svg import number, picture, tag

ROW = 12
CELL = 24


def progress_seats(answered: int, seats: int, kind: Kind) -> str:
    """Filled shapes have answered, outlined ones have not. Hidden from readers: "3 of 5" stands beside it."""
    if seats <= 0:
        return ""
    across, down = min(seats, ROW), -(-seats // ROW)
    marks = (
        draw(kind.shape, x=CELL * (i % ROW + 0.5), y=CELL * (i // ROW + 0.5), r=8.6, hollow=i >= answered)
        for i in range(seats)
    )
    return picture(
        *marks, view=f"0 0 {across * CELL} {down * CELL}", class_="seats-row", width=f"{number(across * 1.45)}em"
    )


def steps_bar(number_now: int, total: int) -> str:
    """One box a page, filled up to the one we are on. Hidden from readers: "Question 2 of 4" stands beside it."""
    wide = (240 - 8 * (total - 1)) / total
    boxes = (
        tag(
            "rect",
            x=1 + i * (wide + 8),
            y=1,
            width=wide - 2,
            height=14,
            rx=4,
            class_="done" if i < number_now else "left",
        )
        for i in range(total)
    )
    return picture(*boxes, view="0 0 240 16", preserveAspectRatio="none")
