"""Is a no turned round by another no? “It is not impossible” takes two turns to read."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.domain.plainwords.remarks import Kind, Limits, Remark
from alongside.domain.plainwords.sentence import Sentence
from alongside.domain.plainwords.word_lists import listed
from alongside.domain.saying import say

_NO = listed("not no never nobody nothing none nowhere neither cannot without hardly")
_TURNED = listed(
    """impossible impolite improbable inability inaccessible inaccurate inadequate incapable incomplete incorrect
    insignificant insufficient invalid irrelevant irresponsible unable unacceptable unaware uncertain unclear uncommon
    unconnected unfair unfamiliar unfriendly unhappy unhelpful unimportant uninteresting unjust unkind unknown unlike
    unlikely unnecessary unpleasant unreasonable unrelated unsafe unsuccessful unsuitable untrue unusual unwanted
    unwelcome unwell unwilling unwise dislike disagree disallow dishonest fail forbid prevent refuse unless"""
)


def double_negative(sentence: Sentence, limits: Limits) -> Iterator[Remark]:
    """Two within one part of a sentence. After a comma, a new part begins: “No, you need not come” is one each."""
    first: int | None = None
    for place, word in enumerate(sentence.lower):
        if word in _NO or word.endswith("n't"):
            if first is not None:
                yield _remark(sentence, first, place)
                first = None
            else:
                first = place
        elif first is not None and word in _TURNED:
            yield _remark(sentence, first, place)
            first = None
        if any(mark in sentence.between(place) for mark in ",;:–—()"):
            first = None


def _remark(sentence: Sentence, first: int, last: int) -> Remark:
    said = say("There are two noes here. Say what is so, not what is not.")
    return Remark(Kind.DOUBLE_NEGATIVE, sentence.words[first].start, sentence.words[last].end, said)
