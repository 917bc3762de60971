"""Where in a text does a word stand that somebody has explained?

Looked for word by word, so that it takes as long as the text is, however many words are explained.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from alongside.domain.plainwords.reading import words_of
from alongside.domain.verdict import ALLOWED, Verdict, no

LONGEST_WORD = 60
MOST_WORDS = 5
_AROUND = " \t\n.,:;!?…“”\"'‘’()[]–—"


@dataclass(frozen=True, slots=True)
class Standing:
    """An explained word in a text: from where to where, and the word as it is looked up."""

    start: int
    end: int
    plain: str


def looked_up(said: str) -> str:
    """A word as it is looked up: lower case, straight apostrophes, one space, no signs around it."""
    return " ".join(said.lower().replace("’", "'").split()).strip(_AROUND)


def may_be_flagged(said: str) -> Verdict:
    """A word, or a few that belong together: at most five words and 60 signs, with a letter among them."""
    plain = looked_up(said)
    if not any(sign.isalnum() for sign in plain):
        return no("There is no word here.", "Write the word that is hard.")
    if len(plain) > LONGEST_WORD or len(words_of(plain)) > MOST_WORDS:
        return no("This is more than a word.", "Write only the word that is hard, or a few that belong together.")
    return ALLOWED


class Finder:
    """Finds the words it was made for. `words` are looked up as `looked_up` makes them; empty ones are left out."""

    __slots__ = ("_by_first",)

    def __init__(self, words: frozenset[str]) -> None:
        self._by_first: dict[str, dict[int, dict[tuple[str, ...], str]]] = {}
        for plain in sorted(words):
            parts = tuple(word.said for word in words_of(plain))
            if parts:
                self._by_first.setdefault(parts[0], {}).setdefault(len(parts), {})[parts] = plain

    def standing_in(self, text: str) -> tuple[Standing, ...]:
        """Each one in order, the longest where several begin, none within another. Also with an s for several."""
        words = words_of(text)
        lower = [word.said.lower().replace("’", "'") for word in words]
        found, place = [], 0
        while place < len(words):
            plain, length = self._at(lower, place)
            if length:
                found.append(Standing(words[place].start, words[place + length - 1].end, plain))
            place += length or 1
        return tuple(found)

    def _at(self, lower: list[str], place: int) -> tuple[str, int]:
        for first in (lower[place], lower[place].removesuffix("s")):
            lengths: Mapping[int, Mapping[tuple[str, ...], str]] = self._by_first.get(first, {})
            for length in sorted(lengths, reverse=True):
                parts = (first, *lower[place + 1 : place + length])
                last = (*parts[:-1], parts[-1].removesuffix("s"))
                plain = lengths[length].get(parts) or lengths[length].get(last)
                if plain is not None and (length == 1 or first == lower[place]):
                    return plain, length
        return "", 0
