"""Where are the sentences and the words of a text? Every place is an offset into the text as it was given.

Nothing here searches again over what it has passed: each pattern either takes what it reads or gives up at once, so
the work grows as the text does. A test holds every pattern to that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.domain.plainwords.word_lists import listed

_LETTER = r"[^\W\d_]"
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff"
    "\u0e31\u0e34-\u0e4e\u200c\u200d"
)
"""Signs that belong to the letter before them. Python counts them as no letters, which would cut words of Hindi."""
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff"
"""Scripts without spaces between words. Two signs are counted as one word, as a rule of thumb."""

WORD = re.compile(
    rf"[{_UNSPACED}]{{1,2}}"
    r"|[-−–]?[£$€]?\d[\d.,:/\-]*(?:st|nd|rd|th|am|pm|[a-z]\b)?%?"
    rf"|{_LETTER}(?:(?![{_UNSPACED}])[\w'’.&{_MARKS}-])*"
)
MARKER = re.compile(r"[ \t]*(?:[-*•◦·–—>]|#{1,6}|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+")
_LINE = re.compile(r"[^\n]*(?:\n|$)")
_END = re.compile(r"[.!?…。！？؟۔।॥]+['\"”’)\]»]*")
_GAP = re.compile(r"\s*")

NEVER_ENDS = listed("e.g i.e eg ie dr mr mrs ms mx prof rev st sr jr vs cf approx no nos tel ext fig incl dept")
MAY_END = listed("etc a.m p.m am pm ltd jan feb mar apr jun jul aug sep sept oct nov dec")
STARTERS = listed(
    "it the this that these those you we they he she there in on at if when a an as but and so then please our"
)
JOINS_NAMES = listed("and or with to by for from ask")
NOT_WRAPPED = 60
"""A line shorter than this was ended on purpose, not because the page was full."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence or a word: where it begins, where it ends (the first place after it), and what stands there."""

    start: int
    end: int
    said: str


def sentences_of(text: str) -> tuple[Stretch, ...]:
    """Sentences in order, without the spaces and list markers around them. A heading or list item is one."""
    return tuple(
        Stretch(start, end, text[start:end])
        for block in _blocks(text)
        for start, end in _cut(text, *block)
        if WORD.search(text, start, end)
    )


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Stretch, ...]:
    """Words and numbers in order. Hyphenated words count as one; points and quotes at their ends do not belong."""
    found = []
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        said = match.group().rstrip(".,:/'’-&") if match.group()[-1] != "%" else match.group()
        found.append(Stretch(match.start(), match.start() + len(said), said))
    return tuple(found)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines that read on: broken at empty lines, at list items, and after short lines (headings)."""
    begun: int | None = None
    last_end, short = 0, False
    for line in _LINE.finditer(text):
        said = line.group()
        marker = MARKER.match(text, line.start(), line.end())
        first = _GAP.match(text, marker.end() if marker else line.start(), line.end())
        place = first.end() if first else line.start()
        fresh = place >= line.end() or marker is not None or (short and text[place].isupper())
        if begun is not None and fresh:
            yield begun, last_end
            begun = None
        if place < line.end() and begun is None:
            begun = place
        last_end = line.end()
        short = len(said) < NOT_WRAPPED and not said.rstrip().endswith(",")
    if begun is not None:
        yield begun, last_end


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begun = start
    for mark in _END.finditer(text, start, end):
        after = _GAP.match(text, mark.end(), end)
        following = after.end() if after else mark.end()
        if _ends(mark, following, end):
            yield begun, mark.end()
            begun = following
    while end > begun and text[end - 1].isspace():
        end -= 1
    if begun < end:
        yield begun, end


def _ends(mark: re.Match[str], following: int, end: int) -> bool:
    """Is this stop the end of a sentence, and not of a short form, an initial or a number?"""
    text = mark.string
    if following >= end or mark.group()[0] in "。！？":
        return True
    if following == mark.end() or text[following].islower():
        return False
    if mark.group() != ".":
        return True
    before = text[max(0, mark.start() - 12) : mark.start()].split()
    word = (before[-1] if before else "").lstrip("(“\"‘'[")
    if word.lower() in NEVER_ENDS:
        return word.lower() in {"no", "nos"} and not text[following].isdigit()
    next_word = WORD.match(text, following, end)
    starter = next_word is not None and next_word.group().lower().rstrip(".'’") in STARTERS
    if word.lower() in MAY_END:
        return starter or not text[following].isdigit()
    return starter or not _initial(word, before)


def _initial(word: str, before: list[str]) -> bool:
    """One capital letter after a name or a title, or first of all: the J of Ana J. Smith. Or U.S. Never the word I."""
    if len(word) > 1:
        return len(word) % 2 == 1 and word[::2].isupper() and set(word[1::2]) == {"."}
    return word.isupper() and word != "I" and (len(before) < 2 or _named(before[-2]))


def _named(word: str) -> bool:
    return word[:1].isupper() or word.lower().rstrip(".") in NEVER_ENDS or word in JOINS_NAMES
