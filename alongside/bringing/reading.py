"""Which pieces does a marked-up text have? It is cleaned first: of it all, only words and pictures are looked at."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

import nh3

from alongside.bringing.pieces import MOST_PIECES, MOST_WORDS, NO_WORDS, TOO_LONG, Brought, Kind, Picture, Piece
from alongside.domain.verdict import Refused

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ENDS = HEADINGS | {"p", "li", "tr", "div", "blockquote", "pre", "br", "dt", "dd"}
KEPT = ENDS | {"img", "ul", "ol", "table", "tbody", "thead", "td", "th"}
CELLS = frozenset({"td", "th"})
BETWEEN_CELLS = "; "
SPACES = re.compile(r"\s+")
UNSEEN = re.compile(r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
"""Letters that nobody sees, and that change what is read: the direction of words, or nothing at all."""
LONGEST_TITLE = 160
LONGEST_ALT = 400


def pieces_of(markup: str, *, picture: Callable[[str], Picture | None]) -> Brought:
    """`picture` gives the picture for what stands in `src`, or None where there is none that may be shown.

    Raises Refused, with why and what to do, where there is nothing to bring in, or more than anybody would read.
    """
    clean = nh3.clean(
        markup,
        tags=set(KEPT),
        clean_content_tags={"script", "style", "title", "template", "svg", "math", "iframe", "object"},
        attributes={"img": {"src", "alt"}},
        url_schemes={"brought"},
        link_rel=None,
    )
    walk = _Walk(picture)
    walk.feed(clean)
    walk.close()
    walk.end_piece()
    return checked(walk.pieces)


def checked(pieces: list[Piece], *, left_out: tuple[str, ...] = ()) -> Brought:
    """What was found, with its title. Raises Refused where it is nothing or too much."""
    if not any(piece.words for piece in pieces):
        raise Refused(NO_WORDS)
    if len(pieces) > MOST_PIECES or sum(len(piece.words.split()) for piece in pieces) > MOST_WORDS:
        raise Refused(TOO_LONG)
    heading = next((piece.words for piece in pieces if piece.kind is Kind.HEADING and piece.words), "")
    return Brought(title=heading[:LONGEST_TITLE], pieces=tuple(pieces), left_out=left_out)


def plain(words: str) -> str:
    """On one line, without letters that nobody sees."""
    return SPACES.sub(" ", UNSEEN.sub("", words)).strip()


class _Walk(HTMLParser):
    """Goes through clean markup once, and ends a piece wherever a block does."""

    def __init__(self, picture: Callable[[str], Picture | None]) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._picture = picture
        self._words: list[str] = []
        self._pictures: list[Picture] = []
        self._kind = Kind.PARAGRAPH

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ENDS:
            self.end_piece()
        if tag in HEADINGS:
            self._kind = Kind.HEADING
        elif tag == "li":
            self._kind = Kind.ITEM
        elif tag == "img":
            self._show(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag in CELLS:
            self._words.append(BETWEEN_CELLS)
        elif tag in ENDS and tag != "br":
            self.end_piece()

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def end_piece(self) -> None:
        """A picture that stands alone waits for the words after it: in an easy version it stands on their left."""
        words = plain("".join(self._words)).removesuffix(BETWEEN_CELLS.strip())
        self._words = []
        if words:
            self.pieces.append(Piece(kind=self._kind, words=words, pictures=tuple(self._pictures)))
            self._pictures = []
            self._kind = Kind.PARAGRAPH

    def close(self) -> None:
        super().close()
        self.end_piece()
        if self._pictures:
            self.pieces.append(Piece(kind=Kind.PARAGRAPH, words="", pictures=tuple(self._pictures)))
            self._pictures = []

    def _show(self, attrs: dict[str, str | None]) -> None:
        shown = self._picture(attrs.get("src") or "")
        if shown is not None:
            alt = plain(attrs.get("alt") or "")[:LONGEST_ALT]
            self._pictures.append(Picture(kind=shown.kind, content=shown.content, alt=alt))
