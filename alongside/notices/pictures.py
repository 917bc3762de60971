"""Which picture stands beside a line of an easy letter on paper?"""

from __future__ import annotations

from alongside.symbols import Symbol, symbol

PICTURES = {
    "talk": "speech", "clock": "deadline", "hide": "no-person", "change": "pencil-note", "decide": "vote",
    "object": "raise-hand", "tick": "yes", "cross": "no", "promise": "handshake", "people": "people", "door": "door",
    "give": "supporter", "ask": "question",
}  # fmt: skip
"""By the picture that the same line has on the site."""
ANYTHING = "new"


def picture_of(icon: str) -> Symbol:
    return symbol(PICTURES.get(icon, ANYTHING))
