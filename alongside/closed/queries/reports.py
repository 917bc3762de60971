"""What is reported in a room, what is put aside there and why, and what have moderators done?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, QuerySet, Subquery

from alongside.closed.models import ModeratorAct, Post, Presence, Report, RoomRule
from alongside.closed.queries.agreeing import room_rules
from alongside.closed.queries.inside import as_member, in_my_rooms
from alongside.closed.queries.moderating import moderators, my_turn
from alongside.closed.queries.people import my_presences
from alongside.closed.queries.posts import posts_for
from alongside.domain.rooms.moderating import Case, Did, Ground
from alongside.domain.visibility import Viewer
from alongside.ledger.prepared import ask
from alongside.spaces.models import Space


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What a page tells this viewer of reports: how many things wait, for whoever is on turn or while nobody is."""

    on_turn: bool
    how_many: int


def waiting_for(viewer: Viewer | None, space: Space, *, at: datetime) -> Waiting:
    """Asked once. Of what the viewer said themselves they hear nothing."""
    if viewer is None:
        return Waiting(on_turn=False, how_many=0)
    ((on_turn, is_moderated, many),) = ask(waiting_in, viewer, space=space.pk, at=at)
    return Waiting(on_turn=bool(on_turn), how_many=(many or 0) if on_turn or not is_moderated else 0)


def waiting_here(viewer: Viewer | None, stay: Presence, *, at: datetime) -> Waiting:
    """The same on every page of a room, asked only where anything was ever reported and stands."""
    if not getattr(stay, "has_reports", True):
        return Waiting(on_turn=False, how_many=0)
    return waiting_for(viewer, stay.space, at=at)


def waiting_in(viewer: Viewer, *, space: UUID, at: datetime) -> QuerySet[Space, Any]:
    turns = moderators(viewer, space, at=at).order_by()
    others = Report.objects.filter(as_member(viewer, at=at), space=space).exclude(
        post__by__member_id=viewer.member_id, post__by__member__isnull=False
    )
    reported = others.order_by().values("space").annotate(many=Count("post", distinct=True)).values("many")
    on_turn = Exists(turns.filter(by__member_id=viewer.member_id))
    return Space.objects.filter(pk=space).values_list(on_turn, Exists(turns), Subquery(reported))


def posts_reported(viewer: Viewer | None, space: Space, *, at: datetime) -> QuerySet[Post]:
    """Only for whoever is on turn, and never their own."""
    if my_turn(viewer, space, at=at) is None:
        return Post.objects.none()
    return _reported(viewer, space, at=at).select_related("by").order_by("said_at", "pk")


def _reported(viewer: Viewer | None, space: Space | UUID, *, at: datetime) -> QuerySet[Post]:
    if viewer is None:
        return Post.objects.none()
    reported = Report.objects.filter(in_my_rooms(viewer, at=at), space=space).values("post")
    return (
        posts_for(viewer, at=at)
        .filter(space=space, pk__in=reported)
        .exclude(by__member_id=viewer.member_id, by__member__isnull=False)
    )


def _about(viewer: Viewer | None, post: Post, *, at: datetime) -> QuerySet[Report]:
    """In an order that says nothing of who or when."""
    return Report.objects.filter(in_my_rooms(viewer, at=at), post=post).select_related("rule").order_by("pk")


def waiting_about(viewer: Viewer | None, post: Post, *, at: datetime) -> int:
    return _about(viewer, post, at=at).count()


def has_asked_again(viewer: Viewer | None, post: Post, *, at: datetime) -> bool:
    return _about(viewer, post, at=at).filter(ground=Ground.AGAIN.value).exists()


def acts(viewer: Viewer | None, space: Space, *, at: datetime) -> QuerySet[ModeratorAct]:
    """The log, newest first."""
    found = ModeratorAct.objects.filter(in_my_rooms(viewer, at=at), space=space)
    return found.select_related("by", "rule", "post").order_by("-at", "-pk")


def put_aside_now(viewer: Viewer | None, space: Space, *, at: datetime) -> list[ModeratorAct]:
    """By which act each thing is put aside that is so now."""
    aside = acts(viewer, space, at=at).filter(did=Did.ASIDE.value, at=F("post__hidden_at"))
    return [each for each in aside if each.post and each.post.is_put_aside]


def who_put_aside(viewer: Viewer | None, space: Space, post_id: UUID | None, *, at: datetime) -> UUID | None:
    """The stay of the moderator by whom it is put aside now."""
    return next((each.by_id for each in put_aside_now(viewer, space, at=at) if each.post_id == post_id), None)


def why_aside(viewer: Viewer | None, space: Space, posts: Iterable[Post], *, at: datetime) -> dict[UUID, ModeratorAct]:
    """By what was said, the act that put it aside. It asks nothing where nothing is."""
    aside = {each.pk: each for each in posts if each.hidden_at}
    if not aside:
        return {}
    found = acts(viewer, space, at=at).filter(did=Did.ASIDE.value, post__in=list(aside))
    return {each.post_id: each for each in found if each.post_id and each.at == aside[each.post_id].hidden_at}


def with_reasons(viewer: Viewer | None, space: Space, posts: list[Post], *, at: datetime) -> None:
    """Each with the act that put it aside."""
    found = why_aside(viewer, space, posts, at=at)
    for each in posts:
        each.aside = found.get(each.pk)


def room_showed(viewer: Viewer | None, post: Post, *, at: datetime) -> bool:
    """The room has agreed that it is shown, and its words have not changed since."""
    agreed = acts(viewer, post.space, at=at).filter(post=post, did=Did.ROOM_SHOWED.value)
    return agreed.filter(at__gte=post.changed_at or post.said_at).exists()


def rule_to_name(viewer: Viewer | None, space: Space, rule_id: UUID | None, *, at: datetime) -> RoomRule | None:
    """One of the rules that hold now."""
    return room_rules(viewer, space, at=at).filter(pk=rule_id).first() if rule_id else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """How one thing said stands for this viewer, if they moderate, and what was reported about it."""

    case: Case
    reports: list[Report]
    is_on_turn: bool


def desk_of(viewer: Viewer | None, post: Post, *, at: datetime) -> Desk:
    mine = my_presences(viewer, post.space)
    is_on_turn = my_turn(viewer, post.space, at=at) is not None
    reported = list(_about(viewer, post, at=at)) if is_on_turn and post.by_id not in mine else []
    with_reasons(viewer, post.space, [post], at=at)
    case = Case(
        is_mine=post.by_id in mine,
        is_aside=post.hidden_at is not None,
        is_gone=post.withdrawn_at is not None or post.forgotten_at is not None,
        is_reported=bool(reported),
        asks_again=any(each.ground == Ground.AGAIN.value for each in reported),
        put_aside_by_me=post.aside is not None and post.aside.by_id in mine,
    )
    return Desk(case=case, reports=reported, is_on_turn=is_on_turn)
