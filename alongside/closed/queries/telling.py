"""What did this viewer tell the lead of a room, and what was told to them as a lead? Nobody finds anything else."""

from __future__ import annotations

from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.http import Http404

from alongside.closed.models import LeadAnswer, LeadMessage
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.partnerships.models import Member
from alongside.partnerships.queries import walls_of
from alongside.spaces.models import Space


def my_messages(viewer: Viewer | None, space: Space) -> QuerySet[LeadMessage]:
    """What this viewer sent from a room, newest first."""
    if viewer is None:
        return LeadMessage.objects.none()
    mine = LeadMessage.objects.filter(space=space, member_id=viewer.member_id)
    return mine.select_related("lead").prefetch_related("answers").order_by("-sent_at", "-pk")


def told_to(viewer: Viewer | None) -> QuerySet[LeadMessage]:
    """What was sent to this viewer, what is open first."""
    if viewer is None:
        return LeadMessage.objects.none()
    found = LeadMessage.objects.filter(lead_id=viewer.member_id, space__partnership=viewer.partnership_id)
    return found.select_related("space").order_by(F("closed_at").desc(nulls_first=True), "-sent_at", "pk")


def told_or_404(viewer: Viewer | None, message_id: UUID) -> LeadMessage:
    found = told_to(viewer).filter(pk=message_id).first()
    if found is None:
        raise Http404
    return found


def message_between(viewer: Viewer | None, message_id: UUID) -> LeadMessage:
    """One that this viewer sent or was sent, held until the transaction ends. Raises Refused."""
    if viewer is None:
        raise Refused(NOT_HERE)
    theirs = Q(member_id=viewer.member_id) | Q(lead_id=viewer.member_id)
    held = LeadMessage.objects.select_for_update(of=("self",)).filter(theirs, pk=message_id).first()
    if held is None:
        raise Refused(NOT_HERE)
    return held


def answers_to(viewer: Viewer | None, message: LeadMessage) -> QuerySet[LeadAnswer]:
    return LeadAnswer.objects.filter(message=message).order_by("said_at", "pk")


def keeps_from(viewer: Viewer | None, member: Member | None) -> bool:
    """Does this viewer keep from that member that they are here?"""
    if member is None or member.account_id is None:
        return False
    return walls_of(viewer).filter(against_id=member.account_id).exists()
