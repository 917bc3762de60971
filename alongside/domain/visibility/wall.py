"""What is left to see of a member who is kept from somebody, because that person works where they are treated?"""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from uuid import UUID

from alongside.domain.saying import say

A_MEMBER = say("A member")


class Trace(StrEnum):
    """What a member leaves where others can look."""

    LISTED = "listed"  # their name among the people who are here, or who take part in something
    COUNTED = "counted"  # one more in how many there are of a group
    SAID = "said"  # what they said, under any name, and all that hangs on it
    SEATED = "seated"  # a seat. Seats are frozen into each decision, and that is published
    ACTED = "acted"  # what others have to answer or count: support, an answer, an objection, a reply, a promise, a role


class Sight(StrEnum):
    NAMED = "named"
    NAMELESS = "nameless"
    NOTHING = "nothing"


BEHIND_THE_WALL: dict[Trace, Sight] = {
    Trace.LISTED: Sight.NOTHING,
    Trace.COUNTED: Sight.NOTHING,
    Trace.SAID: Sight.NOTHING,
    Trace.SEATED: Sight.NAMELESS,
    Trace.ACTED: Sight.NAMELESS,
}
"""An act cannot be taken out without making others untrue: a proposal would pass on support that is not there."""


def sight_of(trace: Trace, *, kept: bool) -> Sight:
    """What a viewer is shown of somebody's trace. `kept`: they are kept from that viewer."""
    return BEHIND_THE_WALL[trace] if kept else Sight.NAMED


def name_for(name: str, member_id: UUID, *, kept: Collection[UUID] | None) -> str:
    """The name under which a viewer is shown an act. `kept` are the members who are kept from that viewer.

    None is a viewer of whom nobody has asked that yet. Names are never shown to those: it raises ValueError.
    """
    if kept is None:
        raise ValueError("Find out first who is kept from this viewer.")
    return name if sight_of(Trace.ACTED, kept=member_id in kept) is Sight.NAMED else A_MEMBER
