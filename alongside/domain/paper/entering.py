"""Who may type in somebody's page, and when does what was typed count as their answer?

A vote on paper is typed in by two people, and the second does not see what the first typed. If both typed the same,
it counts. If not, a third looks at the page and at both readings. Nobody does two of the three.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from alongside.domain.verdict import ALLOWED, Verdict, no


class Way(StrEnum):
    """By what way an answer came in that somebody did not give on the site. As the record calls it."""

    PAPER = "paper"
    PHONE = "phone"
    TEXT = "text"


class Stage(StrEnum):
    """Where a pack has got to."""

    OUT = "out"
    ONCE = "once"
    DIFFERS = "differs"
    COUNTED = "counted"
    ASIDE = "aside"
    LATE = "late"
    STOPPED = "stopped"


WAITING = frozenset({Stage.OUT, Stage.ONCE, Stage.DIFFERS})
"""Stages in which something can still be typed in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typist:
    """Whoever wants to type a page in, as far as the rule asks.

    `named`: the person named them for it. `trusted`: the partnership did, by giving them a role. `suggested`: what is
    decided is their own proposal. `printed`: they printed this pack, and so have had its code in their hands.
    """

    key: str
    is_theirs: bool = False
    named: bool = False
    trusted: bool = False
    suggested: bool = False
    printed: bool = False

    @property
    def helps(self) -> bool:
        return self.named or self.trusted


NOT_A_HELPER = no(
    "You are not a helper of this person.", "Ask somebody whom they named, or who holds a role here, to type it first."
)


def may_print(typist: Typist) -> Verdict:
    """A pack is printed by whoever it is for, or by a helper of theirs."""
    if typist.is_theirs or typist.helps:
        return ALLOWED
    return no("You are not a helper of this person.", "Ask them to name you, or ask somebody who holds a role here.")


def may_type(typist: Typist, before: Sequence[str], *, stage: Stage, way: Way, secret: bool) -> Verdict:
    """May they type this page in? `before` are the keys of those who have typed it, in their order."""
    verdict = _of_this_person(typist, before)
    if verdict and way is Way.PHONE:
        return _by_phone(typist, secret=secret, stage=stage)
    if not verdict or typist.helps or (stage is Stage.ONCE):
        return verdict
    return NOT_A_HELPER


def _of_this_person(typist: Typist, before: Sequence[str]) -> Verdict:
    if typist.is_theirs:
        return no("This is your own page.", "You can give your answer here on the site. Then tear up the page.")
    if typist.key in before:
        return no("You have typed in this page already.", "Now somebody else has to type it in, without you.")
    if typist.suggested:
        return no("This was your suggestion, so you cannot type in answers to it.", "Ask somebody else to.")
    return ALLOWED


def _by_phone(typist: Typist, *, secret: bool, stage: Stage) -> Verdict:
    """There is no page that a second person could look at. So it takes a helper who did not have the code before."""
    if secret:
        return no(
            "A secret vote cannot be given by phone. Nobody could check it, and it can never be changed.",
            "Ask them to send in the page.",
        )
    if stage is not Stage.OUT:
        return no("Somebody has begun to type in the page of this person.", "Ask who has the page.")
    if typist.printed:
        return no("You printed this pack, so you have seen its code.", "Ask another helper to take the call.")
    return ALLOWED if typist.helps else NOT_A_HELPER


@dataclass(frozen=True, slots=True)
class Reading:
    """What one person typed of a page: the answer, and the words as they are written there."""

    answer: str
    words: str = ""

    def same_as(self, other: Reading) -> bool:
        """The answer is the same, and so are the words: capitals, spaces and marks do not matter."""
        return self.answer == other.answer and _letters(self.words) == _letters(other.words)


def after_typing(before: Reading | None, now: Reading) -> Stage:
    """Where a page has got to with what was just typed, as far as its two readings go."""
    if before is None:
        return Stage.ONCE
    return Stage.COUNTED if before.same_as(now) else Stage.DIFFERS


def _letters(words: str) -> str:
    return "".join(each for each in words.casefold() if each.isalnum())
