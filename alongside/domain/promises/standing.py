"""How does a promise stand today? The same words for everyone's, whoever made it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum, auto

SOON = timedelta(days=7)


class Standing(StrEnum):
    ASKED = auto()  # somebody was asked to promise it, and has not said yes or no
    DECLINED = auto()
    LAPSED = auto()  # nobody can say yes or no any more
    NOT_DUE = auto()
    DUE_SOON = auto()  # within seven days, the day itself too
    LATE = auto()  # the day is over, and the owner has not said that it is done
    SAID_DONE = auto()  # the owner says so; nobody else has said yet
    KEPT = auto()  # more people say that it was kept than that it was not
    NOT_KEPT = auto()
    DIFFER = auto()  # as many say the one as the other


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What is known of a promise: its day, what its owner said, and how many people say that it was kept or not."""

    due: date
    taken_on: bool = True
    declined: bool = False
    lapsed: bool = False
    """Whoever was asked has been forgotten, or whoever asked has, and their words with them."""
    said_done: bool = False
    kept: int = 0
    not_kept: int = 0


def standing(promise: Made, today: date) -> Standing:
    """What people say weighs more than what its owner says. Nobody's "not sure" tips it one way or the other."""
    if promise.declined:
        return Standing.DECLINED
    if not promise.taken_on:
        return Standing.LAPSED if promise.lapsed else Standing.ASKED
    if promise.kept or promise.not_kept:
        return _as_people_say(promise)
    if promise.said_done:
        return Standing.SAID_DONE
    if today > promise.due:
        return Standing.LATE
    return Standing.DUE_SOON if promise.due - today <= SOON else Standing.NOT_DUE


def _as_people_say(promise: Made) -> Standing:
    if promise.kept == promise.not_kept:
        return Standing.DIFFER
    return Standing.KEPT if promise.kept > promise.not_kept else Standing.NOT_KEPT


def may_be_judged(promise: Made, today: date) -> bool:
    """From its day, or from when its owner says that it is done, whichever is first."""
    return promise.taken_on and (promise.said_done or today >= promise.due)
