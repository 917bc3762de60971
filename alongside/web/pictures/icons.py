"""The line pictures that stand beside words, each drawn on a grid of 24."""

from __future__ import annotations

from alongside.web.pictures.svg import tag

DOT = '<circle class="dot" cx="{}" cy="{}" r="{}"/>'


def _dot(x: float, y: float, r: float = 1.3) -> str:
    return DOT.format(x, y, r)


def _line(steps: str) -> str:
    return tag("path", d=steps)


def _ring(x: float, y: float, r: float) -> str:
    return f'<circle cx="{x}" cy="{y}" r="{r}"/>'


ICONS: dict[str, str] = {
    # the five ways about the house
    "home": _line("M4 11 12 4l8 7M6 10v10h12V10M10 20v-5h4v5"),
    "talk": _line("M4 5h16v11h-9l-4 4v-4H4z"),
    "decide": _line("M4 13v7h16v-7M8 13V6h8v7M2.5 13h19M10 9.5l1.5 1.5 2.8-3"),
    "promise": _line("M3 9.5 7 7l5 3 5-3 4 2.5v6L17 18l-5 3-5-3-4-2.5zM9 15l3-4 3 4"),
    "more": _line("M4 7h16M4 12h16M4 17h16"),
    "check": _ring(10.5, 10.5, 6.5) + _line("m15.5 15.5 5 5M8 10.5l2 2 3-3.5"),
    # answers and states
    "tick": _line("m5 13 4.5 4.5L19 7.5"),
    "cross": _line("M6 6l12 12M18 6 6 18"),
    "change": _line("m3.5 13 3.5 3.5L14 9M18 12v8M14 16h8"),
    "object": _line("M8 3.5h8l4.5 4.5v8L16 20.5H8L3.5 16V8zM12 7.5V13") + _dot(12, 16.5),
    "ask": _ring(12, 12, 9) + _line("M9.3 9.3a2.8 2.8 0 1 1 3.9 2.7c-.8.4-1.2 1-1.2 2") + _dot(12, 17),
    "notme": _line("M3 12h11M10 8l4 4-4 4M19 5v14"),
    "pause": _line("M9 5v14M15 5v14"),
    "slower": _line("M19 6l-7 6 7 6zM11 6l-7 6 7 6z"),
    "faster": _line("M5 6l7 6-7 6zM13 6l7 6-7 6z"),
    "level": _line("M4 9h16M4 15h16"),
    "down": _line("M4 6c6 0 9 4 14 11M18.5 10.5 18 17l-6.5-.5"),
    "nearly": _line("M4 9h16M4 15h9") + _dot(17, 15, 1.1) + _dot(20, 15, 1.1),
    "up": _line("M4 18c6 0 9-4 14-11M18.5 13.5 18 7l-6.5.5"),
    "along": _line("M4 12h15M14 7l5 5-5 5"),
    "worse": _line("M4 6c4 9 8 11 15 11.5M14 13l5.5 4.5-5.5 3.5"),
    "few": _ring(6, 14, 2)
    + _ring(12, 14, 2)
    + _line("M17 8.5a2 2 0 1 1 2.5 2c-.7.3-1 .7-1 1.5")
    + _dot(18.5, 15.5, 1.1),
    "nothing": '<circle cx="12" cy="12" r="8" stroke-dasharray="3 3.3"/>',
    "warn": _line("M12 4 2.8 20h18.4zM12 10v4.5") + _dot(12, 17.3, 1.2),
    "info": _ring(12, 12, 9) + _line("M12 11v6") + _dot(12, 7.5),
    "clock": _ring(12, 12, 8.5) + _line("M12 7v5l3.5 2"),
    "tied": _ring(12, 12, 9) + _line("M8 10h8M8 14h8"),
    "scale": _line("M12 5v15M8 20h8M4 8h16M4 8l-2 5h4zM20 8l-2 5h4z"),
    "helped": _ring(12, 12, 8.5) + _line("M8 14.5c2 2.5 6 2.5 8 0") + _dot(9, 10, 1.2) + _dot(15, 10, 1.2),
    "helpedabit": _ring(12, 12, 8.5) + _line("M8.5 15.5h7") + _dot(9, 10, 1.2) + _dot(15, 10, 1.2),
    "nothelped": _ring(12, 12, 8.5) + _line("M8 16.5c2-2.5 6-2.5 8 0") + _dot(9, 10, 1.2) + _dot(15, 10, 1.2),
    "seal": _line("M12 3 5 6v5.5c0 4.5 3 7.5 7 9.5 4-2 7-5 7-9.5V6zM8.5 12l2.5 2.5 4.5-5"),
    # people and help
    "person": _ring(12, 8, 3.7) + _line("M4.5 20.5c0-8.5 15-8.5 15 0"),
    "people": _ring(8, 8, 3) + _ring(16.5, 8, 3) + _line("M2.5 20c0-7 11-7 11 0M13.5 15.5c3-2.5 8-1 8 4.5"),
    "with": _ring(8, 7, 3) + _ring(17, 9, 2.5) + _line("M3 20c0-7.5 10-7.5 10 0M13 20c.3-5 8-5 8 0M10.5 13.5l3.5 1"),
    "phone": _line(
        "M6 3.5h3l1.5 4.5-2 1.5a11 11 0 0 0 6 6l1.5-2 4.5 1.5v3c0 1.5-1 2.5-2.5 2.5"
        "C10.5 20.5 3.5 13.5 3.5 6 3.5 4.5 4.5 3.5 6 3.5z"
    ),
    "post": '<rect x="3" y="6" width="18" height="13" rx="2"/>' + _line("m3.5 8 8.5 6 8.5-6"),
    "easy": '<rect x="3" y="5" width="8" height="14" rx="1.5"/>'
    + _line("M14 8h7M14 12h7M14 16h5M4.5 16c.6-2 4.4-2 5 0")
    + _ring(7, 10, 1.8),
    "listen": _line("M4 10v4h3l5 4V6l-5 4zM15.5 9.5a4 4 0 0 1 0 5M18 7a8 8 0 0 1 0 10"),
    "colours": _ring(12, 12, 8.5) + '<path class="dot" d="M12 3.5a8.5 8.5 0 0 1 0 17z"/>',
    # things
    "paper": _line("M6 3.5h8l4 4V20.5H6zM9 11h6M9 15h6"),
    "letters": _line("M3 19 9.5 4 16 19M5.3 14h8.4M16 19l2.5-6.5 2.5 6.5M16.9 17h3.2"),
    "pen": _line("m4 20 1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5"),
    "saved": _line("M5 4h11l3 3v13H5zM9 4v5h6V4M8.5 20v-6h7v6"),
    "pound": _line("M16.5 7.5c-.8-4-8-4-7.5 1.5.3 3 1.5 6-1.5 10.5h10M6.5 13h7"),
    "cal": '<rect x="4" y="5.5" width="16" height="15" rx="2"/>' + _line("M4 10.5h16M8.5 3v4M15.5 3v4"),
    "place": _line("M12 21c4-5 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2.5 6 6.5 11z") + _ring(12, 10, 2.3),
    "lock": '<rect x="5" y="11" width="14" height="9" rx="2"/>' + _line("M8 11V8a4 4 0 0 1 8 0v3"),
    "key": _ring(8, 15.5, 4) + _line("m11 12.5 8.5-8.5M16 7.5l3 3M13.5 10l2 2"),
    "flag": _line("M6 21V4h12l-3 4 3 4H6"),
    "mix": _ring(8, 9, 4.5) + '<rect x="12" y="11.5" width="8.5" height="8.5" rx="1"/>',
    "give": _line("M4 8h13l-3-3M20 16H7l3 3"),
    "need": _line("M4 4.5h16v11h-8l-4 4v-4H4zM12 7.5v3") + _dot(12, 13, 1.1),
    "idea": _line("M9 17c0-2-3.5-3.5-3.5-7.5a6.5 6.5 0 0 1 13 0c0 4-3.5 5.5-3.5 7.5zM9.5 20.5h5"),
    "list": _line("M9 6.5h11M9 12h11M9 17.5h11") + _dot(4.8, 6.5) + _dot(4.8, 12) + _dot(4.8, 17.5),
    # closed spaces only
    "door": _line("M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16M3.5 21h17") + _dot(14.7, 12.5),
    # doing
    "right": _line("M5 12h14M13 6l6 6-6 6"),
    "left": _line("M19 12H5M11 6l-6 6 6 6"),
    "undo": _line("M8 5 4 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11h-4"),
    "bin": _line("M4 7h16M9 7V4h6v3M6 7l1 13.5h10L18 7M10 11v6M14 11v6"),
    "plus": _line("M12 5v14M5 12h14"),
    "search": _ring(10.5, 10.5, 6.5) + _line("m15.5 15.5 5 5"),
    "print": _line("M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"),
    "download": _line("M12 4v11M7 10.5l5 5 5-5M4.5 20h15"),
    "leave": _line("M13 4H5v16h8M10 12h10M16 8l4 4-4 4"),
    "hide": _line(
        "M4 4l16 16M6.5 7.5C4.5 9 3 12 3 12s3.5 6 9 6c1.5 0 3-.5 4-1M10 6.3c6-1.3 11 5.7 11 5.7s-.8 1.5-2.3 3"
    ),
    "bell": _line("M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10.5 21.5h3"),
    "card": '<rect x="3" y="5.5" width="18" height="13" rx="2"/>' + _line("M6.5 9.5h4v4h-4zM14 10h4M14 14h4"),
}


def icon(name: str) -> str:
    """Hidden from readers: a word always stands beside it. KeyError for a name that nobody has drawn."""
    return f'<svg class="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{ICONS[name]}</svg>'
