"""What needs this member now? One query for all of it, however much there is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import CharField, DateTimeField, Exists, F, OuterRef, Q, QuerySet, UUIDField, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from alongside.access.queries.told import rounds_to_confirm, rounds_to_finish
from alongside.contributions.models import Reply
from alongside.contributions.queries import (
    heard_by,
    hidden_and_mine,
    late_and_mine,
    replies_heard,
    suggestions_to_answer,
)
from alongside.decisions.models import Objection, Voter
from alongside.decisions.queries.decisions import still_time
from alongside.documents.queries import waiting_for
from alongside.domain.agreement import Thing
from alongside.domain.stakes import Side
from alongside.domain.visibility import Viewer
from alongside.initiatives.queries import moves_to_answer
from alongside.ledger.prepared import ask
from alongside.partnerships.models import RoleHeld
from alongside.promises.models import Judgement, Promise
from alongside.spaces.models import Follow

SOON = timedelta(days=7)
MOST = 20


@dataclass(frozen=True, slots=True)
class Needed:
    """One thing that waits for this member: which kind, which thing, its words, and the time that matters."""

    kind: str
    thing: str
    words: str
    at: datetime


def needed_by(viewer: Viewer | None, *, now: datetime) -> list[Needed]:
    """The most pressing kinds first, then by time; at most 20. Nobody is shown what somebody else has to do."""
    if viewer is None:
        return []
    today, soon = timezone.localdate(now), timezone.localdate(now + SOON)
    rows = ask(everything_for, viewer, now=now, today=today, soon=soon)
    return [Needed(sort, str(UUID(str(thing))), said, _moment(at)) for _, sort, thing, said, at in rows]


def everything_for(viewer: Viewer, *, now: datetime, today: date, soon: date) -> QuerySet[Any, dict[str, Any]]:
    """The one query, in the order of `_row`."""
    parts: list[QuerySet[Any, dict[str, Any]]] = [
        *_answers(viewer, now),
        _replied_objections(viewer),
        _overdue_asks(viewer, today),
        _new_replies(viewer),
        _hidden(viewer),
        _suggestions(viewer),
        _moves(viewer),
        _days_to_say(viewer, today),
        _days_gone(viewer, today),
        _easy_versions(viewer),
        _own_promises(viewer, soon),
        _promises_asked(viewer),
        _roles_offered(viewer),
        *_judgements(viewer, today),
    ]
    first, *rest = parts
    return first.union(*rest, all=True).order_by("order", "at", "thing")[:MOST]


def _moment(at: datetime | str) -> datetime:
    """SQLite has no moments, only text."""
    return at if isinstance(at, datetime) else datetime.fromisoformat(at).replace(tzinfo=UTC)


def _row(rows: QuerySet[Any], sort: str, order: int, **where: Any) -> QuerySet[Any, dict[str, Any]]:
    """Every part of the one query has these five columns."""
    row: QuerySet[Any, dict[str, Any]] = (
        rows.annotate(
            order=Value(order),
            sort=Value(sort, output_field=CharField()),
            thing=Cast(where["thing"], UUIDField()),
            said=Cast(where["said"], CharField()),
            at=Cast(where["at"], DateTimeField()),
        )
        .order_by()
        .values("order", "sort", "thing", "said", "at")
    )
    return row


def _answers(viewer: Viewer, now: datetime) -> list[QuerySet[Any, dict[str, Any]]]:
    """Those that close on a day, and those whose clock stands still: nobody can say on which day they close."""
    waiting = Voter.objects.filter(
        still_time(viewer, now, prefix="decision__"),
        member_id=viewer.member_id,
        took_part=False,
        decision__closed_at__isnull=True,
    )
    about = {"thing": F("decision_id"), "said": F("decision__proposal__title"), "at": F("decision__closes_at")}
    return [
        _row(waiting.filter(decision__stopped_at__isnull=True), "answer", 1, **about),
        _row(waiting.filter(decision__stopped_at__isnull=False), "answer_stopped", 1, **about),
    ]


def _replied_objections(viewer: Viewer) -> QuerySet[Any, dict[str, Any]]:
    replied = Objection.objects.filter(
        by_id=viewer.member_id, answered_at__isnull=False, settled_at__isnull=True, decision__closed_at__isnull=True
    )
    return _row(
        replied, "objection", 2, thing=F("decision_id"), said=F("decision__proposal__title"), at=F("answered_at")
    )


def _overdue_asks(viewer: Viewer, today: date) -> QuerySet[Any, dict[str, Any]]:
    overdue = late_and_mine(viewer, today=today)
    return _row(overdue, "overdue", 3, thing=F("pk"), said=F("words"), at=F("reply_due"))


def _unseen(viewer: Viewer, thing: str, at: str) -> Exists:
    """Has it happened to something they follow since they last looked?"""
    follow = Follow.objects.filter(member_id=viewer.member_id, thing=OuterRef(thing))
    return Exists(follow.filter(seen_at__lt=OuterRef(at)))


def _new_replies(viewer: Viewer) -> QuerySet[Any, dict[str, Any]]:
    """Replies to what they said or follow, since they last looked. What was hidden since is for its author alone."""
    open_or_mine = Q(contribution__hidden_at__isnull=True) | Q(contribution__author_id=viewer.member_id)
    followed = Follow.objects.filter(member_id=viewer.member_id)
    replies = Reply.objects.filter(
        heard_by(viewer, prefix="contribution__"),
        _unseen(viewer, "contribution_id", "made_at"),
        open_or_mine,
        contribution__in=followed.values("thing"),
        contribution__withdrawn_at__isnull=True,
    ).exclude(by_id=viewer.member_id)
    return _row(replies, "reply", 4, thing=F("contribution_id"), said=F("contribution__words"), at=F("made_at"))


def _hidden(viewer: Viewer) -> QuerySet[Any, dict[str, Any]]:
    hidden = hidden_and_mine(viewer).filter(_unseen(viewer, "pk", "hidden_at"))
    return _row(hidden, "hidden", 4, thing=F("pk"), said=F("words"), at=F("hidden_at"))


def _suggestions(viewer: Viewer) -> QuerySet[Any, dict[str, Any]]:
    asked = suggestions_to_answer(viewer)
    return _row(asked, "suggestion", 5, thing=F("contribution_id"), said=F("contribution__words"), at=F("made_at"))


def _days_to_say(viewer: Viewer, today: date) -> QuerySet[Any, dict[str, Any]]:
    """Days to come for which they have not said what they need."""
    asked = rounds_to_confirm(viewer, today=today)
    return _row(asked, "access", 6, thing=F("pk"), said=F("title"), at=F("day"))


def _days_gone(viewer: Viewer, today: date) -> QuerySet[Any, dict[str, Any]]:
    """Days gone for which they have not said whether they got it."""
    over = rounds_to_finish(viewer, today=today)
    return _row(over, "access_met", 6, thing=F("pk"), said=F("title"), at=F("day"))


def _moves(viewer: Viewer) -> QuerySet[Any, dict[str, Any]]:
    asked = moves_to_answer(viewer)
    return _row(asked, "move", 5, thing=F("initiative_id"), said=F("initiative__title"), at=F("asked_at"))


def _easy_versions(viewer: Viewer) -> QuerySet[Any, dict[str, Any]]:
    """With their readers, of whom this viewer is one, and not read by them yet. It leads to what it is of.

    Of a reply only where they hear what it replies to: its title quotes it.
    """
    heard = ~Q(of=Thing.REPLY) | Q(thing_id__in=replies_heard(viewer).values("pk"))
    return _row(
        waiting_for(viewer).filter(heard),
        "easy",
        5,
        thing=F("thing_id"),
        said=Concat("of", Value(":"), "title"),
        at=F("given_at"),
    )


def _own_promises(viewer: Viewer, soon: date) -> QuerySet[Any, dict[str, Any]]:
    mine = Promise.objects.filter(
        owner_id=viewer.member_id, taken_on_at__isnull=False, said_done_at__isnull=True, due__lte=soon
    )
    return _row(mine, "promise", 6, thing=F("pk"), said=F("words"), at=F("due"))


def _promises_asked(viewer: Viewer) -> QuerySet[Any, dict[str, Any]]:
    waiting = Promise.objects.filter(owner_id=viewer.member_id, taken_on_at__isnull=True, declined_at__isnull=True)
    asked = waiting.exclude(words="")  # whoever asked is forgotten, and nobody can answer it
    return _row(asked, "asked", 7, thing=F("pk"), said=F("words"), at=F("made_at"))


def _roles_offered(viewer: Viewer) -> QuerySet[Any, dict[str, Any]]:
    offered = RoleHeld.objects.filter(member_id=viewer.member_id, taken_at__isnull=True, left_at__isnull=True)
    return _row(offered, "role", 8, thing=F("pk"), said=F("role"), at=F("named_at"))


def _judgements(viewer: Viewer, today: date) -> list[QuerySet[Any, dict[str, Any]]]:
    """Only people with lived experience say whether a promise was kept, and nobody of their own."""
    if viewer.side is not Side.LIVED:
        return []
    mine = Judgement.objects.filter(member_id=viewer.member_id, promise=OuterRef("pk"))
    due = Q(due__lt=today) | Q(said_done_at__isnull=False)
    unjudged = Promise.objects.filter(
        due, ~Exists(mine), partnership_id=viewer.partnership_id, taken_on_at__isnull=False
    ).exclude(owner_id=viewer.member_id)
    return [_row(unjudged, "judge", 9, thing=F("pk"), said=F("words"), at=F("due"))]
