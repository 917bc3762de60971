"""Which closed rooms is this viewer inside of, at this moment? Every other query in `closed` is built on this one."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404

from alongside.closed.models import Asking, Keyholder, Lead, Presence, Report, Showing
from alongside.domain.rooms import Asked, Footing, is_inside, may_take_part
from alongside.domain.stakes import Side
from alongside.domain.verdict import Refused, insist
from alongside.domain.visibility import NOT_HERE, READERS, Audience, SpaceKind, Viewer, may_read
from alongside.ledger.questions import Question
from alongside.partnerships.models import Member, Wall
from alongside.spaces.models import Space

STILL_HERE = Q(member__left_at=None, asked_at__gte=F("member__joined_at"))
"""Of a lead. Whoever left the partnership and came back was not asked since."""
CHANGED = {SpaceKind.ONE_STAKE: "member__stake_changed_at", SpaceKind.LIVED: "member__side_changed_at"}
"""The change of footing that ends a stay in each kind of closed room."""


WHOSE = {
    Audience.SAME_STAKE: Q(space__stake=F("member__stake")),
    Audience.LIVED_EXPERIENCE: Q(member__side=Side.LIVED),
}


def stays_now(viewer: Viewer | None, *, at: datetime) -> Q:
    """READERS as a filter on stays: those by which somebody, whoever it is, is inside of a room at this moment."""
    is_here = Q(left_at=None, member__left_at=None, entered_at__gte=F("member__joined_at"))
    is_here &= Q(space__partnership=F("member__partnership"))
    as_member = Q(pk__in=[])
    for kind, changed in CHANGED.items():
        since = Q(entered_at__gte=Coalesce(changed, "entered_at"))
        as_member |= Q(space__kind=kind) & WHOSE[READERS[kind]] & since
    as_guest = Q(guest_until__gt=at, space__kind__in=CHANGED) & ~Q(_kept_apart())
    return is_here & ((Q(guest_until=None) & as_member) | as_guest)


def _kept_apart() -> Exists:
    """A member of the room keeps their involvement from this guest, or the guest from them. It ends the guest's time.

    A wall can be put up while the guest is there, and whoever put it up can go in while the guest is there.
    """
    them = OuterRef("member__account")
    here = Presence.objects.filter(space=OuterRef(OuterRef("space")), left_at=None, guest_until=None)
    accounts = here.values("member__account")
    return Exists(Wall.objects.filter(Q(against=them, by__in=accounts) | Q(by=them, against__in=accounts)))


def my_stays(viewer: Viewer | None, *, at: datetime) -> QuerySet[Presence]:
    """The stays by which this viewer is inside a room now. Never anybody else's."""
    if viewer is None:
        return Presence.objects.none()
    mine = Presence.objects.filter(member_id=viewer.member_id, member__partnership_id=viewer.partnership_id)
    return mine.filter(stays_now(viewer, at=at))


def every_stay_of(viewer: Viewer | None) -> list[Presence]:
    """Every time that this viewer ever spent in any room, also those that are over."""
    if viewer is None:
        return []
    return list(Presence.objects.filter(member_id=viewer.member_id).order_by("entered_at"))


def in_my_rooms(viewer: Viewer | None, *, at: datetime, prefix: str = "") -> Q:
    """A filter for anything that stands in a closed room. `prefix` reaches such a row from another, as in `post__`."""
    return Q(**{f"{prefix}space__in": my_stays(viewer, at=at).values("space")})


def as_member(viewer: Viewer | None, *, at: datetime) -> Q:
    """The same for what is of the members' own: what they write together, decide, and say no to. No guest finds it."""
    return Q(space__in=my_stays(viewer, at=at).filter(guest_until=None).values("space"))


def begun_for_me(viewer: Viewer | None, *, at: datetime) -> Q:
    """The same for what is said: a guest finds what was begun since they came, and nothing from before."""
    guest = my_stays(viewer, at=at).filter(guest_until__isnull=False, space=OuterRef("space"))
    began_one = Q(thread=None) & Q(Exists(guest.filter(entered_at__lte=OuterRef("said_at"))))
    # The database itself hides an older beginning: then there is no moment here, and no reply to it is found.
    replied = Q(Exists(guest.filter(entered_at__lte=OuterRef("thread__said_at"))))
    return as_member(viewer, at=at) | began_one | replied


def rooms_inside(viewer: Viewer | None, *, at: datetime) -> QuerySet[Space]:
    return Space.objects.filter(pk__in=my_stays(viewer, at=at).values("space")).order_by("opened_at", "pk")


