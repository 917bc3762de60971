"""Does one sentence hold several ideas, or is it more than 15 words long?"""

from __future__ import annotations

from collections.abc import Iterator

from alongside.domain.plainwords.remarks import Kind, Limits, Remark
from alongside.domain.plainwords.sentence import Sentence
from alongside.domain.plainwords.word_lists import listed
from alongside.domain.saying import say

_ALWAYS = listed("but although though whereas while whilst unless however which therefore yet")
_MAYBE = listed("and or so")
_BEGINS_ANOTHER = listed(
    """i you we they he she it this that there everyone everybody somebody someone nobody anyone anybody people then
    also if when can will must may should could would is are has have do does did was were"""
)


def long_sentence(sentence: Sentence, limits: Limits) -> Iterator[Remark]:
    """More words than the limit."""
    count = len(sentence.words)
    if count > limits.longest_sentence:
        said = say(
            "This sentence has {count} words. Try {longest_sentence} or fewer.",
            count=count,
            longest_sentence=limits.longest_sentence,
        )
        yield Remark(Kind.LONG_SENTENCE, sentence.start, sentence.end, said)


def several_ideas(sentence: Sentence, limits: Limits) -> Iterator[Remark]:
    """One remark a sentence, at the first word or mark where a second idea begins. “Bread and butter” is one idea."""
    for place, word in enumerate(sentence.words):
        if place and _joins(sentence, place):
            said = say("A second idea begins at “{said}”. Make it a sentence of its own.", said=word.said)
            yield Remark(Kind.SEVERAL_IDEAS, word.start, word.end, said)
            return
        if ";" in sentence.between(place) and place + 1 < len(sentence.words):
            start = sentence.words[place].end + sentence.between(place).index(";")
            said = say("A second idea begins after “;”. Make it a sentence of its own.")
            yield Remark(Kind.SEVERAL_IDEAS, start, start + 1, said)
            return


def _joins(sentence: Sentence, place: int) -> bool:
    word, after = sentence.lower[place], sentence.lower[place + 1 : place + 2]
    if word in _ALWAYS:
        return bool(after) and not (word == "which" and sentence.lower[place - 1] in _BEFORE_A_QUESTION)
    return word in _MAYBE and bool(after) and after[0] in _BEGINS_ANOTHER and _has_said_something(sentence, place)


_BEFORE_A_QUESTION = listed(
    "say tell know choose decide see ask of in for about on by to at from with us me you them him her"
)


def _has_said_something(sentence: Sentence, place: int) -> bool:
    """“You and I” has no idea before its *and*; “You can come and we can talk” has."""
    return place >= 2
