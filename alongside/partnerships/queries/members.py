"""Who is in a partnership, side by side by group? For members only: that somebody is involved is theirs to tell."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Exists, F, OuterRef, QuerySet, Window
from django.db.models.functions import Lower, RowNumber
from django.http import Http404

from alongside.domain.agreement import Agreement
from alongside.domain.agreement.terms import Stake
from alongside.domain.visibility import Trace, Viewer
from alongside.ledger.rows import only
from alongside.partnerships.models import Member, Partnership, Seat, Wall
from alongside.partnerships.queries.kept import counted, in_sight, kept_ids
from alongside.people.models import Account

SHOWN_IN_A_GROUP = 12
"""How many people of a group stand on the page of all groups. The group's own page has everyone."""


@dataclass(frozen=True, slots=True)
class Group:
    """One stake as the people page shows it."""

    stake: Stake
    seated: tuple[Member, ...]
    held: int
    members: int

    @property
    def free(self) -> int:
        return max(self.stake.seats - self.held, 0)

    @property
    def more_seated(self) -> int:
        return self.held - len(self.seated)

    @property
    def without_seat(self) -> int:
        return max(self.members - self.held, 0)


def membership(viewer: Account | AnonymousUser, partnership: Partnership) -> Member | None:
    """The member that this account is here, if it is one and has not left. It knows who is kept from it."""
    return membership_at(viewer, partnership.slug)


def membership_at(viewer: Account | AnonymousUser, slug: str) -> Member | None:
    """The same by the partnership's address, with the partnership: one query for both."""
    if not viewer.is_authenticated:
        return None
    here = Member.objects.filter(partnership__slug=slug, account_id=viewer.pk, left_at__isnull=True)
    walls = Wall.objects.filter(against_id=OuterRef("account_id"))
    found = only(here.annotate(is_kept_from=Exists(walls)).select_related("partnership"))
    if found is not None:
        is_kept_from = found.__dict__.pop("is_kept_from")
        found.__dict__["kept"] = kept_ids(found.viewer) if is_kept_from else frozenset()
    return found


def past_membership(viewer: Account, partnership: Partnership) -> Member | None:
    """The member that this account was here before it left."""
    return Member.objects.filter(partnership=partnership, account_id=viewer.pk, left_at__isnull=False).first()


def members_for(viewer: Viewer | None) -> QuerySet[Member]:
    """Everyone in the viewer's partnership who is not kept from the viewer, by name, each with `is_seated`."""
    if viewer is None:
        return Member.objects.none()
    sits = Seat.objects.filter(member=OuterRef("pk"), left_at__isnull=True)
    present = Member.objects.filter(partnership_id=viewer.partnership_id, left_at__isnull=True)
    shown = present.filter(in_sight(viewer, Trace.LISTED))
    return shown.annotate(is_seated=Exists(sits)).order_by(Lower("name"), "joined_at")


def member_or_404(viewer: Viewer | None, member_id: UUID) -> Member:
    member = only(members_for(viewer).filter(pk=member_id))
    if member is None:
        raise Http404
    return member


def locked_member(viewer: Viewer) -> Member | None:
    """The viewer as a member, read again inside the transaction; None when they have left by now."""
    return (
        Member.objects.select_for_update(of=("self",))
        .select_related("partnership")
        .filter(pk=viewer.member_id, left_at__isnull=True)
        .first()
    )


def members_of_group(viewer: Viewer | None, stake: str) -> QuerySet[Member]:
    return members_for(viewer).filter(stake=stake)


def how_many_members(viewer: Viewer | None, partnership: Partnership) -> int:
    """Only ever asked by a rule: the number is for members' eyes."""
    return Member.objects.filter(partnership=partnership, left_at__isnull=True).count()


def how_many_of_each(viewer: Viewer | None, partnership_id: UUID) -> dict[str, int]:
    """How many members each stake has, as far as this viewer may count them."""
    return dict(counted(viewer, partnership_id).order_by().values_list("stake").annotate(Count("pk")))


def groups_for(viewer: Viewer | None, agreement: Agreement) -> tuple[Group, ...]:
    """Every group of the agreement in its order, with the first few who hold its seats. Three queries at any size."""
    if viewer is None:
        return ()
    members = how_many_of_each(viewer, viewer.partnership_id)
    held = dict(_held(viewer).values_list("stake").annotate(Count("pk")).order_by("stake"))
    seated = _first_seated(viewer)
    return tuple(
        Group(stake, tuple(seated.get(stake.key, ())), held=held.get(stake.key, 0), members=members.get(stake.key, 0))
        for stake in agreement.stakes
    )


def _held(viewer: Viewer) -> QuerySet[Seat]:
    return Seat.objects.filter(partnership_id=viewer.partnership_id, left_at__isnull=True)


def _first_seated(viewer: Viewer) -> dict[str, list[Member]]:
    place = Window(RowNumber(), partition_by=F("stake"), order_by=(F("taken_at"), F("pk")))
    named = _held(viewer).filter(in_sight(viewer, Trace.LISTED, whose="member"))
    first = named.annotate(place=place).filter(place__lte=SHOWN_IN_A_GROUP)
    found: dict[str, list[Member]] = {}
    for seat in first.select_related("member").order_by("stake", "place"):
        found.setdefault(seat.stake, []).append(seat.member)
    return found
