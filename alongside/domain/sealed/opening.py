"""Who may open a sealed room, and for whom?"""

from __future__ import annotations

from collections.abc import Collection

from alongside.domain.verdict import ALLOWED, Verdict, no
from alongside.domain.visibility import Place, SpaceKind, Viewer, may_read

Door = tuple[SpaceKind, str]
"""A kind of room, and the stake if it is for one."""


def may_open(viewer: Viewer, door: Door, agreed: Collection[Door]) -> Verdict:
    """Whoever may go in, where the agreement has such rooms at all. Nobody opens a room for others."""
    kind, stake = door
    if kind is SpaceKind.JOINT or kind is SpaceKind.PUBLISHED:
        return no("Only a closed room can be sealed.", "Choose who the room is for.")
    if not may_read(viewer, Place(viewer.partnership_id, kind, stake)):
        return no("Only people whom a room is for can open it.", "Ask somebody in that group.")
    if door not in agreed:
        return no("Our agreement has no closed rooms of this kind.", "You can propose to change the agreement.")
    return ALLOWED
