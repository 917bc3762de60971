"""Which symbols are there, and which of them fit a word?"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
PICTURES = HERE / "pictures"
STATIC = "symbols"
"""The folder below the address of static files in which a site shows the pictures."""
WORD = re.compile(r"[^\W_]+")
LITTLE = frozenset(
    (
        "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "our",
        "that", "the", "this", "to", "we", "will", "with", "you", "your",
    )
)  # fmt: skip
"""Words that every sentence has. No picture is found by one of them, unless it is asked by itself."""
SHORTEST = 3
AND_E = "~"
"""Stands for an e that an ending took away: *voting* is *vote*, but *caring* is not *car*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """One picture. `alt` says what it shows; `words` are what it is found by, the likeliest first."""

    name: str
    alt: str
    words: tuple[str, ...]
    source: str
    licence: str

    @property
    def file(self) -> Path:
        return PICTURES / f"{self.name}.svg"

    @property
    def static(self) -> str:
        """What to ask Django's static files for."""
        return f"{STATIC}/{self.name}.svg"


@cache
def every_symbol() -> tuple[Symbol, ...]:
    """All of them, by name."""
    return tuple(
        Symbol(**{**each, "words": tuple(each["words"])})
        for each in json.loads((HERE / "index.json").read_text(encoding="utf-8"))
    )


def symbol(name: str) -> Symbol:
    """The symbol of that name. Raises LookupError when there is none."""
    return _by_name()[name]


def find(word: str) -> list[Symbol]:
    """The symbols that fit a word, or the words of a sentence: the best first, and none where nothing fits.

    A word is found in any of its forms (*voting*, *votes*), and by its beginning from the third letter on. Whatever
    comes earlier among the words of a symbol counts for more.
    """
    asked = WORD.findall(word.lower())
    asked = [each for each in asked if each not in LITTLE] or asked
    found: Counter[str] = Counter()
    for each in asked:
        found.update(_fitting(each))
    whole = " ".join(asked)
    for each in every_symbol():
        if whole and whole in (each.name.replace("-", " "), *each.words):
            found[each.name] += 200
    return [_by_name()[name] for name, _ in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))]


def _fitting(asked: str) -> Counter[str]:
    """For one word: how well it fits each symbol. The same word in any form, or else a word that begins like it."""
    forms = _forms(asked)
    may_begin = len(asked) >= SHORTEST and asked not in LITTLE
    best: Counter[str] = Counter()
    for name, phrase, place in _phrases():
        if any(forms & _forms(word) for word in phrase):
            worth = 100 - place * 3 - 10 * (len(phrase) - 1)
        elif may_begin and any(word.startswith(asked) for word in phrase):
            worth = 30 - place
        else:
            continue
        best[name] = max(best[name], worth)
    return best


@cache
def _by_name() -> dict[str, Symbol]:
    return {each.name: each for each in every_symbol()}


@cache
def _phrases() -> tuple[tuple[str, tuple[str, ...], int], ...]:
    """Each phrase of each symbol in words, with its place: the name comes first."""
    return tuple(
        (each.name, tuple(WORD.findall(phrase)), place)
        for each in every_symbol()
        for place, phrase in enumerate((each.name, *each.words))
    )


@lru_cache(maxsize=8192)
def _forms(word: str) -> frozenset[str]:
    """A word and what is left of it without its endings: *meeting*, *meetings* and *meet* have one in common."""
    if word.endswith(("ies", "ied")) and len(word) > SHORTEST + 2:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith("ss") and len(word) > SHORTEST:
        word = word.removesuffix("s")
    forms = {word}
    if word.endswith("e"):
        forms.add(word[:-1] + AND_E)
    for ending in ("ing", "ed", "er", "ly"):
        left = word.removesuffix(ending)
        if left == word or len(left) < SHORTEST:
            continue
        forms.add(left + AND_E)
        if ending in {"ing", "ed"} or len(left) > SHORTEST:
            forms.update({left, left[:-1]} if left[-1] == left[-2] else {left})
    return frozenset(forms)
