"""Who is kept from this viewer, because the viewer works where they are treated? The wall as a filter."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from alongside.domain.visibility import Sight, Trace, Viewer, sight_of
from alongside.partnerships.models import Member, Seat


def kept(viewer: Viewer | None, whose: str = "pk") -> Q:
    """Rows of members who are kept from this viewer. `whose` reaches the member from another model, as in `author`.

    From anyone at all they are kept who are kept from anybody: whoever is signed out may be that somebody. The
    question stands in the statement itself, so it is asked however the viewer was made.
    """
    return Q(**{f"{whose}__in": _kept_from(viewer).values("pk")})


def _kept_from(viewer: Viewer | None) -> QuerySet[Member]:
    if viewer is None:
        return Member.objects.filter(account__walls__isnull=False)
    theirs = Q(account__walls__against__memberships=viewer.member_id)
    if viewer.with_help_of is None:
        return Member.objects.filter(theirs)
    return Member.objects.filter(theirs | Q(account__walls__against=viewer.with_help_of)).distinct()


def in_sight(viewer: Viewer | None, trace: Trace, *, whose: str = "pk") -> Q:
    """What the table of the wall leaves of such a trace, in lists and in counts: all of it, or all but theirs."""
    hides = sight_of(trace, kept=True) is Sight.NOTHING
    return ~kept(viewer, whose) if hides else ~Q(pk__in=[])


def kept_ids(viewer: Viewer) -> frozenset[UUID]:
    """The same as `kept`, to be asked of names on a page."""
    return frozenset(_kept_from(viewer).values_list("pk", flat=True))


def counted(viewer: Viewer | None, partnership_id: UUID) -> QuerySet[Member]:
    """Whoever is one of how many there are here now. A seat is counted whoever sits in it: decisions publish it."""
    here = Member.objects.filter(partnership_id=partnership_id, left_at__isnull=True)
    sits = Exists(Seat.objects.filter(member=OuterRef("pk"), left_at__isnull=True))
    seated = Q(sits) & in_sight(viewer, Trace.SEATED)
    return here.filter(in_sight(viewer, Trace.COUNTED) | seated)
