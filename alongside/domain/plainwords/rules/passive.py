"""Is it hidden who does it? “You will be told” does not say by whom; “We will tell you” does."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.domain.plainwords.remarks import Kind, Limits, Remark
from alongside.domain.plainwords.sentence import Sentence
from alongside.domain.plainwords.word_lists import listed
from alongside.domain.saying import say

_BEING = listed("is are was were be been being am isn't aren't wasn't weren't he's she's it's they're you're we're")
_ADVERBS = listed("not also never often always being been still then already just only soon all both now")
_IRREGULAR = listed(
    """beaten bitten borne bought bound broken brought built caught chosen cut dealt done drawn driven eaten fed felt
    forbidden forgiven forgotten fought found frozen given grown heard held hidden hit hurt kept known laid led left
    lent lost made meant met paid put read ridden rung said sent set shaken shown shut sold spent split spoken spread
    stolen sung sworn swept taken taught thought thrown told torn understood withdrawn won worn written"""
)
_NOT_PASSIVE = listed(
    """advanced afraid aged annoyed ashamed bored closed complicated concerned confused delighted deprived disabled
    disappointed dressed drunk embarrassed excited experienced exhausted finished frightened gifted hundred indeed
    interested involved learned left-handed limited lost married mixed need needed overwhelmed pleased prepared
    qualified red relaxed relieved retired satisfied scared skilled so-called stressed supposed surprised talented
    tired united unlimited unmarried upset used worried bed shed speed seed feed breed weed deed"""
)
FAR = 3
"""How many words may stand between *be* and what is done."""


def passive(sentence: Sentence, limits: Limits) -> Iterator[Remark]:
    """One remark for each form of *be* with what is done after it: “was decided”, “will not be told”."""
    passed = 0
    for place, word in enumerate(sentence.lower):
        done = _done(sentence, place) if word in _BEING and place >= passed else None
        if done is not None:
            start, end = sentence.words[place].start, sentence.words[done].end
            yield Remark(Kind.PASSIVE, start, end, say("Say who does it. Put that person first."))
            passed = done


def _done(sentence: Sentence, place: int) -> int | None:
    for further in range(place + 1, min(place + 1 + FAR, len(sentence.lower))):
        word = sentence.lower[further]
        if any(mark in sentence.between(further - 1) for mark in ",;:("):
            return None
        if _is_done(word):
            return further
        if word not in _ADVERBS and not word.endswith("ly"):
            return None
    return None


def _is_done(word: str) -> bool:
    if word in _NOT_PASSIVE:
        return False
    return word in _IRREGULAR or (len(word) > 4 and word.endswith("ed") and not word.endswith("eed")) or word == "led"
