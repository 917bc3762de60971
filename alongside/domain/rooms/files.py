"""Which pictures and files can be added to what is said in a closed room? The bytes say, never a name or a sent type.

Whatever a browser would run (SVG, HTML, anything with a macro) is none of them. A picture has words for whoever cannot
see it; a file has words for whoever wonders whether to open it.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from alongside.domain.contributions import can_be_seen, clean_name
from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no

MOST_FILES = 4
LARGEST_FILE = 20_000_000
"""Bytes, of a picture too, before it is painted anew."""
LARGEST_WORDS = "20 MB"
MOST_PIXELS, MOST_DRAFTED = 25_000_000, 50_000_000
"""Dots of a picture; more of one that can be read small from the start. Each takes four bytes or more once it is open:
a file of a few kilobytes could otherwise fill the memory of the server.
"""
LONGEST_ALT = 400
LONGEST_FILE_NAME = 80
MOST_PARTS = 2_000
"""Files inside a document: a zip of millions is there to tire whoever looks into it."""


class FileKind(StrEnum):
    """What somebody can add, by the ending that its name is given."""

    PNG = "png"
    JPEG = "jpg"
    WEBP = "webp"
    GIF = "gif"
    PDF = "pdf"
    TEXT = "txt"
    WORD = "docx"
    OPEN = "odt"

    @property
    def is_picture(self) -> bool:
        return self in PICTURES


PICTURES = frozenset({FileKind.PNG, FileKind.JPEG, FileKind.WEBP, FileKind.GIF})
TYPES = {
    FileKind.PNG: "image/png",
    FileKind.JPEG: "image/jpeg",
    FileKind.WEBP: "image/webp",
    FileKind.GIF: "image/gif",
    FileKind.PDF: "application/pdf",
    FileKind.TEXT: "text/plain; charset=utf-8",
    FileKind.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileKind.OPEN: "application/vnd.oasis.opendocument.text",
}
"""As it is sent (IANA media types)."""
WHAT_IT_IS = {
    FileKind.PDF: "PDF",
    FileKind.TEXT: say("Plain text"),
    FileKind.WORD: say("Word document"),
    FileKind.OPEN: say("OpenDocument text"),
} | dict.fromkeys(PICTURES, say("Picture"))

BEGINS = (
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"GIF87a", FileKind.GIF),
    (b"GIF89a", FileKind.GIF),
    (b"%PDF-", FileKind.PDF),
)
MARKUP = re.compile(rb"\s*<(?:!|\?|html|head|body|script|svg|iframe|math|xml)", re.IGNORECASE)
ZIP, ZIP_PART, ODT_MARK = b"PK\x03\x04", b"PK\x01\x02", b"mimetypeapplication/vnd.oasis.opendocument.text"
MACRO = re.compile(r"(?:.*vbaproject\.bin|(?:basic|scripts)/.+)", re.IGNORECASE)
"""A part of a document that is a program: Word's (MS-OVBA), and OpenDocument's (its part 2, on packages)."""
NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

NONE_OF_THEM = no(
    "This is not a picture or file that we can keep.",
    "You can add a picture (JPEG, PNG, WebP or GIF), a PDF, a Word or OpenDocument text, or plain text.",
)
RUNS = no(
    "A browser can run what is in this file, so we do not keep it.",
    "Save it as a picture (PNG) or as a PDF, and add that.",
)
MACROS = no("There is a small program in this document.", "Save it as .docx without macros, or as a PDF.")
EMPTY = no("There is nothing in this file.", "Choose it again. It may not have come through whole.")
TOO_BIG = no(
    say("This file is bigger than {largest_words}.", largest_words=LARGEST_WORDS),
    "Make it smaller, or add a part of it.",
)
NOT_WHOLE = no("This picture cannot be opened. It may not have come through whole.", "Choose it again, or another one.")
TOO_WIDE = no("This picture is too large to open.", "Make it smaller first: 5,000 dots wide is enough.")
NO_ALT = no("Say in a few words what is in it.", "People who cannot see it read these words.")
LONG_ALT = no(
    say("The words about it are longer than {longest_alt} letters.", longest_alt=LONGEST_ALT), "Make them shorter."
)
ENOUGH = no(
    say("There are {most_files} pictures and files with it already.", most_files=MOST_FILES),
    "Take one away first, or reply with more.",
)


def kind_of(content: bytes) -> FileKind | None:
    """By its first bytes, and for documents by what is inside; None for anything else."""
    for begin, kind in BEGINS:
        if content.startswith(begin):
            return kind
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return FileKind.WEBP
    if content.startswith(ZIP):
        return _document(content)
    return FileKind.TEXT if _is_text(content) else None


def may_be_kept(content: bytes) -> Verdict:
    """Before it is looked at any closer."""
    if not content:
        return EMPTY
    if len(content) > LARGEST_FILE:
        return TOO_BIG
    if MARKUP.match(content.removeprefix(b"\xef\xbb\xbf")):
        return RUNS
    if content.startswith(ZIP) and any(MACRO.fullmatch(name) for name in _names_in(content)):
        return MACROS
    return ALLOWED if kind_of(content) else NONE_OF_THEM


def may_be_described(words: str) -> Verdict:
    if not can_be_seen(words):
        return NO_ALT
    return LONG_ALT if len(words) > LONGEST_ALT else ALLOWED


def may_add_another(already: int) -> Verdict:
    return ENOUGH if already >= MOST_FILES else ALLOWED


def file_name(name: str, kind: FileKind) -> str:
    """What it is called when somebody takes it away: no folders, no signs that hide or turn round, one true ending."""
    last = re.split(r"[/\\]", name)[-1]
    plain = "".join(each for each in clean_name(last) if unicodedata.category(each)[0] in "LNMP" or each == " ")
    plain = re.sub(r'[<>:"|?*;%]', "", plain).strip(". ")
    stem = plain.rpartition(".")[0] or plain
    return f"{stem[:LONGEST_FILE_NAME].strip('. ') or 'file'}.{kind.value}"


def size_in_words(size: int) -> str:
    """Bytes as people say them: tenths of a megabyte, or whole kilobytes."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"


def _document(content: bytes) -> FileKind | None:
    if content[30 : 30 + len(ODT_MARK)] == ODT_MARK:
        return FileKind.OPEN if "content.xml" in _names_in(content) else None
    return FileKind.WORD if {"[Content_Types].xml", "word/document.xml"} <= set(_names_in(content)) else None


def _names_in(content: bytes) -> list[str]:
    """Counted before it is opened: what tires whoever looks is the opening."""
    if content.count(ZIP_PART) > MOST_PARTS:
        return []
    try:
        with ZipFile(BytesIO(content)) as document:
            return document.namelist()
    except (BadZipFile, ValueError, NotImplementedError, OverflowError):
        return []


def _is_text(content: bytes) -> bool:
    try:
        words = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return NOT_IN_TEXT.search(words) is None
