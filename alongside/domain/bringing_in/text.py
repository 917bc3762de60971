"""Which letters do the bytes of a file stand for, and what stands between its cells?"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from io import StringIO

from alongside.domain.contributions.own_words import TURNS_TEXT
from alongside.domain.saying import say

MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright lines"}
NAMES_ITS_SEPARATOR = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
IN_WORDS = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "cp1252": say("Windows-1252")}


class Unreadable(Exception):
    """The file as a whole cannot be read. Carries one plain sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and the name of the encoding it was read in."""

    text: str
    encoding: str


def decode(raw: bytes) -> Decoded:
    """By its mark if it has one, else UTF-8, else Windows-1252, which is what older spreadsheets write.

    Raises Unreadable for an empty file, for pictures and spreadsheets, and for letters of no encoding we know.
    """
    if not raw.strip():
        raise Unreadable(say("The file is empty."))
    marked = next((name for mark, name in MARKS if raw.startswith(mark)), None)
    if marked is None and b"\0" in raw[:4096]:
        raise Unreadable(say("This is not a text file. Save your table as “CSV UTF-8”, and bring in that file."))
    for name in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            return Decoded(raw.decode(name), IN_WORDS[name])
        except UnicodeDecodeError:
            continue
    raise Unreadable(
        say("Some letters of the file cannot be read. Save your table as “CSV UTF-8”, and bring in that file.")
    )


def tame(cell: str) -> str:
    """Without what a screen would obey instead of showing: a cell may be repeated to whoever brings it in."""
    return "".join(each for each in cell if each not in TURNS_TEXT and unicodedata.category(each) != "Cc")


def separator_of(text: str) -> str:
    """The separator a file names itself (`sep=;` on top, as some spreadsheets write), or the likeliest one.

    The likeliest gives the first line the most cells. A file of one column has none; a comma then does no harm.
    """
    if named := NAMES_ITS_SEPARATOR.match(text):
        return named[1]
    return max(SEPARATORS, key=lambda each: _cells(text, each))


def _cells(text: str, separator: str) -> int:
    try:
        return len(next(csv.reader(StringIO(text, newline=""), delimiter=separator), []))
    except csv.Error:
        return 0
