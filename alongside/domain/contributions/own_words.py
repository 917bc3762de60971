"""What do we keep of what a person typed, is it enough, and how is it shown on one line?"""

from __future__ import annotations

import unicodedata

from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no

LONGEST = 10_000
"""Characters we keep at a time: about four printed pages. Longer texts are for two or more contributions."""

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})
BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols, by category, that print nothing."""

TURNS_TEXT = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that change which way text runs. Kept inside somebody's words, taken out of a one-line title."""

JOINER = "\u200d"
SKIN_TONES = range(0x1F3FB, 0x1F400)


def kept(typed: str) -> str:
    """The words as they are stored: what a person typed, less what no person can type.

    Line ends become one kind, control characters go, half of a surrogate pair becomes the replacement character, and
    space around the whole goes. Nothing else is touched: spelling, capitals, emoji and direction marks are theirs.
    """
    lines = typed.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_kept(character) for character in lines).strip()


def _kept(character: str) -> str:
    if character in "\n\t":
        return character
    category = unicodedata.category(character)
    if category == "Cs":
        return "\ufffd"
    return "" if category == "Cc" else character


def can_be_seen(words: str) -> bool:
    """Whether there is anything to read: at least one character that prints."""
    return any(unicodedata.category(each) not in UNSEEN and each not in BLANK_LETTERS for each in words)


def may_be_said(words: str, *, longest: int = LONGEST) -> Verdict:
    """Enough to be words, and no more than we can keep. `words` is what `kept` gave back."""
    if not can_be_seen(words):
        return no("There are no words here yet.", "Tell us in your own words. A few words is enough.")
    if len(words) > longest:
        return no(
            say(
                "That is {words} characters. We can keep {longest} at a time.",
                words=f"{len(words):,}",
                longest=f"{longest:,}",
            ),
            "Take something out, or say it in two or more parts.",
        )
    return ALLOWED


def how_many_words(words: str) -> int:
    """How long it is, as the record keeps it: runs of characters with space between."""
    return len(words.split())


def gist(words: str, *, most: int = 80) -> str:
    """The beginning on one line, for titles and links: whole words, never half a letter, at most `most` characters."""
    line = " ".join("".join(each for each in words if each not in TURNS_TEXT).split())
    if len(line) <= most:
        return line
    cut = line.rfind(" ", most // 2, most)
    cut = cut if cut > 0 else _between_letters(line, most - 1)
    return line[:cut].rstrip(" ,;:.–-") + "…"


def _between_letters(line: str, cut: int) -> int:
    """The last place at or before `cut` where no accent, joiner or skin tone belongs to what stands before it."""
    while cut > 1 and _belongs_before(line[cut], line[cut - 1]):
        cut -= 1
    return cut


def _belongs_before(character: str, before: str) -> bool:
    if JOINER in (character, before) or ord(character) in SKIN_TONES:
        return True
    return unicodedata.category(character).startswith("M")
