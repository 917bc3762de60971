"""Who may read each kind of space. This is the table; everything else is built from it."""

from __future__ import annotations

from enum import StrEnum


class SpaceKind(StrEnum):
    """What kind of room a thing stands in. Every thing that can be read stands in exactly one."""

    PUBLISHED = "published"  # the front of the partnership: its agreement, outcomes, overrides and record
    JOINT = "joint"  # the room where all members talk and decide
    ONE_STAKE = "one_stake"  # closed: only members of one named stake
    LIVED = "lived"  # closed: only members with lived experience


class Audience(StrEnum):
    """Answers to "who is that?", each a question about the viewer alone."""

    ANYONE = "anyone"
    MEMBERS = "members"
    SAME_STAKE = "same_stake"
    LIVED_EXPERIENCE = "lived_experience"


READERS: dict[SpaceKind, Audience] = {
    SpaceKind.PUBLISHED: Audience.ANYONE,
    SpaceKind.JOINT: Audience.MEMBERS,
    SpaceKind.ONE_STAKE: Audience.SAME_STAKE,
    SpaceKind.LIVED: Audience.LIVED_EXPERIENCE,
}
"""No row names a role, an operator or a member of staff, because none of them may read more than a member."""
