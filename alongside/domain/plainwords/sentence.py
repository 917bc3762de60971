"""What does every rule need of a sentence? Where it is, its words, and the same words in lower case."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.plainwords.reading import Stretch, sentences_of, words_of


@dataclass(frozen=True, slots=True)
class Sentence:
    """`words` as they stand, `lower` the same in lower case and with straight apostrophes; `text` is the whole text."""

    text: str
    start: int
    end: int
    words: tuple[Stretch, ...]
    lower: tuple[str, ...]

    def between(self, place: int) -> str:
        """What stands between a word and the one after it, or the end of the sentence."""
        last = place + 1 >= len(self.words)
        return self.text[self.words[place].end : self.end if last else self.words[place + 1].start]


def read(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, ready to be looked over."""
    found = []
    for stretch in sentences_of(text):
        words = words_of(text, stretch.start, stretch.end)
        lower = tuple(word.said.lower().replace("’", "'") for word in words)
        found.append(Sentence(text, stretch.start, stretch.end, words, lower))
    return tuple(found)
