"""May this supporter do this with this person, now?

A supporter reads out, types and explains. The words and the answers are the person's: nothing here gives a supporter
a voice of their own in the person's place, and no answer of a person counts once more because somebody helped.

Source: DOMAIN.md 5.4 and 7.4 (supporters do not speak for people, interrupt or lead), COGA objective 6.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from alongside.domain.saying import say
from alongside.domain.stakes import Side
from alongside.domain.verdict import ALLOWED, Verdict, no

WORKS_FOR = timedelta(days=14)
"""How long somebody has to say yes to being a supporter."""
MOST_SUPPORTERS = 5


class Area(StrEnum):
    """What the person asks for help with. Reading comes with the two others."""

    READ = "read"
    SAY = "say"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Helping:
    """One person's asking of one supporter. Times are None for what has not happened."""

    areas: frozenset[Area]
    asked_at: datetime
    accepted_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where the supporter stands in the person's partnership: `side` is None for who is no member there.

    `is_walled`: the person keeps their involvement from the supporter, or the supporter theirs from the person.
    """

    side: Side | None
    is_self: bool
    is_walled: bool


def may_be_asked(areas: Sequence[Area], *, live: int) -> Verdict:
    """Whether a person can ask for one more supporter. `live` counts those they have or have asked."""
    if not areas:
        return no("Nothing is chosen.", "Choose what you would like help with.")
    if live >= MOST_SUPPORTERS:
        return no(
            say("You have {most_supporters} supporters already.", most_supporters=MOST_SUPPORTERS),
            "End one of them, then ask somebody else.",
        )
    return ALLOWED


def may_accept(helping: Helping, standing: Standing, *, now: datetime) -> Verdict:
    """Whether whoever holds the words may say yes."""
    if helping.ended_at is not None:
        return no("This was taken back.", "Ask the person whether they still want your help.")
    if helping.accepted_at is not None:
        return no("Somebody has said yes with these words already.", "Ask the person for new words.")
    if now >= helping.asked_at + WORKS_FOR:
        return no("These words are too old.", "Ask the person for new words.")
    if standing.is_self:
        return no("These words came from you.", "Give them to the person who is to help you.")
    if standing.is_walled:
        return no("These words do not work for you.", "Ask the person to choose somebody else.")
    return ALLOWED


def is_live(helping: Helping) -> bool:
    return helping.accepted_at is not None and helping.ended_at is None


def may_help(helping: Helping, standing: Standing, area: Area) -> Verdict:
    """Whether a supporter may do something of this area with the person, asked anew for each page."""
    if not is_live(helping):
        return no("You do not support this person now.", "Ask them, if you think that is a mistake.")
    if standing.is_self or standing.is_walled:
        return no("You cannot support this person.", "Ask them to choose somebody else.")
    if area is Area.READ:
        return ALLOWED
    if area not in helping.areas:
        return no("The person has not asked you to help with this.", "They can do it themselves, or ask you to.")
    if area is Area.ANSWER and standing.side is Side.PROFESSIONAL:
        return no(
            "A professional of this partnership cannot put in somebody else’s answer.",
            "The person can put it in themselves, on paper, or with another supporter.",
        )
    return ALLOWED
