"""Who helps whom with paper and the phone, and where do pages go?"""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from alongside.domain.paper import Typist
from alongside.domain.visibility import Viewer
from alongside.ledger.rows import only
from alongside.paper.models import Helper, PostAddress
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import Member, Partnership, RoleHeld


def my_helpers(viewer: Viewer | None) -> QuerySet[Helper]:
    """Whom the viewer named, as far as they are still here."""
    if viewer is None:
        return Helper.objects.none()
    mine = Helper.objects.filter(whose_id=viewer.member_id, ended_at__isnull=True, helper__left_at__isnull=True)
    return mine.select_related("helper").order_by("named_at", "pk")


def my_helper_or_404(viewer: Viewer | None, helper_id: UUID) -> Helper:
    found = my_helpers(viewer).filter(pk=helper_id).first()
    if found is None:
        raise Http404
    return found


def is_trusted(viewer: Viewer | None) -> bool:
    """Whether the partnership trusts them to help anybody: it gave them a role."""
    return viewer is not None and partnerships.roles_of(viewer).filter(taken_at__isnull=False).exists()


def helped_by(viewer: Viewer | None) -> QuerySet[Member]:
    """Everybody whom the viewer may help: those who named them; all, where the partnership gave them a role."""
    if viewer is None:
        return Member.objects.none()
    others = partnerships.members_for(viewer).exclude(pk=viewer.member_id)
    if is_trusted(viewer):
        return others
    named = Helper.objects.filter(whose=OuterRef("pk"), helper_id=viewer.member_id, ended_at__isnull=True)
    return others.filter(Exists(named))


def helped_or_404(viewer: Viewer | None, member_id: UUID) -> Member:
    """Somebody whom the viewer may help. Anybody else is not here."""
    found = only(helped_by(viewer).filter(pk=member_id))
    if found is None:
        raise Http404
    return found


def typist_for(viewer: Viewer, whose: Member) -> Typist:
    """The viewer, as far as the rule asks who may do something for this person."""
    return Typist(
        key=viewer.member_id.hex,
        is_theirs=viewer.member_id == whose.pk,
        named=Helper.objects.filter(whose=whose, helper_id=viewer.member_id, ended_at__isnull=True).exists(),
        trusted=is_trusted(viewer),
    )


def helpers_of(viewer: Viewer | None, whose: Member) -> QuerySet[Member]:
    """Who may help this person: whom they named, and whoever holds a role. For the words on their pack."""
    if viewer is None:
        return Member.objects.none()
    named = Helper.objects.filter(whose=whose, helper=OuterRef("pk"), ended_at__isnull=True)
    holds = RoleHeld.objects.filter(member=OuterRef("pk"), left_at__isnull=True, taken_at__isnull=False)
    here = Member.objects.filter(partnership_id=viewer.partnership_id, left_at__isnull=True).exclude(pk=whose.pk)
    return here.filter(Q(Exists(named)) | Q(Exists(holds))).order_by("name")


def address_of(viewer: Viewer | None, partnership: Partnership) -> str:
    """Where pages are sent back to; empty where nobody has said yet."""
    found = PostAddress.objects.filter(partnership=partnership).first() if viewer else None
    return found.lines if found else ""
