"""May somebody in a closed room tell its safeguarding lead something, and what does the lead see of who they are?"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no

KEPT_DAYS = 365
"""For how long a message is kept once it is closed, or once neither of the two has added anything."""


class From(StrEnum):
    """Under which name somebody tells it."""

    OWN = "own"
    ROOM = "room"
    NONE = "none"


NO_LEAD = no("This room has no safeguarding lead now.", "The room can choose one. If there is no time, ring 999.")
YOU_LEAD = no("You are the safeguarding lead of this room yourself.", "Tell somebody else who can help.")
OPEN_ALREADY = no("You have sent a message already.", "Read the answer, and close it. Then you can send another.")
ANOTHER_LEAD = no("The lead is not who it was when you read this.", "Read who it is now, and send it again.")
KEEPS_AWAY = no("You keep from the lead that you are here. Your name would tell them.", "Choose another name, or none.")
CLOSED = no("This message is closed.", "Nothing can be added to it.")


def may_tell(*, has_lead: bool, is_lead: bool, is_open: bool) -> Verdict:
    """One message at a time, so that an answer is to something."""
    if not has_lead:
        return NO_LEAD
    if is_lead:
        return YOU_LEAD
    return OPEN_ALREADY if is_open else ALLOWED


def may_sign_as(under: From, *, keeps_away: bool) -> Verdict:
    return KEEPS_AWAY if keeps_away and under is From.OWN else ALLOWED


def from_whom(under: From, *, name: str, people: str) -> str:
    """What the lead reads above the words, to the letter."""
    if under is From.OWN:
        return say("It is from {name}, who is in the room for {people}.", name=name, people=people)
    if under is From.ROOM:
        return say(
            "It is from somebody in the room for {people}. There they are called {name}.", people=people, name=name
        )
    return say("It is from somebody in the room for {people}. They do not say who.", people=people)


def removed_before(at: datetime) -> datetime:
    """What was closed, or last added to, before this moment goes."""
    return at - timedelta(days=KEPT_DAYS)
