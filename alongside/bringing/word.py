"""What is in a Word file? Its words and pictures: no link is followed, no program run, and no place of a photo kept."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any
from xml.parsers.expat import ExpatError

import mammoth

from alongside.bringing.opening import BROKEN, opened
from alongside.bringing.pieces import NO_WORDS, Brought, Picture
from alongside.bringing.reading import pieces_of
from alongside.domain.rooms import kind_of
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, no
from alongside.plainforms.pictures import painted_anew

MOST_PICTURES = 60
FEWEST_WORDS_A_PICTURE = 5
SCANNED = no(
    "This file holds pictures of words. A computer cannot read words in a picture.",
    "Ask for the file that it was scanned from, or type the words in.",
)
ONE_LEFT_OUT = say("One picture did not come along. It is elsewhere, broken or too large.")
UNREADABLE = (ExpatError, KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, RecursionError)
"""What comes of a file that is put together as no Word would: mammoth expects that it is not."""


def some_left_out(count: int) -> str:
    return say("{count} pictures did not come along. They are elsewhere, broken or too large.", count=count)


def from_word(content: bytes) -> Brought:
    """Raises Refused, with why and what to do."""
    archive = opened(content)
    archive.close()
    pictures = _Pictures()
    try:
        converted = mammoth.convert_to_html(
            io.BytesIO(content),
            convert_image=pictures.convert,
            include_embedded_style_map=False,
            external_file_access=False,
        )
    except UNREADABLE as problem:
        raise Refused(BROKEN) from problem
    found = _pieces_or_scanned(converted.value, pictures)
    return Brought(title=found.title, pieces=found.pieces, left_out=pictures.said, pictures=pictures.seen)


def _pieces_or_scanned(markup: str, pictures: _Pictures) -> Brought:
    try:
        found = pieces_of(markup, picture=pictures.kept.get)
    except Refused as problem:
        if pictures.seen and problem.verdict is NO_WORDS:
            raise Refused(SCANNED) from problem
        raise
    words = sum(len(piece.words.split()) for piece in found.pieces)
    if pictures.seen and words < FEWEST_WORDS_A_PICTURE * pictures.seen:
        raise Refused(SCANNED)
    return found


class _Pictures:
    """Each picture is painted anew as it is met, and then goes by a name that leads nowhere but here."""

    def __init__(self) -> None:
        self.kept: dict[str, Picture] = {}
        self.seen = 0
        self.convert: Callable[[Any], list[Any]] = mammoth.images.img_element(self._attributes)

    @property
    def said(self) -> tuple[str, ...]:
        lost = self.seen - len(self.kept)
        if not lost:
            return ()
        return (ONE_LEFT_OUT if lost == 1 else some_left_out(lost),)

    def _attributes(self, image: Any) -> dict[str, str]:
        self.seen += 1
        address = f"brought:{self.seen}"
        picture = self._painted(image) if len(self.kept) < MOST_PICTURES else None
        if picture is not None:
            self.kept[address] = picture
        return {"src": address}

    def _painted(self, image: Any) -> Picture | None:
        try:
            with image.open() as stream:
                content = stream.read()
            kind = kind_of(content)
            if kind is None or not kind.is_picture:
                return None
            kind, content = painted_anew(content, kind)
        except (Refused, *UNREADABLE):
            return None
        return Picture(kind=kind.value, content=content)
