"""Who is in a room, by the names they chose for it, and who asks to come in?"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from alongside.closed.models import Asking, Presence
from alongside.closed.queries.inside import as_member, in_my_rooms, stays_now
from alongside.domain.rooms import Damaged
from alongside.domain.visibility import Viewer
from alongside.ledger.questions import Question
from alongside.partnerships.models import Member
from alongside.spaces.models import Space


def people_in(viewer: Viewer | None, space: Space | UUID, *, at: datetime) -> QuerySet[Presence]:
    """Everybody inside, in the order in which they came in. Only for those who are inside themselves."""
    here = Presence.objects.filter(in_my_rooms(viewer, at=at), stays_now(viewer, at=at), space=space)
    return here.order_by("entered_at", "pk")


def asked_in(viewer: Viewer | None, space: Space, *, at: datetime) -> QuerySet[Presence]:
    """Who is asked when the room decides something: no guest, and nobody who takes a break."""
    return people_in(viewer, space, at=at).filter(guest_until=None, paused_at=None)


def counted(viewer: Viewer | None, space: Space, *, at: datetime) -> Q:
    """Which answers count: of those who are asked, and an objection of whoever takes a break since."""
    asked, here = (found(viewer, space, at=at) for found in (asked_in, people_in))
    return Q(by__in=asked) | Q(by__in=here.filter(guest_until=None), objects_to_it=True)


def names_taken(viewer: Viewer | None, space: Space) -> list[str]:
    """What everybody else goes by in this partnership, for whoever chooses a name: nobody may be taken for another."""
    if viewer is None:
        return []
    others = Member.objects.filter(partnership_id=viewer.partnership_id, forgotten_at=None)
    return list(others.exclude(pk=viewer.member_id).values_list("name", flat=True))


def names_taken_inside(viewer: Viewer | None, space: Space) -> list[str]:
    """What everybody else goes or went by in this room. Only once the viewer's own stay has begun."""
    if viewer is None:
        return []
    others = Presence.objects.filter(space=space).exclude(member_id=viewer.member_id)
    return [name for each in others if (name := _name(each))]


def _name(presence: Presence) -> str:
    try:
        return str(presence.name)
    except Damaged:
        return ""


def my_presences(viewer: Viewer | None, space: Space) -> frozenset[UUID]:
    return frozenset(stays_of(viewer, space).values_list("pk", flat=True))


def stays_of(viewer: Viewer | None, space: Space) -> QuerySet[Presence]:
    """Every stay of this viewer here, past ones too: what they said then is still theirs."""
    if viewer is None:
        return Presence.objects.none()
    return Presence.objects.filter(space=space, member_id=viewer.member_id)


def askings(viewer: Viewer | None, space: Space, *, at: datetime) -> Question[Asking]:
    return Question(askings_in, viewer, space=space.pk, at=at)


def askings_in(viewer: Viewer | None, *, space: UUID, at: datetime) -> QuerySet[Asking]:
    """Whom the people in this room can still say no to: not yet in, and not refused."""
    found = Asking.objects.filter(as_member(viewer, at=at), space=space, refused_at=None, member__left_at=None)
    # A stay that ended without being closed, as by a change of group, is not having come in. Nor is one as a guest.
    are_in = Presence.objects.filter(stays_now(viewer, at=at), space=space, guest_until=None)
    found = found.exclude(member_id__in=are_in.values("member_id"))
    return found.select_related("member").order_by("asked_at", "pk")


def asking_or_404(viewer: Viewer | None, space: Space, asking_id: UUID, *, at: datetime) -> Asking:
    asking = askings_in(viewer, space=space.pk, at=at).filter(pk=asking_id).first()
    if asking is None:
        raise Http404
    return asking
