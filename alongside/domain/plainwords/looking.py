"""What would make these words easier? Looked over by rules that ask nobody, and can be wrong: people decide."""

from __future__ import annotations

from itertools import accumulate

from alongside.domain.plainwords.easy import EasyText, Idea
from alongside.domain.plainwords.remarks import Kind, Limits, Remark
from alongside.domain.plainwords.rules.acronyms import acronyms
from alongside.domain.plainwords.rules.hard_words import hard_words
from alongside.domain.plainwords.rules.ideas import long_sentence, several_ideas
from alongside.domain.plainwords.rules.negatives import double_negative
from alongside.domain.plainwords.rules.numbers import numbers
from alongside.domain.plainwords.rules.passive import passive
from alongside.domain.plainwords.sentence import Sentence, read
from alongside.domain.saying import say

OF_A_SENTENCE = (long_sentence, several_ideas, passive, double_negative, numbers)
OF_A_TEXT = (hard_words, acronyms)
WHOLE = ""
"""Instead of an idea's key: what is said of the easy version as a whole."""
BETWEEN = "\n\n"


def look_over(text: str, limits: Limits | None = None) -> tuple[Remark, ...]:
    """Every remark on a text, in the order of the text; offsets count characters from its beginning.

    The work grows as the text does. The rules of words know English; limits of length hold for every language.
    """
    limits = limits or Limits()
    sentences = read(text)
    return tuple(sorted(_all(sentences, limits) + _whole(sentences, limits, len(text)), key=_place))


def look_over_easy(easy: EasyText, limits: Limits | None = None) -> dict[str, tuple[Remark, ...]]:
    """Remarks by the key of their idea, offsets counted in the idea's words; under `WHOLE`, of title and length.

    An idea may explain a hard word of the one before it. Every idea has its key in the answer.
    """
    limits = limits or Limits()
    parts = [easy.title, *(idea.words for idea in easy.ideas)]
    begins = [0, *accumulate(len(part) + len(BETWEEN) for part in parts)][: len(parts)]
    sentences = read(BETWEEN.join(parts))
    by_part: list[list[Remark]] = [[] for _ in parts]
    part = 0
    for remark in sorted(_all(sentences, limits), key=_place):
        while part + 1 < len(begins) and remark.start >= begins[part + 1]:
            part += 1
        by_part[part].append(_moved(remark, begins[part]))
    told = {WHOLE: (*by_part[0], *_whole(sentences, limits, len(easy.title)))}
    for idea, remarks in zip(easy.ideas, by_part[1:], strict=True):
        told[idea.key] = tuple(remarks) + _of_idea(idea, limits)
    return told


def _all(sentences: tuple[Sentence, ...], limits: Limits) -> list[Remark]:
    remarks = [remark for rule in OF_A_TEXT for remark in rule(sentences, limits)]
    return remarks + [
        remark for sentence in sentences for rule in OF_A_SENTENCE for remark in rule(sentence, limits)
    ]  # fmt: skip


def _whole(sentences: tuple[Sentence, ...], limits: Limits, end: int) -> list[Remark]:
    count = sum(len(sentence.words) for sentence in sentences)
    if count <= limits.most_words:
        return []
    said = say(
        "There are {count} words in all. Try {most_words} or fewer, or make two papers of it.",
        count=count,
        most_words=limits.most_words,
    )
    return [Remark(Kind.TOO_LONG, 0, end, said)]


def _of_idea(idea: Idea, limits: Limits) -> tuple[Remark, ...]:
    end, remarks = len(idea.words), []
    count = len(read(idea.words))
    if count > limits.sentences_in_idea:
        said = say(
            "There are {count} sentences beside one picture. Try {sentences_in_idea} or fewer.",
            count=count,
            sentences_in_idea=limits.sentences_in_idea,
        )
        remarks.append(Remark(Kind.SEVERAL_IDEAS, 0, end, said))
    if not idea.picture:
        remarks.append(Remark(Kind.NO_PICTURE, 0, end, say("This idea has no picture yet. Choose one.")))
    elif not idea.alt.strip():
        remarks.append(Remark(Kind.NO_ALT, 0, end, say("Say what the picture shows, for whoever cannot see it.")))
    return tuple(remarks)


def _moved(remark: Remark, by: int) -> Remark:
    return Remark(remark.kind, remark.start - by, remark.end - by, remark.said, remark.kinder)


def _place(remark: Remark) -> tuple[int, int, str]:
    return remark.start, remark.end, remark.kind
