"""What was brought in: headings, paragraphs and list items in their order, each with the pictures beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alongside.domain.verdict import no

MOST_WORDS = 10_000
"""About 30 pages. Nobody makes an easy version of more in one piece: GOV.UK asks to split it above 24 pages."""
MOST_PIECES = 1_500
TOO_LONG = no(
    "This is too long. It has more than 10,000 words, which is about 30 pages.",
    "Cut it into parts, and bring in one part at a time. You can also bring in a summary.",
)
NO_WORDS = no("There are no words in it.", "Check that it is the right file, or paste the words instead.")


class Kind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture, painted anew. `kind` is how its name would end. `alt` is empty where nobody said what it shows."""

    kind: str
    content: bytes
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One paragraph. `pictures` stood in it, or alone before it."""

    kind: Kind
    words: str
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """Everything that was found. `left_out` are whole sentences that say what could not come along.

    `pictures` counts all that stood in it, whether they could be read or not.
    """

    title: str
    pieces: tuple[Piece, ...]
    left_out: tuple[str, ...] = ()
    pictures: int = 0

    @property
    def paragraphs(self) -> str:
        """The words alone, with an empty line between two pieces: for a field that people go on writing in."""
        return "\n\n".join(piece.words for piece in self.pieces if piece.words)
