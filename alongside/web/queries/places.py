"""Which partnerships are here, which am I in, and how many people of each kind are in one?"""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from alongside.domain.agreement import Agreement
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Member, Partnership
from alongside.partnerships.queries import how_many_of_each
from alongside.people.models import Account


@dataclass(frozen=True, slots=True)
class Kind:
    """One stake: how many members say it is theirs, and what the partnership calls them."""

    stake: str
    side: str
    count: int
    words: str


def all_partnerships(viewer: Viewer | None) -> QuerySet[Partnership]:
    """That a partnership exists, and what it is for, is public."""
    return Partnership.objects.order_by("name")


def memberships_of(viewer: Account | AnonymousUser) -> QuerySet[Member]:
    """What this account is a member of now."""
    if not viewer.is_authenticated:
        return Member.objects.none()
    mine = Member.objects.filter(account=viewer, left_at__isnull=True)
    return mine.select_related("partnership").order_by("partnership__name")


def kinds_of(viewer: Viewer | None, partnership: Partnership, agreement: Agreement) -> list[Kind]:
    """How many of each, less whom a wall hides. Every stake of the agreement is there, in its order, empty or not."""
    counts = how_many_of_each(viewer, partnership.pk)
    return [
        Kind(
            stake.key, stake.side, counts.get(stake.key, 0), stake.label if counts.get(stake.key) == 1 else stake.plural
        )
        for stake in agreement.stakes
    ]
