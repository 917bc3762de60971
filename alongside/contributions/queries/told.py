"""What is new for many members at once of what was said. The clock asks; what a wall keeps from them is left out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import OuterRef, Q, QuerySet, Subquery, UUIDField
from django.urls import reverse
from django.utils.timezone import localdate

from alongside.contributions.models import Contribution, Reply, Suggestion
from alongside.contributions.queries.lists import WAITS
from alongside.domain.contributions import gist, late_if_due_before
from alongside.domain.notices import News
from alongside.domain.saying import say
from alongside.domain.visibility import SpaceKind, Viewer
from alongside.partnerships.models import Member
from alongside.partnerships.queries import kept_from_each
from alongside.spaces.models import Follow, Followed

LENGTH = 70
ABOVE = """
with recursive above(start, id, author, about) as (
  select id, id, author_id, about_id from contributions_contribution where id in ({these})
  union
  select above.start, said.id, said.author_id, said.about_id
  from contributions_contribution said join above on said.id = above.about
) select start, author from above where author is not null
"""
"""What was said stands under what it is about, and that under what that is about."""

Walls = Mapping[UUID, frozenset[UUID]]
Found = tuple[UUID, Contribution, datetime]


def news_of_what_was_said(
    viewer: Viewer | None, readers: Sequence[Member], *, since: datetime, now: datetime
) -> list[News]:
    """Answers to what they said or follow, what is late, what was hidden, and other words suggested. In the joint room:
    what is said in closed ones is told by them, and not a word of it.
    """
    slugs = {each.pk: each.partnership.slug for each in readers}
    walls = kept_from_each(viewer, readers)
    told = [(_reply, each) for each in _unwalled(viewer, _answered(readers), walls)]
    told += [(_overdue, each) for each in _late(readers, today=localdate(now))]
    told += [(_hidden, each) for each in _hidings(readers, since=since)]
    told += [(_suggestion, each) for each in _suggested(readers)]
    return [_news(make, found, slugs[found[0]]) for make, found in told]


def _answered(readers: Sequence[Member]) -> list[Found]:
    """The newest reply or comment by somebody else since they last looked, on what they follow."""
    thing = OuterRef("thing")
    replies = Reply.objects.filter(contribution=thing, made_at__gt=OuterRef("seen_at")).exclude(by=OuterRef("member"))
    walled = Q(author__account__walls__against__memberships=OuterRef("member"))
    comments = Contribution.objects.filter(about=thing, said_at__gt=OuterRef("seen_at"), withdrawn_at__isnull=True)
    comments = comments.filter(hidden_at__isnull=True).exclude(author=OuterRef("member")).exclude(walled)
    follows = Follow.objects.filter(member__in=readers, kind=Followed.CONTRIBUTION).annotate(
        replied=Subquery(replies.order_by("-made_at").values("made_at")[:1]),
        commented=Subquery(comments.order_by("-said_at").values("said_at")[:1]),
    )
    rows = [
        (member, on, max(each for each in (replied, commented) if each))
        for member, on, replied, commented in follows.filter(
            Q(replied__isnull=False) | Q(commented__isnull=False)
        ).values_list("member", "thing", "replied", "commented")
    ]
    about = _open().in_bulk([on for _, on, _ in rows])
    partnerships = {each.pk: each.partnership_id for each in readers}
    return [
        (member, about[on], at)
        for member, on, at in rows
        if on in about and _may_hear(about[on], member) and about[on].partnership_id == partnerships[member]
    ]


def _open() -> QuerySet[Contribution]:
    return Contribution.objects.filter(
        space__kind=SpaceKind.JOINT, withdrawn_at__isnull=True, forgotten_at__isnull=True
    )


def _may_hear(contribution: Contribution, member: UUID) -> bool:
    """What was hidden since is for its author alone."""
    return contribution.hidden_at is None or contribution.author_id == member


def _unwalled(viewer: Viewer | None, found: Sequence[Found], walls: Walls) -> list[Found]:
    """Less what was said by somebody who is kept from the reader, and whatever hangs on it. Their own words stay."""
    asked = {said.pk for member, said, _ in found if member in walls and said.author_id != member}
    above = authors_above(viewer, asked)
    return [
        each
        for each in found
        if each[1].author_id == each[0] or not above.get(each[1].pk, set()) & walls.get(each[0], frozenset())
    ]


def authors_above(viewer: Viewer | None, these: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """For each thing said, who said it, and who said what it hangs on, to the top. One query, none for nothing."""
    ids = [UUIDField().get_db_prep_value(each, connection) for each in these]
    if not ids:
        return {}
    found: dict[UUID, set[UUID]] = {}
    with connection.cursor() as cursor:
        cursor.execute(ABOVE.format(these=", ".join(["%s"] * len(ids))), ids)
        for start, author in cursor.fetchall():
            found.setdefault(UUID(str(start)), set()).add(UUID(str(author)))
    return found


def replies_heard_by(
    viewer: Viewer | None, readers: Sequence[Member], replies: Collection[UUID]
) -> set[tuple[UUID, UUID]]:
    """Which of these members may read which of these replies, in the joint room and past every wall. As pairs."""
    rows = Reply.objects.filter(pk__in=replies, contribution__in=_open().filter(hidden_at__isnull=True))
    found = rows.exclude(words="").select_related("contribution")
    by_said = {each.contribution_id: each.contribution for each in found}
    pairs = [(reader.pk, said, said.said_at) for reader in readers for said in by_said.values()]
    heard = {(member, said.pk) for member, said, _ in _unwalled(viewer, pairs, kept_from_each(viewer, readers))}
    return {(reader.pk, each.pk) for each in found for reader in readers if (reader.pk, each.contribution_id) in heard}


def _late(readers: Sequence[Member], *, today: date) -> list[Found]:
    overdue = Q(reply_due__lt=late_if_due_before(today, mine=True))
    found = _open().filter(WAITS, overdue, author__in=readers)
    return [(_author(each), each, each.said_at) for each in found]


def _author(said: Contribution) -> UUID:
    if said.author_id is None:
        raise ValueError("It was found by its author.")
    return said.author_id


def _hidings(readers: Sequence[Member], *, since: datetime) -> list[Found]:
    found = _open().filter(author__in=readers, hidden_at__gt=since)
    return [(_author(each), each, each.hidden_at or since) for each in found]


def _suggested(readers: Sequence[Member]) -> list[Found]:
    asked = Suggestion.objects.filter(contribution__in=_open().filter(author__in=readers), answered_at__isnull=True)
    return [
        (_author(each.contribution), each.contribution, each.made_at)
        for each in asked.exclude(words="").select_related("contribution")
    ]


def _news(make: Callable[[str], dict[str, Any]], found: Found, slug: str) -> News:
    member, said, at = found
    words = gist(said.words, most=LENGTH)
    path = reverse("contributions:one", args=[slug, said.pk])
    return News(to=member, path=path, at=at, thing=said.pk, **make(words))


def _reply(words: str) -> dict[str, Any]:
    return {
        "kind": "reply",
        "icon": "talk",
        "title": say("There is an answer: “{words}”", words=words),
        "step": say("You can read it, and answer too."),
        "easy": say("Somebody answered: “{words}”", words=words),
        "answers": "contribution",
    }


def _overdue(words: str) -> dict[str, Any]:
    return {
        "kind": "overdue",
        "icon": "clock",
        "title": say("You are still waiting: “{words}”", words=words),
        "step": say("You should have had a reply by now."),
        "easy": say("You still wait for a reply: “{words}”", words=words),
        "waits": True,
        "answers": "contribution",
    }


def _hidden(words: str) -> dict[str, Any]:
    return {
        "kind": "hidden",
        "icon": "hide",
        "title": say("Somebody hid what you said: “{words}”", words=words),
        "step": say("You can read why, and ask for it to be shown again."),
        "easy": say("Somebody hid your words: “{words}”", words=words),
    }


def _suggestion(words: str) -> dict[str, Any]:
    return {
        "kind": "suggestion",
        "icon": "change",
        "title": say("Somebody suggests other words for: “{words}”", words=words),
        "step": say("Nothing changes unless you say so."),
        "easy": say("Do you want other words for: “{words}”?", words=words),
        "waits": True,
    }
