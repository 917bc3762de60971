"""Who holds which role, who has been asked, and who could be?"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from alongside.domain.agreement import Agreement
from alongside.domain.agreement.terms import Role
from alongside.domain.membership import Standing, may_be_named
from alongside.domain.stakes import Side
from alongside.domain.verdict import Verdict, no
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import Member, Partnership, RoleHeld, Seat
from alongside.partnerships.queries.members import members_for
from alongside.partnerships.queries.seats import seat_of


@dataclass(frozen=True, slots=True)
class RolePlace:
    """One role of the agreement: who holds it, and who has been asked and has not answered yet."""

    role: Role
    held: RoleHeld | None
    asked: tuple[RoleHeld, ...]


def roles_for(viewer: Viewer | None, agreement: Agreement) -> tuple[RolePlace, ...]:
    if viewer is None:
        return ()
    now = list(_now(viewer.partnership_id))
    return tuple(
        RolePlace(
            role=role,
            held=next((each for each in now if each.role == role.key and each.taken_at), None),
            asked=tuple(each for each in now if each.role == role.key and not each.taken_at),
        )
        for role in agreement.roles
    )


def roles_now(viewer: Viewer | None, partnership: Partnership) -> QuerySet[RoleHeld]:
    """Every role held or asked about now. Only rules ask; pages use `roles_for`."""
    return _now(partnership.pk)


def _now(partnership_id: UUID) -> QuerySet[RoleHeld]:
    held = RoleHeld.objects.filter(partnership_id=partnership_id, left_at__isnull=True)
    return held.select_related("member", "named_by").order_by("named_at", "pk")


def roles_of(viewer: Viewer | None) -> QuerySet[RoleHeld]:
    """What this viewer holds or has been asked to hold."""
    if viewer is None:
        return RoleHeld.objects.none()
    return _now(viewer.partnership_id).filter(member_id=viewer.member_id)


def role_or_404(viewer: Viewer | None, agreement: Agreement, key: str) -> Role:
    found = next((role for role in agreement.roles if role.key == key), None)
    if viewer is None or found is None:
        raise Http404
    return found


def my_role_or_404(viewer: Viewer | None, held_id: UUID) -> RoleHeld:
    """A role that the viewer holds or has been asked to hold. Somebody else's is not here."""
    found = roles_of(viewer).filter(pk=held_id).first()
    if found is None:
        raise Http404
    return found


def holder_of(viewer: Viewer, key: str) -> RoleHeld | None:
    return _now(viewer.partnership_id).filter(role=key, taken_at__isnull=False).first()


def standing_of(viewer: Viewer) -> Standing:
    return Standing(viewer.member_id.hex, Side(viewer.side), viewer.stake, seat_of(viewer) is not None)


def may_name(viewer: Viewer, role: Role, named: Member) -> Verdict:
    if RoleHeld.objects.filter(member=named, role=role.key, left_at__isnull=True).exists():
        return no("They have been asked already.", "Wait until they answer.")
    return may_be_named(role, standing_of(named.viewer), by=standing_of(viewer))


def could_be_named(viewer: Viewer | None, role: Role) -> QuerySet[Member]:
    """Everyone whom this viewer may name for this role, by name. The same rule as `may_name`, as a filter."""
    if viewer is None or viewer.side != role.side:
        return Member.objects.none()
    asked = RoleHeld.objects.filter(partnership_id=viewer.partnership_id, role=role.key, left_at__isnull=True).values(
        "member"
    )
    people = members_for(viewer).filter(side=role.side).exclude(pk=viewer.member_id).exclude(pk__in=asked)
    if role.stake:
        people = people.filter(stake=role.stake)
    seated = Seat.objects.filter(partnership_id=viewer.partnership_id, left_at__isnull=True).values("member")
    return people.filter(pk__in=seated) if role.has_seat else people
