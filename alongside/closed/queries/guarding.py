"""Whom has a room chosen as its lead and its keyholders, and what does a room ask of this viewer?"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from alongside.closed.models import Keyholder, Lead, Presence
from alongside.closed.queries.inside import STILL_HERE, in_my_rooms
from alongside.closed.queries.people import people_in
from alongside.domain.rooms.guarding import Missing, what_is_missing
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Member
from alongside.partnerships.queries import members_for
from alongside.spaces.models import Space


def lead_of(viewer: Viewer | None, space: Space, *, at: datetime) -> Lead | None:
    """For those inside: who has said yes, and is still a member."""
    found = Lead.objects.filter(in_my_rooms(viewer, at=at), STILL_HERE, space=space, ended_at=None)
    return found.exclude(agreed_at=None).select_related("member").first()


def missing(viewer: Viewer | None, stay: Presence) -> Missing | None:
    """For a stay that `inside` has found."""
    return what_is_missing(
        is_guest=stay.guest_until is not None,
        keyholders=getattr(stay, "keyholders_now", 0) if getattr(stay, "had_keyholders", False) else None,
        has_lead=getattr(stay, "has_a_lead", False) if getattr(stay, "had_a_lead", False) else None,
    )


def is_asked_to_lead(viewer: Viewer | None, space: Space, member_id: UUID | None) -> bool:
    """Or leads already."""
    if member_id is None:
        return False
    return Lead.objects.filter(STILL_HERE, space=space, member_id=member_id, ended_at=None).exists()


def could_lead(viewer: Viewer | None, space: Space) -> QuerySet[Member]:
    """Everybody here whom this viewer may see. Whoever keeps it from somebody else that they are here stands there like
    any other, so that the list tells of nobody's walls; for that person their name is on no page.
    """
    asked = Lead.objects.filter(STILL_HERE, space=space, ended_at=None).values("member")
    return members_for(viewer).exclude(account=None).exclude(pk__in=asked)


def keyholders(viewer: Viewer | None, space: Space | UUID, *, at: datetime) -> QuerySet[Keyholder]:
    """Those who said yes and are inside now: whoever went out, or changed their group, is none any more."""
    return _asked_or_holding(viewer, space, at=at).exclude(agreed_at=None)


def _asked_or_holding(viewer: Viewer | None, space: Space | UUID, *, at: datetime) -> QuerySet[Keyholder]:
    here = people_in(viewer, space, at=at).filter(guest_until=None).order_by()
    found = Keyholder.objects.filter(in_my_rooms(viewer, at=at), space=space, ended_at=None, stay__in=here)
    return found.select_related("stay").order_by("asked_at", "pk")


def how_many_asked(viewer: Viewer | None, space: Space, *, at: datetime) -> int:
    """Keyholders, with those who have not answered yet."""
    return _asked_or_holding(viewer, space, at=at).count()


def could_hold(viewer: Viewer | None, space: Space, *, at: datetime) -> QuerySet[Presence]:
    here = people_in(viewer, space, at=at).filter(guest_until=None)
    return here.exclude(pk__in=_asked_or_holding(viewer, space, at=at).order_by().values("stay"))


def keyholder_by(viewer: Viewer | None, stay: Presence) -> Keyholder | None:
    """What the room asks of whoever this stay is, or what they said yes to."""
    return Keyholder.objects.filter(stay=stay, ended_at=None).first()


def leads_of(viewer: Viewer | None) -> QuerySet[Lead]:
    """Which rooms ask this viewer to be their lead, or have them as that. From outside, and of nobody else."""
    if viewer is None:
        return Lead.objects.none()
    mine = Lead.objects.filter(STILL_HERE, member_id=viewer.member_id, ended_at=None)
    mine = mine.filter(space__partnership=viewer.partnership_id)
    return mine.select_related("space").order_by("asked_at", "pk")


def lead_or_404(viewer: Viewer | None, lead_id: UUID) -> Lead:
    found = leads_of(viewer).filter(pk=lead_id).first()
    if found is None:
        raise Http404
    return found


def rooms_led_by(viewer: Viewer | None) -> set[UUID]:
    """Every room that this viewer leads, led, or was asked to lead."""
    if viewer is None:
        return set()
    return set(Lead.objects.filter(member_id=viewer.member_id).values_list("space_id", flat=True))
