"""What did somebody say that they need, and who sees which line?"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import Http404

from alongside.access.models import Line, Profile, Shown, Told
from alongside.domain.access import Audience, Choice, Format, Kind, Reach, choice_of
from alongside.domain.visibility import Trace, Viewer
from alongside.partnerships import queries as partnerships
from alongside.people.models import Account

IN_ORDER = Case(
    *(When(kind=kind.value, then=Value(number)) for number, kind in enumerate(Kind)), output_field=IntegerField()
)


def lines_of(viewer: Account | None) -> QuerySet[Line]:
    """All of one's own, in the order in which they are asked."""
    if viewer is None:
        return Line.objects.none()
    return Line.objects.filter(account=viewer).order_by(IN_ORDER, "made_at", "pk")


def line_or_404(viewer: Account | None, line_id: UUID) -> Line:
    found = lines_of(viewer).filter(pk=line_id).first()
    if found is None:
        raise Http404
    return found


def about_me(viewer: Account | None) -> Profile | None:
    return Profile.objects.filter(account=viewer).first() if viewer else None


def due_for_review(viewer: Account | None, *, today: date) -> bool:
    """The day has come on which they wanted to be asked again."""
    return viewer is not None and Profile.objects.filter(account=viewer, review_on__lte=today).exists()


def format_for(viewer: Account | None) -> Format | None:
    """The first form in their profile that they chose. None: they said nothing of it."""
    return next((choice.format for choice in _chosen(viewer, Kind.FORMAT) if choice.format), None)


def format_shown(viewer: Viewer | None) -> Format | None:
    """The first form that this member shows here: what others make for them comes in it."""
    shown = [each.line for each in shown_here(viewer).values() if each.line.kind == Kind.FORMAT]
    found = (choice_of(Kind.FORMAT, line.choice) for line in sorted(shown, key=lambda line: line.made_at))
    return next((choice.format for choice in found if choice and choice.format), None)


def way_for(viewer: Account | None) -> Reach | None:
    """The first way in their profile to get in touch."""
    return next((choice.way for choice in _chosen(viewer, Kind.CONTACT) if choice.way), None)


def _chosen(viewer: Account | None, kind: Kind) -> list[Choice]:
    keys = lines_of(viewer).filter(kind=kind).values_list("choice", flat=True)
    return [choice for key in keys if (choice := choice_of(kind, key))]


def shown_here(viewer: Viewer | None) -> dict[UUID, Shown]:
    """One's own lines that anybody sees here, by line."""
    if viewer is None:
        return {}
    mine = Shown.objects.filter(member_id=viewer.member_id).select_related("line").order_by("pk")
    return {each.line_id: each for each in mine}


def shown_to_members(viewer: Viewer | None) -> QuerySet[Shown]:
    """Lines that their owners show to everybody here, by name. Whoever is kept from the viewer is not among them."""
    if viewer is None:
        return Shown.objects.none()
    here = Shown.objects.filter(
        partnerships.in_sight(viewer, Trace.LISTED, whose="member"),
        member__partnership_id=viewer.partnership_id,
        member__left_at__isnull=True,
        audience=Audience.MEMBERS,
    )
    return here.select_related("line", "member").order_by("member__name", "member_id", "line__kind", "pk")


def told_here(viewer: Viewer | None) -> Told | None:
    if viewer is None:
        return None
    return Told.objects.filter(member_id=viewer.member_id).first()
