"""From whom does this viewer keep that they are here, and from whom could they? For the eyes of whoever asks alone."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Case, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Lower
from django.http import Http404

from alongside.domain.stakes import Side
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Member, Wall
from alongside.partnerships.queries.members import members_for


def walls_of(viewer: Viewer | None) -> QuerySet[Wall]:
    """Every wall this viewer put up, here or in another partnership, each with the `name` they know the other by."""
    if viewer is None:
        return Wall.objects.none()
    there = Member.objects.filter(account_id=OuterRef("against_id"), partnership_id=OuterRef("partnership_id"))
    mine = Wall.objects.filter(by__memberships=viewer.member_id).select_related("partnership")
    return mine.annotate(name=Subquery(there.values("name")[:1])).order_by("made_at", "pk")


def wall_or_404(viewer: Viewer | None, wall_id: UUID) -> Wall:
    found = walls_of(viewer).filter(pk=wall_id).first()
    if found is None:
        raise Http404
    return found


def could_be_kept_from(viewer: Viewer | None) -> QuerySet[Member]:
    """Everybody else here from whom this viewer does not keep anything yet, those who are paid to be here first."""
    if viewer is None:
        return Member.objects.none()
    walls = Wall.objects.filter(by__memberships=viewer.member_id, partnership_id=viewer.partnership_id)
    paid_first = Case(When(side=Side.PROFESSIONAL, then=Value(0)), default=Value(1), output_field=IntegerField())
    others = members_for(viewer).exclude(pk=viewer.member_id).filter(account__isnull=False)
    return others.exclude(account_id__in=walls.values("against_id")).order_by(paid_first, Lower("name"), "joined_at")


def may_be_kept_from_or_404(viewer: Viewer | None, member_id: UUID) -> Member:
    found = could_be_kept_from(viewer).filter(pk=member_id).first()
    if found is None:
        raise Http404
    return found
