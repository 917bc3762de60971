"""At what age could most people read this? Two formulae that count different things, as one alone can be fooled.

Both were made for English prose of a hundred words or more; of a single sentence they say little.
"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.plainwords.sentence import read
from alongside.domain.plainwords.syllables import syllables

AGE_OF_GRADE_0 = 5
"""A child in grade n of a United States school is about n + 5 years old at its beginning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What the formulae are made of. Letters include digits, as on the optical scanner of Coleman and Liau."""

    sentences: int
    words: int
    syllables: int
    letters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingAge:
    """Years of age by each formula, not below 0."""

    flesch_kincaid: float
    coleman_liau: float

    @property
    def higher(self) -> float:
        """The one to be held to: a text is as hard as its harder side."""
        return max(self.flesch_kincaid, self.coleman_liau)


def counts_of(text: str) -> Counts:
    """Sentences, words, syllables and letters of a text; all 0 where there is no word."""
    sentences = read(text)
    words = [word.said for sentence in sentences for word in sentence.words]
    return Counts(
        sentences=len(sentences),
        words=len(words),
        syllables=sum(syllables(word) for word in words),
        letters=sum(sum(1 for sign in word if sign.isalnum()) for word in words),
    )


def flesch_kincaid_grade(counts: Counts) -> float:
    """Grade of a United States school: 0.39 words a sentence + 11.8 syllables a word - 15.59.

    Source: Kincaid, Fishburne, Rogers and Chissom (1975), *Derivation of new readability formulas for Navy enlisted
    personnel*, Research Branch Report 8-75. Raises ValueError where there are no words.
    """
    _insist_on_words(counts)
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def coleman_liau_grade(counts: Counts) -> float:
    """Grade of a United States school: 0.0588 letters - 0.296 sentences, both a hundred words, - 15.8.

    Source: Coleman and Liau (1975), *A computer readability formula designed for machine scoring*, Journal of Applied
    Psychology 60 (2), 283-284. It asks for no syllables. Raises ValueError where there are no words.
    """
    _insist_on_words(counts)
    return 0.0588 * counts.letters / counts.words * 100 - 0.296 * counts.sentences / counts.words * 100 - 15.8


def flesch_ease(counts: Counts) -> float:
    """Ease from 0 (very hard) to 100 (very easy), and beyond at both ends.

    Source: Flesch (1948), *A new readability yardstick*, Journal of Applied Psychology 32 (3), 221-233.
    Raises ValueError where there are no words.
    """
    _insist_on_words(counts)
    return 206.835 - 1.015 * counts.words / counts.sentences - 84.6 * counts.syllables / counts.words


def reading_age(text: str) -> ReadingAge | None:
    """Both ages; None where there is nothing to read."""
    counts = counts_of(text)
    if not counts.words:
        return None
    return ReadingAge(
        flesch_kincaid=max(0.0, flesch_kincaid_grade(counts) + AGE_OF_GRADE_0),
        coleman_liau=max(0.0, coleman_liau_grade(counts) + AGE_OF_GRADE_0),
    )


def _insist_on_words(counts: Counts) -> None:
    if not counts.words or not counts.sentences:
        raise ValueError("there are no words to count")
