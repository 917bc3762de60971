"""May this member go into that room now, and if they changed their group, what has to happen first?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from alongside.domain.contributions import may_be_called
from alongside.domain.rooms.inside import Footing
from alongside.domain.verdict import ALLOWED, Verdict, no
from alongside.domain.visibility import NOT_HERE, Place, Viewer, may_read

WAIT_DAYS = 14
"""How long the people in a room have to say no to somebody who changed their group."""
ASK_AGAIN_DAYS = 28
"""How long after a no somebody may ask once more, so that asking does not become pressing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The last time that a member asked to come in, and whether somebody in the room said no."""

    at: datetime
    refused_at: datetime | None = None


CHANGED = no(
    "You changed your group since you joined. So the people in this room are asked first.",
    "You can ask to come in.",
)
REFUSED = no(
    "Somebody in this room said no.",
    "You can talk to the person who helps here. Their name and number are on this page.",
)
ASKED_ALREADY = no("You have asked already.", "You do not need to do anything. Come back in a few days.")
NOTHING_TO_ASK = no("You do not need to ask.", "You can go in.")


def comes_in_at(asked: Asked) -> datetime:
    return asked.at + timedelta(days=WAIT_DAYS)


def may_enter(viewer: Viewer | None, place: Place, *, footing: Footing, asked: Asked | None, at: datetime) -> Verdict:
    """Whom the visibility table lets in goes in, unless they changed their footing since they joined.

    Then the room is asked, each time that they changed it: whoever goes back to where they were has changed it too.
    """
    allowed = may_read(viewer, place)
    if not allowed or footing.left_at is not None:
        return NOT_HERE
    changed = footing.changed_for(place)
    if changed is None:
        return ALLOWED
    if asked is None or asked.at < changed:
        return CHANGED
    if asked.refused_at is not None:
        return REFUSED
    if at < comes_in_at(asked):
        return no(
            "The people in this room have been asked. They have 14 days to say no.",
            "You do not need to do anything. Come back after that.",
        )
    return ALLOWED


def may_ask(viewer: Viewer | None, place: Place, *, footing: Footing, asked: Asked | None, at: datetime) -> Verdict:
    """Once for each change; and once more some weeks after somebody said no."""
    verdict = may_enter(viewer, place, footing=footing, asked=asked, at=at)
    if verdict == NOT_HERE:
        return NOT_HERE
    if verdict:
        return NOTHING_TO_ASK
    if verdict == CHANGED:
        return ALLOWED
    if asked is None or asked.refused_at is None:
        return ASKED_ALREADY
    again = asked.refused_at + timedelta(days=ASK_AGAIN_DAYS)
    return ALLOWED if at >= again else REFUSED


def may_be_called_here(name: str, *, others: Iterable[str]) -> Verdict:
    """Their own name or any other, as long as nobody is taken in: `others` is what everybody else goes by here."""
    return may_be_called(name, own="", others=others)
