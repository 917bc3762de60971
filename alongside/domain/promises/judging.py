"""Who may take a promise on, say how it goes, and say whether it was kept and helped?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.domain.promises.standing import Made, may_be_judged
from alongside.domain.stakes import Side
from alongside.domain.verdict import ALLOWED, Verdict, no


@dataclass(frozen=True, slots=True)
class Judge:
    """Who asks to say whether it was kept: which side they are on, and whether the promise is their own."""

    side: Side
    is_owner: bool


def may_judge(promise: Made, judge: Judge, today: date) -> Verdict:
    """Only people with lived experience, only about somebody else's promise, and only once there is something to say.

    Whoever does the work does not mark it: that is the oldest way in which a promise is called kept.
    """
    if judge.side is not Side.LIVED:
        return no(
            "People who use services and carers say whether a promise was kept. They are who it was made to.",
            "You can read what they say.",
        )
    if judge.is_owner:
        return no("This is your own promise. Others say whether it was kept.", "You can say how it is going.")
    if not may_be_judged(promise, today):
        return no("It is too early to say. This is not due yet.", "You can say from its day, or when it is done.")
    return ALLOWED


def may_take_on(promise: Made, *, is_owner: bool) -> Verdict:
    """Nobody promises in somebody else's name: it counts once whoever was asked says yes."""
    if not is_owner:
        return no("Only whoever was asked can say yes or no.", "You can ask them.")
    if promise.declined:
        return no("You have said no to this.", "You can make a promise of your own.")
    if promise.taken_on:
        return no("You have promised this already.", "You can say how it is going.")
    if promise.lapsed:
        return no("Whoever asked you is gone, and so are their words.", "You can make a promise of your own.")
    return ALLOWED


may_decline = may_take_on
"""A no can be said as long as a yes can. A promise that was made is not taken back: say how it is going instead."""


def may_report(promise: Made, *, is_owner: bool) -> Verdict:
    """Say how it is going, or that it is done."""
    if not is_owner:
        return no("Only whoever made this promise says how it is going.", "You can ask them.")
    if not promise.taken_on:
        return no("You have not promised this yet.", "Say yes or no first.")
    return ALLOWED
