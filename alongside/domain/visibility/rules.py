"""May this viewer read what stands in that place?"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from alongside.domain.stakes import Side
from alongside.domain.verdict import ALLOWED, Verdict, no
from alongside.domain.visibility.table import READERS, Audience, SpaceKind

NOT_HERE = no("There is nothing here.", "Go back to the page you came from, or start again from the home page.")
"""The one answer for closed, missing and not yours: a closed thing and a missing thing must look alike."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is asking, within one partnership. Nobody is a viewer of every partnership; None is anyone at all."""

    partnership_id: UUID
    member_id: UUID
    stake: str
    side: Side
    kept: frozenset[UUID] | None = None
    """The members who are kept from this viewer. None: nobody has asked yet, so no name can be shown. See `wall`."""
    with_help_of: UUID | None = None
    """The account of a supporter who looks on. Whoever is kept from them is not shown to the two of them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing stands: its partnership, the kind of space, and the stake if it is closed to one."""

    partnership_id: UUID
    kind: SpaceKind
    stake: str = ""


def may_read(viewer: Viewer | None, place: Place) -> Verdict:
    """The table, asked about one place. See `READERS`."""
    audience = READERS[place.kind]
    if audience is Audience.ANYONE:
        return ALLOWED
    if viewer is None:
        return NOT_HERE
    if viewer.partnership_id != place.partnership_id:
        return NOT_HERE
    if audience is Audience.SAME_STAKE and viewer.stake != place.stake:
        return NOT_HERE
    if audience is Audience.LIVED_EXPERIENCE and viewer.side is not Side.LIVED:
        return NOT_HERE
    return ALLOWED
