"""What may be said of a text, and how much of it is too much?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a remark is about."""

    LONG_SENTENCE = "long_sentence"
    HARD_WORD = "hard_word"
    PASSIVE = "passive"
    ACRONYM = "acronym"
    NUMBER = "number"
    SEVERAL_IDEAS = "several_ideas"
    DOUBLE_NEGATIVE = "double_negative"
    NO_PICTURE = "no_picture"
    NO_ALT = "no_alt"
    TOO_LONG = "too_long"


EVERYDAY_ACRONYMS = frozenset({"OK", "TV", "UK"})
"""Said and read as words by nearly everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is too much. An agreement may say otherwise; these are the ones to begin with.

    `longest_sentence`, in words: GOV.UK and the Patient Information Forum (2023) say 15; the Easy Read Standard (2026)
    says under 25. `most_words`, of a whole easy version: the Easy Read Standard says under 1,000.
    `sentences_in_idea`: how many sentences may stand beside one picture. `biggest_number` that is still easy.
    `known`: words and acronyms, in lower case, that are explained elsewhere, as in a glossary, and may stand.
    """

    longest_sentence: int = 15
    most_words: int = 1000
    sentences_in_idea: int = 3
    biggest_number: int = 999
    known: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Raises ValueError where a limit is not a whole number of at least 1."""
        for name in ("longest_sentence", "most_words", "sentences_in_idea", "biggest_number"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} has to be at least 1")


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing said of a text: where (offsets into it), in a sentence for its writer, and what would be kinder.

    `said` is a whole plain sentence. `kinder` are words to put instead of what stands from `start` to `end`;
    empty where there is nothing to put instead.
    """

    kind: Kind
    start: int
    end: int
    said: str
    kinder: tuple[str, ...] = ()