def closed_space(viewer: Viewer | None, space_id: UUID, *, sealed: bool = False) -> Space:
    """A room of this viewer's partnership, for whoever asks at its door. 404 for whom it is not."""
    space = Space.objects.filter(pk=space_id, sealed=sealed).exclude(kind=SpaceKind.JOINT).first()
    if space is None or not may_read(viewer, space.place):
        raise Http404
    return space


def door_or_404(viewer: Viewer | None, space_id: UUID, *, at: datetime) -> tuple[Space, Presence | None]:
    """A room that this viewer may go into or is inside of, a guest too, with their stay if there is one."""
    stay = inside(viewer, space_id, at=at)
    return (stay.space, stay) if stay else (closed_space(viewer, space_id), None)


def inside(viewer: Viewer | None, space_id: UUID, *, at: datetime) -> Presence | None:
    """The object check: the viewer's stay, if they are inside this very room now."""
    if viewer is None:
        return None
    stays = Question(open_stays, viewer, space=space_id, at=at)[:1]
    stay = stays[0] if stays else None
    if stay is None or stay.space.kind == SpaceKind.JOINT or stay.space.sealed:
        return None
    footing = footing_of(viewer, stay.member)
    if not is_inside(viewer, stay.space.place, stay.stay, footing=footing, at=at):
        return None
    if stay.guest_until and not Presence.objects.filter(~Q(_kept_apart()), pk=stay.pk).exists():
        return None
    return stay


def open_stays(viewer: Viewer, *, space: UUID, at: datetime) -> QuerySet[Presence]:
    """In one room, which may be one that they are not inside of any more."""
    mine = Presence.objects.filter(space_id=space, member_id=viewer.member_id, left_at=None)
    return mine.annotate(**_chosen(viewer, at=at)).select_related("space", "member").order_by("pk")


def _chosen(viewer: Viewer | None, *, at: datetime) -> dict[str, Any]:
    """Whom the room of a stay has chosen, on the way, so that no page has to ask for it apart."""
    held = Keyholder.objects.filter(space=OuterRef("space")).exclude(agreed_at=None)
    here = Presence.objects.filter(stays_now(viewer, at=at), guest_until=None)
    holding = held.filter(ended_at=None, stay__in=here).order_by().values("space").annotate(count=Count("pk"))
    led = Lead.objects.filter(space=OuterRef("space")).exclude(agreed_at=None)
    guests = Presence.objects.filter(space=OuterRef("space"), left_at=None, guest_until__gt=at)
    return {
        "has_guests": Exists(guests),
        "has_shown": Exists(Showing.objects.filter(space=OuterRef("space"))),
        "has_reports": Exists(Report.objects.filter(space=OuterRef("space"))),
        "had_keyholders": Exists(held),
        "keyholders_now": Coalesce(Subquery(holding.values("count")), 0),
        "is_asked_to_hold": Exists(Keyholder.objects.filter(stay=OuterRef("pk"), agreed_at=None, ended_at=None)),
        "had_a_lead": Exists(led),
        "has_a_lead": Exists(led.filter(STILL_HERE, ended_at=None)),
    }


def inside_or_404(viewer: Viewer | None, space_id: UUID, *, at: datetime) -> Presence:
    """One answer for missing, closed, not entered, left, and a guest whose time is over."""
    stay = inside(viewer, space_id, at=at)
    if stay is None:
        raise Http404
    return stay


def stay_to_act(viewer: Viewer | None, space_id: UUID, *, at: datetime) -> Presence:
    """For whoever is about to do something in a room. Raises Refused, with the one answer for missing and closed."""
    stay = inside(viewer, space_id, at=at)
    if stay is None:
        raise Refused(NOT_HERE)
    return stay


def stay_to_take_part(viewer: Viewer | None, space_id: UUID, *, at: datetime) -> Presence:
    """The same for what nobody does during a break from the room. Raises Refused."""
    stay = stay_to_act(viewer, space_id, at=at)
    insist(may_take_part(is_on_a_break=stay.is_on_a_break))
    return stay


def footing_of(viewer: Viewer | None, member: Member | None) -> Footing:
    """Raises Http404 for nobody."""
    if member is None:
        raise Http404
    return Footing(
        joined_at=member.joined_at,
        left_at=member.left_at,
        stake_changed_at=member.stake_changed_at,
        side_changed_at=member.side_changed_at,
    )


def last_asked(viewer: Viewer | None, space: Space) -> Asked | None:
    """When this viewer last asked to come in here, and what was said."""
    if viewer is None:
        return None
    mine = Asking.objects.filter(space=space, member_id=viewer.member_id)
    last = mine.order_by("-asked_at").first()
    return last.asked if last else None
