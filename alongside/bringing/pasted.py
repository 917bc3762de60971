"""Which pieces do pasted words have? Words, or a page as markup; a pasted page never fetches a picture."""

from __future__ import annotations

import re

from alongside.bringing.pieces import MOST_WORDS, TOO_LONG, Brought, Kind, Piece
from alongside.bringing.reading import checked, pieces_of, plain
from alongside.domain.verdict import Refused

MOST_LETTERS = MOST_WORDS * 30
MARKUP = re.compile(r"<(?:p|li|h[1-6]|div|table|body|html)\b[^>]*>", re.IGNORECASE)
BULLET = re.compile(r"^\s*(?:[-*•‣◦·–]|\d{1,3}[.)])\s+")


def from_pasted(pasted: str) -> Brought:
    """Raises Refused, with why and what to do."""
    if len(pasted) > MOST_LETTERS:
        raise Refused(TOO_LONG)
    if MARKUP.search(pasted):
        return pieces_of(pasted, picture=lambda address: None)
    return checked([_piece(line) for line in pasted.splitlines() if plain(line)])


def _piece(line: str) -> Piece:
    words = plain(BULLET.sub("", line))
    kind = Kind.ITEM if BULLET.match(line) else Kind.PARAGRAPH
    return Piece(kind=kind, words=words or plain(line))
