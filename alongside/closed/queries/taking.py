"""What of one person's own is in closed rooms, for them to take along: also of rooms that they left long ago?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet

from alongside.closed.keys import LostKey
from alongside.closed.locked import LockedWords
from alongside.closed.models import (
    Asking,
    Attachment,
    Coming,
    EarlierPost,
    Invitation,
    Post,
    Presence,
    SuggestionVoice,
    Voice,
)
from alongside.closed.queries.inside import every_stay_of
from alongside.closed.reading import reading_as, tending
from alongside.domain.rooms import Damaged
from alongside.domain.visibility import Viewer
from alongside.spaces.models import Space

LEFT_OUT = frozenset({"space", "member", "by", "refused_by", "content", "why"})
"""The room and the person, who are said once for all of it; who said no, which is shown to nobody; what is in a picture
or file, which can be saved in the room; and why a room asks a guest, which are its own words.
"""
Rows = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Own:
    """One kind of thing in a room. `path` leads from it to the stay of whoever it belongs to."""

    key: str
    title: str
    model: type[Model]
    path: str
    only: tuple[tuple[str, Any], ...] = ()
    deferred: tuple[str, ...] = ()

    def rows(self, stays: list[Presence]) -> QuerySet[Any]:
        found = self.model._default_manager.filter(**{f"{self.path}__in": [each.pk for each in stays]})
        return found.filter(**dict(self.only)).defer(*self.deferred).order_by("pk")


OPEN = tuple((name, None) for name in ("withdrawn_at", "hidden_at", "forgotten_at"))
ITS_POST_OPEN = tuple((f"post__{name}", value) for name, value in OPEN)
OWN: tuple[Own, ...] = (
    Own("stays", "When you were there, and your name", Presence, "pk"),
    Own("said", "What you said", Post, "by", OPEN),
    Own("earlier_words", "How it read before", EarlierPost, "post__by", ITS_POST_OPEN),
    Own("files", "Pictures and files you added", Attachment, "post__by", ITS_POST_OPEN, ("content",)),
    Own("statement_answers", "What you said to statements", Voice, "by"),
    Own("suggestion_answers", "What you said to suggestions", SuggestionVoice, "by"),
    Own("comings", "If you come to a meeting before, and what you need", Coming, "by"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnInRoom:
    """All that is theirs in one room. Words that do not open are nothing: its key is lost, or they are damaged."""

    kind: str
    stake: str
    is_lost: bool
    is_damaged: bool
    asked: list[dict[str, Any]]
    invited: list[dict[str, Any]]
    rows: Rows


def own_in_rooms(viewer: Viewer | None, *, at: datetime) -> list[OwnInRoom]:
    """Read as themselves, and room by room: in one that they left, no policy shows them what they once said there."""
    if viewer is None:
        return []
    with reading_as(viewer, at=at):
        stays = every_stay_of(viewer)
        asked = list(Asking.objects.filter(member_id=viewer.member_id).order_by("asked_at"))
        invited = list(Invitation.objects.filter(member_id=viewer.member_id).order_by("asked_at"))
    every = {each.space_id for each in (*stays, *asked, *invited)}
    rooms = Space.objects.filter(pk__in=every).order_by("opened_at", "pk")
    return [_own_in(room, stays, asked=asked, invited=invited) for room in rooms]


def _own_in(room: Space, stays: list[Presence], *, asked: list[Asking], invited: list[Invitation]) -> OwnInRoom:
    shut: set[type] = set()
    with tending(room.pk):
        mine = [each for each in stays if each.space_id == room.pk]
        rows = {kind.key: [_plain(row, shut) for row in kind.rows(mine)] for kind in OWN}
    asked_here = [_plain(each, shut) for each in asked if each.space_id == room.pk]
    invited_here = [_plain(each, shut) for each in invited if each.space_id == room.pk]
    return OwnInRoom(
        kind=room.kind,
        stake=room.stake,
        is_lost=LostKey in shut,
        is_damaged=Damaged in shut,
        asked=asked_here,
        invited=invited_here,
        rows=rows,
    )


def _plain(row: Any, shut: set[type]) -> dict[str, Any]:
    fields = [each for each in row._meta.concrete_fields if each.name not in LEFT_OUT]
    return {each.name: _value(row, each, shut) for each in fields}


def _value(row: Any, field: Any, shut: set[type]) -> Any:
    if not isinstance(field, LockedWords):
        return getattr(row, field.attname)
    try:
        return getattr(row, field.attname)
    except (LostKey, Damaged) as closed:
        shut.add(type(closed))
    return None
