"""How does an easy version stand: is it checked by those who need it, and does it still say what the original says?

Four things are decided here, so that nobody decides them on a page.

1. *Checked* is said by readers and by nobody else: as many of them as the agreement asks have understood every idea
   as it stands now. Whoever wrote any of it is no reader of it.
2. An answer is about an idea as it stood, beside the original as it was. Once its words, its picture or what it tells
   are changed, it has to be answered again, and the other ideas have not. Where the original changed, that is so even
   if the writer finds that the idea is still right; and where the writer leaves something else out than before, all
   of it has to be answered again. So no writer can make checked what no reader has seen.
3. What was checked stays so until its original changes, or its own ideas do, or as many readers as were needed to
   check it say of one and the same idea that they do not understand it. One reader alone cannot undo it: or one
   member could stop the clock of every decision. One reader alone is heard: the page shows what they said.
4. While something is decided, its easy version is as fixed as its question, unless it is out of date. A reader's word
   stands until they say something else.

Source: DOMAIN.md 5.2 (GOV.UK and PIF 2023: always test with readers), and the failure to prevent that is told there:
an easy version that no longer fits, late, with nobody having been asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from alongside.domain.plainwords.easy import EasyText, Idea
from alongside.domain.plainwords.reading import sentences_of, words_of
from alongside.domain.verdict import ALLOWED, Verdict, no

MOST_IDEAS = 60
"""Above that it is no easy version. GOV.UK: at most 24 pages, and no more than a few ideas on one."""


class EasyState(StrEnum):
    NONE = "none"
    DRAFT = "draft"
    CHECKED = "checked"
    OUT_OF_DATE = "out_of_date"


class Says(StrEnum):
    """What a reader says of one idea."""

    UNDERSTAND = "understand"
    NOT_SURE = "not_sure"
    DO_NOT = "do_not"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One piece of an original that can change by itself: its key, what it is called, its words."""

    key: str
    called: str
    words: str

    @property
    def digest(self) -> str:
        """SHA-256 of key and words, cut to 32 hexadecimal digits: to compare with, and with nothing else."""
        return _digest(self.key, self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An idea as it is kept. `told` gives each part of the original that it tells, with its digest at that time.

    An idea that names no part was written against the whole, and is kept with every part that was there.
    """

    idea: Idea
    told: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one reader said of one idea. `idea_digest` is how it stood then."""

    reader: str
    key: str
    idea_digest: str
    says: Says


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An easy version as it is kept.

    `left_out` are the parts that its writer chose to tell nothing of, with their digests then. `given` says that it
    is with its readers. `checked_as` gives each idea as it stood when it was last checked (empty: never). `writers`
    are all who wrote any of it.
    """

    ideas: tuple[Written, ...]
    left_out: Mapping[str, str] = field(default_factory=dict)
    writers: frozenset[str] = frozenset()
    given: bool = False
    checked_as: Mapping[str, str] = field(default_factory=dict)

    @property
    def stands_as(self) -> dict[str, str]:
        """Each idea as it stands now, by its key. Moving an idea up or down changes nothing."""
        frame = [text for pair in sorted(self.left_out.items()) for text in pair]
        return {each.idea.key: _stands_as(each, frame) for each in self.ideas}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How it stands. `touched` are keys of ideas whose original changed, `untold` parts that are new or changed and
    told by no idea, `unclear` keys of ideas that enough readers do not understand, `doubted` that any does not."""

    state: EasyState
    touched: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    doubted: tuple[str, ...] = ()
    understood_by: int = 0
    needed: int = 0

    @property
    def is_checked(self) -> bool:
        return self.state is EasyState.CHECKED

    @property
    def follows(self) -> bool:
        """It says what the original says now."""
        return not self.touched and not self.untold


NO_VERSION = Standing(state=EasyState.NONE)


def standing(kept: Kept, original: Iterable[Part], answers: Iterable[Answer], *, needed: int) -> Standing:
    """How an easy version stands beside its original, by what its readers said. ValueError for fewer than one reader.

    Answers of its writers, about other words, or twice by one reader count for nothing (of two, the last counts).
    """
    if needed < 1:
        raise ValueError("Somebody has to check it.")
    now = {part.key: part.digest for part in original}
    touched, untold = _touched(kept, now), _untold(kept, now)
    said = _that_count(kept, answers)
    understood = _understood_by(kept, said)
    doubts = {key: sum(1 for one in said.values() if one.get(key) is Says.DO_NOT) for key in _keys(kept)}
    unclear = tuple(key for key, count in doubts.items() if count >= needed)
    as_checked = bool(kept.checked_as) and kept.stands_as == kept.checked_as
    enough = bool(kept.ideas) and (as_checked or (kept.given and understood >= needed))
    if enough and not touched and not untold and not unclear:
        state = EasyState.CHECKED
    else:
        state = EasyState.OUT_OF_DATE if kept.checked_as else EasyState.DRAFT
    return Standing(
        state=state,
        touched=touched,
        untold=untold,
        unclear=unclear,
        doubted=tuple(key for key, count in doubts.items() if count),
        understood_by=understood,
        needed=needed,
    )


def may_write(state: EasyState, *, is_being_decided: bool) -> Verdict:
    """Any member may write, but not while people answer a question whose easy version they have read and understood."""
    if is_being_decided and state is EasyState.CHECKED:
        return no(
            "People are deciding about this now. Its easy version is checked, so it cannot change.",
            "If you do not understand an idea, say so on the easy version.",
        )
    return ALLOWED


def may_give(kept: Kept, found: Standing, *, picture_each: bool) -> Verdict:
    """Whether it can go to its readers: there is something to read, in all of it, and it follows its original."""
    if not kept.ideas:
        return no("There is no idea in it yet.", "Write the first one.")
    if any(not each.idea.words.strip() for each in kept.ideas):
        return no("One idea has no words yet.", "Write them, or take that idea out.")
    if picture_each and any(not each.idea.picture for each in kept.ideas):
        return no("One idea has no picture yet.", "Choose a picture for each idea.")
    if found.touched:
        return no("What it is about has changed since.", "Look at the ideas that are marked, one by one.")
    return ALLOWED


def may_answer(kept: Kept, reader: str, *, reads_easy: bool, helper: str = "") -> Verdict:
    """Whether this member may say of its ideas whether they understand them. `helper` is who helps them, if a member.

    A writer explains what they meant. Whoever then understands it has understood the writer, and not the words.
    """
    if reader in kept.writers:
        return no("You wrote a part of this, so you cannot check it.", "Ask somebody else who reads easy versions.")
    if helper in kept.writers:
        return no("Your supporter wrote a part of this.", "Check it by yourself, or with somebody else.")
    if not reads_easy:
        return no(
            "Only people who read easy versions can check one.",
            "If you read easy versions, say so on the page of them.",
        )
    if not kept.given:
        return no("This easy version is still being written.", "Wait until it is ready for its readers.")
    return ALLOWED


def longest_sentence(text: EasyText) -> int:
    """Words of the longest sentence, in the title or in any idea. 0 where there is none."""
    said = [text.title, *(each.words for each in text.ideas)]
    return max((len(words_of(each.said)) for words in said for each in sentences_of(words)), default=0)


def _touched(kept: Kept, now: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(
        each.idea.key for each in kept.ideas if any(now.get(key) != digest for key, digest in each.told.items())
    )


def _untold(kept: Kept, now: Mapping[str, str]) -> tuple[str, ...]:
    """Before it is given to readers, its writer has not yet said what they leave out: then nothing is missing."""
    if not kept.given and not kept.checked_as:
        return ()
    told = {key for each in kept.ideas for key in each.told}
    return tuple(key for key, digest in now.items() if key not in told and kept.left_out.get(key) != digest)


def _that_count(kept: Kept, answers: Iterable[Answer]) -> dict[str, dict[str, Says]]:
    """By reader, what they said of each idea as it stands now."""
    current = kept.stands_as
    said: dict[str, dict[str, Says]] = {}
    for answer in answers:
        if answer.reader not in kept.writers and current.get(answer.key) == answer.idea_digest:
            said.setdefault(answer.reader, {})[answer.key] = answer.says
    return said


def _understood_by(kept: Kept, said: Mapping[str, Mapping[str, Says]]) -> int:
    keys = _keys(kept)
    return sum(1 for one in said.values() if all(one.get(key) is Says.UNDERSTAND for key in keys)) if keys else 0


def _keys(kept: Kept) -> list[str]:
    return [each.idea.key for each in kept.ideas]


def _stands_as(each: Written, frame: list[str]) -> str:
    told = [text for pair in sorted(each.told.items()) for text in pair]
    return _digest(each.idea.words, each.idea.picture, each.idea.alt, *told, "", *frame)


def _digest(*texts: str) -> str:
    """Each text with its length before it, so that "ab", "c" and "a", "bc" differ."""
    return sha256("".join(f"{len(text)}:{text}" for text in texts).encode()).hexdigest()[:32]
