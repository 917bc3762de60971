"""Does a hard word begin here, and what would be kinder? Found in its forms too: utilise, utilises, utilising."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.domain.plainwords.hard.care import CARE
from alongside.domain.plainwords.hard.committee import COMMITTEE
from alongside.domain.plainwords.hard.everyday import EVERYDAY
from alongside.domain.plainwords.hard.health import HEALTH
from alongside.domain.plainwords.hard.law import LAW


@dataclass(frozen=True, slots=True)
class Found:
    """A hard word as it stands in the list, how many words long it is, and what would be kinder (maybe nothing)."""

    listed: str
    length: int
    kinder: tuple[str, ...]


def _read(table: str) -> dict[str, tuple[str, ...]]:
    """One word a line: the word, a colon, and its kinder words with commas between. Nothing after it: explain it."""
    lines = [line.partition(":") for line in table.strip().splitlines()]
    return {word: tuple(kind.strip() for kind in kinder.split(",") if kind.strip()) for word, _, kinder in lines}


HARD: dict[str, tuple[str, ...]] = {
    word: kinder for table in (EVERYDAY, COMMITTEE, LAW, CARE, HEALTH) for word, kinder in _read(table).items()
}
"""Lower-case word or phrase (at most five words) to its kinder words."""

LONGEST = max(len(word.split()) for word in HARD)
_FIRST = frozenset(word.split()[0] for word in HARD if " " in word)
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("es", ("", "e", "is")),
    ("s", ("",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ly", ("",)),
)


def _listed(word: str) -> str | None:
    """The word of the list that this is a form of."""
    if word in HARD:
        return word
    for ending, instead in _ENDINGS:
        if not word.endswith(ending) or len(word) - len(ending) < 3:
            continue
        stem = word.removesuffix(ending)
        doubled = [stem[:-1]] if len(stem) > 3 and stem[-1] == stem[-2] and ending in {"ed", "ing"} else []
        for base in [stem + letters for letters in instead] + doubled:
            if base in HARD:
                return base
    return None


def hard_at(words: Sequence[str], place: int) -> Found | None:
    """The longest hard word that begins at `words[place]`; None if none does. `words` are lower case."""
    if words[place] in _FIRST:
        for length in range(min(LONGEST, len(words) - place), 1, -1):
            listed = _listed(" ".join(words[place : place + length]))
            if listed:
                return Found(listed, length, HARD[listed])
    listed = _listed(words[place])
    return Found(listed, 1, HARD[listed]) if listed else None


def kinder_words(word: str) -> tuple[str, ...]:
    """What to say instead of one word or phrase; nothing where the list knows no kinder word, or not the word."""
    listed = _listed(word.lower().replace("’", "'").strip())
    return HARD[listed] if listed else ()
