"""Who is a guest in a room, who is asked in, and whom could its people ask?"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import Http404

from alongside.closed.models import Invitation, Presence
from alongside.closed.queries.inside import as_member, footing_of, my_stays
from alongside.closed.queries.people import people_in
from alongside.domain.rooms import may_come_as_guest
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE, Viewer, may_read
from alongside.ledger.questions import Question
from alongside.partnerships.models import Member, Wall
from alongside.partnerships.queries import could_be_kept_from
from alongside.spaces.models import Space

TOLD_FOR = timedelta(days=14)
"""For how long somebody is told that their time as a guest is over."""


def could_be_guests(viewer: Viewer | None, space: Space, *, at: datetime) -> list[Member]:
    """Members whom this viewer sees and for whom the room is not, those who are paid to be here first.

    Nobody from whom the viewer keeps something, and nobody who is asked already. Whoever is kept apart from somebody
    else inside stands there like any other, so that the list tells of nobody's walls.
    """
    asked = set(_asked_in(viewer, space, at=at).values_list("member_id", flat=True))
    return [
        each for each in could_be_kept_from(viewer) if each.pk not in asked and not may_read(each.viewer, space.place)
    ]


def is_asked_in(viewer: Viewer | None, space: Space, member: Member, *, at: datetime) -> bool:
    """A guest now, or waited for."""
    return _asked_in(viewer, space, at=at).filter(member=member).exists()


def is_kept_apart(viewer: Viewer | None, space: Space, member: Member, *, at: datetime) -> bool:
    """Somebody inside keeps their involvement from this member, or the member from somebody inside."""
    inside = people_in(viewer, space, at=at).filter(guest_until=None).order_by()
    accounts = inside.values("member__account")
    from_them = Q(against=member.account_id, by__in=accounts)
    return Wall.objects.filter(from_them | Q(by=member.account_id, against__in=accounts)).exists()


def _asked_in(viewer: Viewer | None, space: Space, *, at: datetime) -> QuerySet[Invitation]:
    return Invitation.objects.filter(as_member(viewer, at=at), space=space, guest_until__gt=at)


def waited_for(viewer: Viewer | None, space: Space, *, at: datetime) -> QuerySet[Invitation]:
    """Who is asked in and has not answered. For the members of the room."""
    return _asked_in(viewer, space, at=at).filter(came_at=None).select_related("member").order_by("asked_at", "pk")


def waited_for_or_404(viewer: Viewer | None, space: Space, invitation_id: UUID, *, at: datetime) -> Invitation:
    found = waited_for(viewer, space, at=at).filter(pk=invitation_id).first()
    if found is None:
        raise Http404
    return found


def guests_in(viewer: Viewer | None, space: Space | UUID, *, at: datetime) -> QuerySet[Presence]:
    """For everybody inside, the guest too: nobody is there unseen."""
    return people_in(viewer, space, at=at).filter(guest_until__isnull=False).select_related("member")


def guests_and_why(viewer: Viewer | None, stay: Presence, *, at: datetime) -> list[tuple[Presence, Invitation]]:
    """Each guest with what the room asked them in for: in one question, since every page of a room asks it."""
    if not getattr(stay, "has_guests", True):
        return []
    found: Question[Any] = Question(guests_asked, viewer, space=stay.space_id, at=at)
    return [(each, Invitation(pk=each.asked_pk, space_id=stay.space_id, why=each.asked_why or b"")) for each in found]


def guests_asked(viewer: Viewer | None, *, space: UUID, at: datetime) -> QuerySet[Any]:
    asked = Invitation.objects.filter(space=OuterRef("space"), member=OuterRef("member"))
    return guests_in(viewer, space, at=at).annotate(
        asked_pk=Subquery(asked.values("pk")[:1]), asked_why=Subquery(asked.values("why")[:1])
    )


def guest_or_404(viewer: Viewer | None, space: Space, stay_id: UUID, *, at: datetime) -> Presence:
    found = guests_in(viewer, space, at=at).filter(pk=stay_id).first()
    if found is None:
        raise Http404
    return found


def my_invitations(viewer: Viewer | None, member: Member, *, at: datetime) -> list[Invitation]:
    """To which rooms this viewer is asked and has not answered."""
    if viewer is None:
        return []
    mine = Invitation.objects.filter(member_id=viewer.member_id, space__partnership_id=viewer.partnership_id)
    found = mine.filter(guest_until__gt=at, came_at=None).select_related("space").order_by("asked_at", "pk")
    footing = footing_of(viewer, member)
    return [each for each in found if may_come_as_guest(each.invited, footing=footing, at=at)]


def my_invitation(viewer: Viewer | None, member: Member, invitation_id: UUID, *, at: datetime) -> Invitation | None:
    return next((each for each in my_invitations(viewer, member, at=at) if each.pk == invitation_id), None)


def invitation_to_answer(viewer: Viewer | None, invitation_id: UUID, *, at: datetime) -> Invitation:
    """One's own as it is now, held until the transaction ends. Raises Refused."""
    held = Invitation.objects.select_for_update(of=("self",)).select_related("space", "member").filter(pk=invitation_id)
    found = held.filter(member_id=viewer.member_id).first() if viewer else None
    if found is None:
        raise Refused(NOT_HERE)
    return found


def my_times_over(viewer: Viewer | None, *, at: datetime) -> list[Presence]:
    """Where this viewer was a guest until some days ago, however that ended. For telling them that it is over."""
    if viewer is None:
        return []
    mine = Presence.objects.filter(member_id=viewer.member_id, space__partnership_id=viewer.partnership_id)
    over = Q(left_at__lte=at, left_at__gt=at - TOLD_FOR) | Q(left_at=None, guest_until__gt=at - TOLD_FOR)
    inside = my_stays(viewer, at=at).values("space")
    found = mine.filter(over, guest_until__isnull=False).exclude(space__in=inside)
    return list(found.select_related("space").order_by("entered_at", "pk"))
