"""Who sits, how many seats are held, and may this member take one?"""

from __future__ import annotations

from datetime import date

from django.db.models import Count, QuerySet

from alongside.domain import membership as rules
from alongside.domain.agreement import Agreement
from alongside.domain.verdict import Verdict
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.ledger.rows import only
from alongside.partnerships.models import Partnership, Seat


def seat_of(viewer: Viewer | None) -> Seat | None:
    """The seat this viewer holds now."""
    if viewer is None:
        return None
    return only(Seat.objects.filter(member_id=viewer.member_id, left_at__isnull=True))


def seats_held(viewer: Viewer | None, partnership: Partnership) -> dict[str, int]:
    """How many seats each stake holds now. Public: it is part of the power picture."""
    held = Seat.objects.filter(partnership=partnership, left_at__isnull=True)
    return dict(held.values_list("stake").annotate(Count("pk")).order_by("stake"))


def may_take_seat(viewer: Viewer | None, agreement: Agreement, held: dict[str, int]) -> Verdict:
    if viewer is None:
        return NOT_HERE
    return rules.may_take_seat(
        has_seat=seat_of(viewer) is not None,
        places=agreement.seats.get(viewer.stake, 0),
        held=held.get(viewer.stake, 0),
    )


def seats_due(viewer: Viewer | None, today: date) -> QuerySet[Seat]:
    """Every seat of every partnership whose term is over. Only the clock asks."""
    due = Seat.objects.filter(left_at__isnull=True, until__lt=today)
    return due.select_related("member", "partnership").order_by("partnership_id", "until", "pk")


def seats_newest_first(viewer: Viewer | None, partnership: Partnership) -> QuerySet[Seat]:
    """Every seat held now, the one taken last first."""
    held = Seat.objects.filter(partnership=partnership, left_at__isnull=True)
    return held.select_related("member", "partnership").order_by("-taken_at", "-pk")
