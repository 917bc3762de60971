"""Which rooms are there, for whom, and which could this viewer open?"""

from __future__ import annotations

from collections.abc import Iterable

from alongside.domain.agreement import Agreement
from alongside.domain.agreement.terms import ClosedSpace
from alongside.domain.rooms import may_open
from alongside.domain.visibility import SpaceKind, Viewer
from alongside.partnerships.models import Partnership
from alongside.spaces.models import Space
from alongside.spaces.queries import doors


def opened_already(viewer: Viewer | None, partnership: Partnership, *, sealed: bool) -> list[ClosedSpace]:
    """That a room exists is public, as its door."""
    there = doors(viewer, partnership).filter(sealed=sealed)
    return [as_agreed(viewer, space) for space in there]


def as_agreed(viewer: Viewer | None, space: Space) -> ClosedSpace:
    """A room as the agreement speaks of it: for whom."""
    return ClosedSpace(SpaceKind(space.kind), space.stake)


def can_be_opened(viewer: Viewer, agreement: Agreement, there: Iterable[Space], *, sealed: bool) -> list[ClosedSpace]:
    """`there` are all the doors of the partnership, of either strength."""
    agreed = agreement.closed_spaces
    alike = [as_agreed(viewer, space) for space in there if space.sealed is sealed]
    return [space for space in agreed if may_open(viewer, space, agreed=agreed, there=alike)]
