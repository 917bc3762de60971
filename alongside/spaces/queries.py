"""Which rooms, and so which things, may this viewer read? The visibility table as a filter."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from alongside.domain.stakes import Side
from alongside.domain.visibility import READERS, Audience, SpaceKind, Viewer, may_read
from alongside.ledger.rows import only
from alongside.partnerships.models import Partnership
from alongside.spaces.models import ROOMS, Follow, Space


def readable(viewer: Viewer | None, *, prefix: str = "") -> Q:
    """READERS as a filter. `prefix` reaches a Space from another model, as in `space__`."""
    if viewer is None:
        return Q(pk__in=[])
    allowed = Q(pk__in=[])
    for kind in ROOMS:
        audience = READERS[kind]
        if audience is Audience.SAME_STAKE:
            allowed |= Q(**{f"{prefix}kind": kind, f"{prefix}stake": viewer.stake})
        elif audience is not Audience.LIVED_EXPERIENCE or viewer.side is Side.LIVED:
            allowed |= Q(**{f"{prefix}kind": kind})
    return Q(**{f"{prefix}partnership_id": viewer.partnership_id}) & allowed


def spaces_for(viewer: Viewer | None) -> QuerySet[Space]:
    return Space.objects.filter(readable(viewer)).order_by("opened_at")


def space_or_404(viewer: Viewer | None, space_id: UUID) -> Space:
    """One answer for closed, missing and another partnership's."""
    space = Space.objects.filter(pk=space_id).first()
    if space is None or not may_read(viewer, space.place):
        raise Http404
    return space


def joint_space(viewer: Viewer | None) -> Space:
    """The one room that every member shares."""
    if viewer is None:
        raise Http404
    return Space.objects.get(partnership_id=viewer.partnership_id, kind=SpaceKind.JOINT)


def joint_space_of(viewer: Viewer | None, partnership: Partnership) -> Space:
    """The same room for whoever runs the server, to put things in: there is nothing to read in this row."""
    return Space.objects.get(partnership=partnership, kind=SpaceKind.JOINT)


def doors(viewer: Viewer | None, partnership: Partnership) -> QuerySet[Space]:
    """The closed spaces of a partnership, as anyone may know them: that they exist, and for whom."""
    return Space.objects.filter(partnership=partnership).exclude(kind="joint").order_by("opened_at")


def follow_of(viewer: Viewer | None, thing: UUID) -> Follow | None:
    """Does this viewer follow it? Nobody is ever told who else does, nor how many."""
    if viewer is None:
        return None
    return only(Follow.objects.filter(member_id=viewer.member_id, thing=thing))


def follows_of(viewer: Viewer | None, kind: str) -> QuerySet[Follow]:
    """What this viewer follows, of one kind."""
    if viewer is None:
        return Follow.objects.none()
    return Follow.objects.filter(member_id=viewer.member_id, kind=kind)
