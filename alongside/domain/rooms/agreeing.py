"""When have the people in a closed room agreed something? One rule for whatever a room decides of its own.

The rule, and the page says it before it asks: more than half of the people inside said yes, at least two; nobody
inside objects; and three days went by. Guests are not asked, nor is whoever takes a break. It is consent with a quorum
and a notice period, so that neither a keen few nor a loud one decides for those who are not here today.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no

ASKED_DAYS = 3
"""How long it stands before the room at least, so that nobody is passed over who is not here today."""
LAPSES_DAYS = 30
"""After this long a suggestion is over, so that an old yes is not used for a room that has become another."""
LEAST_YES = 2
"""One person alone is no room. Nothing is decided for a room that one person wanted."""


class Matter(StrEnum):
    """What a room can decide of its own life. A statement, which leaves the room, is agreed by the same rule."""

    RULES = "rules"
    KEEPING = "keeping"
    """For how long words are kept."""
    LEAD = "lead"
    """Who is asked to be the safeguarding lead."""
    KEYHOLDER = "keyholder"
    """Who is asked to be one of those who can show the lead a part of the room."""
    MODERATOR = "moderator"
    """Who of those inside has the next turn."""
    END_TURN = "end_turn"
    """A moderator's turn is over now."""
    SHOW_AGAIN = "show_again"
    """What a moderator put aside is shown again."""
    GUEST = "guest"
    """Asking somebody in for whom the room is not, until a day."""


LEAVES_OUT = frozenset({Matter.END_TURN, Matter.SHOW_AGAIN})
"""Here the one whom it is about is not asked: else nobody could be turned out, or put right, who objects to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomAsked:
    """How it stands now: how many inside are asked, no guests and nobody on a break, and what they said.

    An objection counts during its author's break too: a break must not open the way for what it was to stop. How many
    are asked is shown to nobody: beside the names of who is inside, it would tell that somebody takes a break.
    """

    inside: int
    yes: int
    objections: int
    put_at: datetime


GUEST = no("A guest can read this. Only members of the room decide about it.", "You can say what you think in a reply.")
OBJECTED = no("Somebody in the room objects.", "Talk about it. The words can be changed, or they can think again.")
ABOUT_YOU = no("This is about what you did. The others decide.", "You can say what you think in the room.")
OVER = no("This suggestion is over.", "You can suggest it again.")
SUGGESTED_ALREADY = no("The room is being asked this already.", "Answer that first, or wait until it is over.")


def needed(inside: int) -> int:
    """How many have to say yes: more than half, and never fewer than two."""
    return max(LEAST_YES, inside // 2 + 1)


def counts_from(put_at: datetime) -> datetime:
    return put_at + timedelta(days=ASKED_DAYS)


def lapses_at(put_at: datetime) -> datetime:
    return put_at + timedelta(days=LAPSES_DAYS)


def lapsed_before(at: datetime) -> datetime:
    """Whatever was put to a room then or before is over."""
    return at - timedelta(days=LAPSES_DAYS)


def is_agreed(asked: RoomAsked, *, at: datetime) -> Verdict:
    """An objection holds it up however many say yes; it is there to be talked about."""
    if asked.objections:
        return OBJECTED
    if asked.yes < needed(asked.inside):
        return no(
            say("{yes} said yes. {needed} have to.", yes=asked.yes, needed=needed(asked.inside)),
            "Wait until more people have answered.",
        )
    if at < counts_from(asked.put_at):
        return no("The room has not had three days to answer.", "Come back when the three days are over.")
    return ALLOWED


def may_suggest(*, is_guest: bool, is_asked_already: bool) -> Verdict:
    """One suggestion about one thing at a time: two at once could each be agreed and undo each other."""
    if is_guest:
        return GUEST
    return SUGGESTED_ALREADY if is_asked_already else ALLOWED


def may_answer_suggestion(
    put_at: datetime, *, is_guest: bool, is_settled: bool, at: datetime, is_about_me: bool = False
) -> Verdict:
    """`is_about_me` where the one whom it is about is left out."""
    if is_guest:
        return GUEST
    if is_about_me:
        return ABOUT_YOU
    return OVER if is_settled or at >= lapses_at(put_at) else ALLOWED
