"""What of one person's own is in closed rooms, for them to take along: also of rooms that they left long ago?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet

from alongside.closed.keys import LostKey
from alongside.closed.locked import LockedWords
from alongside.closed.models import (
    Asking,
    Attachment,
    Coming,
    EarlierPost,
    Invitation,
    Keyholder,
    Lead,
    LeadAnswer,
    LeadMessage,
    Moderating,
    ModeratorAct,
    Post,
    Presence,
    Showing,
    SuggestionVoice,
    Voice,
    Willing,
)
from alongside.closed.queries.guarding import rooms_led_by
from alongside.closed.queries.inside import every_stay_of
from alongside.closed.reading import reading_as, tending
from alongside.domain.rooms import Damaged
from alongside.domain.saying import say
from alongside.domain.visibility import Viewer
from alongside.spaces.models import Space

LEFT_OUT = frozenset({"space", "member", "by", "stay", "refused_by", "content", "why"})
LEFT_OUT |= {"lead", "asker", "seconder", "salt"}
"""The room and the person, who are said once for all of it; who said no, which is shown to nobody; what is in a
picture or file, which can be saved in the room; which others showed something, and to whom; why a room asks a guest,
which are its own words.
"""
Rows = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Own:
    """One kind of thing in a room. `path` leads from it to the stay of whoever it belongs to, or to the member."""

    key: str
    title: str
    model: type[Model]
    path: str
    only: tuple[tuple[str, Any], ...] = ()
    deferred: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    """Fields that are somebody else's words."""
    of_member: bool = False

    def rows(self, viewer: Viewer, room: Space, stays: list[Presence]) -> QuerySet[Any]:
        theirs: list[UUID] = [viewer.member_id] if self.of_member else [each.pk for each in stays]
        found = self.model._default_manager.filter(**{f"{self.path}__in": theirs})
        if self.of_member:
            found = found.filter(space_id=room.pk)
        return found.filter(**dict(self.only)).defer(*self.deferred).order_by("pk")


OPEN = tuple((name, None) for name in ("withdrawn_at", "hidden_at", "forgotten_at"))
ITS_POST_OPEN = tuple((f"post__{name}", value) for name, value in OPEN)
WAS_SHOWN = (("agreed_at__isnull", False),)
OF_LEAD: dict[str, Any] = {"withheld": ("reason",), "of_member": True}
OWN: tuple[Own, ...] = (
    Own("stays", say("When you were there, and your name"), Presence, "pk"),
    Own("said", say("What you said"), Post, "by", OPEN),
    Own("earlier_words", say("How it read before"), EarlierPost, "post__by", ITS_POST_OPEN),
    Own("files", say("Pictures and files you added"), Attachment, "post__by", ITS_POST_OPEN, ("content",)),
    Own("statement_answers", say("What you said to statements"), Voice, "by"),
    Own("suggestion_answers", say("What you said to suggestions"), SuggestionVoice, "by"),
    Own("comings", say("If you come to a meeting before, and what you need"), Coming, "by"),
    Own("told_lead", say("What you told the safeguarding lead"), LeadMessage, "member", of_member=True),
    Own("keyholding", say("When you were a keyholder"), Keyholder, "stay"),
    Own("shown_by_you", say("What you wanted to show the lead, and why"), Showing, "asker"),
    Own("shown_with_you", say("What you said yes to showing"), Showing, "seconder", withheld=("reason",)),
    Own("leading", say("When you were its safeguarding lead, or asked to be"), Lead, "member", of_member=True),
    Own("answered_as_lead", say("What you answered as its lead"), LeadAnswer, "message__lead", of_member=True),
    Own("shown_to_you", say("What you could read as its lead"), Showing, "member", WAS_SHOWN, **OF_LEAD),
    Own("willing_to_moderate", say("That you are willing to be a moderator"), Willing, "by"),
    Own("moderated", say("When you were a moderator"), Moderating, "by"),
    Own("moderator_acts", say("What you did as a moderator"), ModeratorAct, "by"),
    Own("moderator_acts_on_yours", say("What moderators did with what you said"), ModeratorAct, "post__by"),
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
        theirs = {each.space_id for each in (*stays, *asked, *invited)} | rooms_led_by(viewer)
    rooms = Space.objects.filter(pk__in=theirs).order_by("opened_at", "pk")
    return [_own_in(viewer, room, stays=stays, asked=asked, invited=invited) for room in rooms]


def _own_in(
    viewer: Viewer, room: Space, *, stays: list[Presence], asked: list[Asking], invited: list[Invitation]
) -> OwnInRoom:
    shut: set[type] = set()
    with tending(room.pk):
        mine = [each for each in stays if each.space_id == room.pk]
        rows = {kind.key: [_plain(row, shut, kind.withheld) for row in kind.rows(viewer, room, mine)] for kind in OWN}
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


def _plain(row: Any, shut: set[type], withheld: tuple[str, ...] = ()) -> dict[str, Any]:
    fields = [each for each in row._meta.concrete_fields if each.name not in LEFT_OUT.union(withheld)]
    return {each.name: _value(row, each, shut) for each in fields}


def _value(row: Any, field: Any, shut: set[type]) -> Any:
    if not isinstance(field, LockedWords):
        return getattr(row, field.attname)
    try:
        return getattr(row, field.attname)
    except (LostKey, Damaged) as closed:
        shut.add(type(closed))
    return None
