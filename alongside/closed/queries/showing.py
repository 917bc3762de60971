"""Which parts of a room are shown to its lead, who in the room is told of it, and what may this very lead read now?"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, F, Q, QuerySet
from django.http import Http404

from alongside.closed.models import Post, Presence, Showing
from alongside.closed.queries.guarding import keyholders
from alongside.closed.queries.inside import in_my_rooms
from alongside.domain.rooms.showing import AGREE_DAYS, ENDED, told_since
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.ledger.questions import Question
from alongside.spaces.models import Space


def _in_room(viewer: Viewer | None, space: Space | UUID, *, at: datetime) -> QuerySet[Showing]:
    found = Showing.objects.filter(in_my_rooms(viewer, at=at), space=space)
    return found.select_related("lead__member", "asker", "seconder").order_by("-begun_at", "-pk")


def showings(viewer: Viewer | None, space: Space, *, at: datetime) -> QuerySet[Showing]:
    """Whatever two keyholders agreed, for everybody inside, newest first. Also what is over."""
    return _in_room(viewer, space, at=at).exclude(agreed_at=None)


def waiting(viewer: Viewer | None, space: Space, *, at: datetime) -> list[Showing]:
    """What one keyholder asked for and another has not answered. For keyholders only, and gone with whoever asked."""
    asked = _in_room(viewer, space, at=at).filter(
        agreed_at=None, ended_at=None, begun_at__gt=at - timedelta(days=AGREE_DAYS)
    )
    found = list(asked)
    if not found:
        return []
    holding = {each.stay_id: each.stay.member_id for each in keyholders(viewer, space, at=at)}
    if viewer is None or viewer.member_id not in holding.values():
        return []
    return [each for each in found if each.asker_id in holding]


def to_be_told(viewer: Viewer | None, space: Space, *, at: datetime) -> list[Showing]:
    """What every page of the room says on top: what is shown now, and what was in the last month."""
    return list(showings(viewer, space, at=at).filter(agreed_at__gt=told_since(at)))


def on_every_page(viewer: Viewer | None, stay: Presence, *, at: datetime) -> list[Showing]:
    """The same; and for a keyholder what another one asked for and waits for them. One question to the database."""
    if viewer is None or not getattr(stay, "has_shown", True):
        return []
    asked_since = at - timedelta(days=AGREE_DAYS)
    told = told_since(at)
    return list(Question(told_in, viewer, space=stay.space_id, at=at, told_since=told, asked_since=asked_since))


def told_in(
    viewer: Viewer, *, space: UUID, at: datetime, told_since: datetime, asked_since: datetime
) -> QuerySet[Showing]:
    holding, me = keyholders(viewer, space, at=at).order_by(), viewer.member_id
    for_me = Q(Exists(holding.filter(stay__member_id=me))) & ~Q(asker__member_id=me)
    waits = Q(agreed_at=None, ended_at=None, begun_at__gt=asked_since, asker__in=holding.values("stay")) & for_me
    return _in_room(viewer, space, at=at).filter(Q(agreed_at__gt=told_since) | waits)


def showing_or_404(viewer: Viewer | None, space: Space, showing_id: UUID, *, at: datetime) -> Showing:
    """What was agreed, for whoever is inside; what waits, for keyholders; what came to nothing, for nobody."""
    found = showings(viewer, space, at=at).filter(pk=showing_id).first()
    if found is None:
        found = next((each for each in waiting(viewer, space, at=at) if each.pk == showing_id), None)
    if found is None:
        raise Http404
    found.space = space
    return found


def showing_to_change(viewer: Viewer | None, showing_id: UUID, *, at: datetime) -> Showing:
    """As it is now, held until the transaction ends: two may agree at the same instant. Raises Refused.

    What is over is held by nobody: the database lets nobody change it.
    """
    mine = Showing.objects.filter(in_my_rooms(viewer, at=at), pk=showing_id)
    held = mine.select_for_update(of=("self",)).filter(ended_at=None).select_related("space", "lead").first()
    if held is None:
        raise Refused(ENDED if mine.exists() else NOT_HERE)
    return held


def hold_still(viewer: Viewer | None, space: Space, *, at: datetime) -> None:
    """Until the transaction ends no keyholder leaves, and no other begins to show something at the same instant."""
    stays = keyholders(viewer, space, at=at).order_by().values("stay")
    list(Presence.objects.select_for_update().filter(pk__in=stays).order_by("pk").values_list("pk"))


def thread_of(viewer: Viewer | None, showing: Showing, *, at: datetime) -> Post | None:
    """For those inside: which thread it is."""
    if showing.thread is None:
        return None
    return Post.objects.filter(in_my_rooms(viewer, at=at), pk=showing.thread, space=showing.space_id).first()


def shown_to(viewer: Viewer | None) -> QuerySet[Showing]:
    """From outside: whatever was agreed to be shown to this viewer, also what is over."""
    if viewer is None:
        return Showing.objects.none()
    found = Showing.objects.filter(member_id=viewer.member_id, space__partnership=viewer.partnership_id)
    return found.exclude(agreed_at=None).select_related("space", "lead").order_by("-agreed_at", "pk")


def open_to(viewer: Viewer | None, *, at: datetime) -> QuerySet[Showing]:
    """What this viewer may read at this moment, as the lead that they still are."""
    found = shown_to(viewer).filter(reads_until__gt=at, ended_at=None, lead__ended_at=None)
    leads = Q(lead__member=F("member"), lead__asked_at__gte=F("member__joined_at"), member__left_at=None)
    return found.filter(leads)


def is_open_to(viewer: Viewer | None, showing: Showing, *, at: datetime) -> bool:
    return open_to(viewer, at=at).filter(pk=showing.pk).exists()


def shown_or_404(viewer: Viewer | None, showing_id: UUID) -> Showing:
    found = shown_to(viewer).filter(pk=showing_id).first()
    if found is None:
        raise Http404
    return found


def shown_posts(viewer: Viewer | None, showing: Showing, *, at: datetime) -> QuerySet[Post]:
    """Just that part, as it stands now: what was taken back since is not there to be read."""
    now = open_to(viewer, at=at).filter(pk=showing.pk).first()
    if now is None:
        return Post.objects.none()
    part = Post.objects.filter(space=now.space_id, said_at__gte=now.since, said_at__lt=now.until)
    if now.thread is not None:
        part = part.filter(Q(pk=now.thread) | Q(thread=now.thread))
    return part.select_related("by", "thread").order_by("said_at", "pk")
