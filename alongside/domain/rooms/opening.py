"""May this member open a room of that kind, and how do we say whom it is for?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from alongside.domain.agreement.terms import ClosedSpace
from alongside.domain.verdict import ALLOWED, Verdict, no
from alongside.domain.visibility import Place, SpaceKind, Viewer, may_read

NOT_AGREED = no("The agreement has no such room.", "You can suggest a change of the agreement.")
NOT_FOR_YOU = no("Only the people whom a room is for can open it.", "Choose a room that you can go into.")
THERE_ALREADY = no("There is a room like this already.", "Go to its door.")


def place_for(partnership_id: UUID, space: ClosedSpace) -> Place:
    return Place(partnership_id, SpaceKind(space.kind), space.stake)


def may_open(
    viewer: Viewer, space: ClosedSpace, *, agreed: Collection[ClosedSpace], there: Collection[ClosedSpace]
) -> Verdict:
    """As the agreement allows, by somebody who could go in, and one of each kind and strength.

    `there` are the rooms of the same strength that have been opened.
    """
    if space not in agreed:
        return NOT_AGREED
    if not may_read(viewer, place_for(viewer.partnership_id, space)):
        return NOT_FOR_YOU
    return THERE_ALREADY if space in there else ALLOWED


def whom(space: ClosedSpace, labels: Mapping[str, str]) -> str:
    """The people a room is for, in the middle of a sentence."""
    if space.kind is SpaceKind.LIVED:
        return "people with lived experience"
    return labels.get(space.stake) or space.stake.replace("_", " ")
