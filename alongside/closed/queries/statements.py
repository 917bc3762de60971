"""What do people in a room want to say at the table, how does it stand, and what did this viewer say to it?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.http import Http404

from alongside.closed.models import EarlierStatement, Post, Presence, Quote, Statement, Voice
from alongside.closed.queries.inside import as_member
from alongside.closed.queries.people import asked_in, counted
from alongside.closed.queries.posts import posts_for
from alongside.domain.rooms import RoomAsked, with_quotes
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.ledger.questions import Question
from alongside.spaces.models import Space


def statements(viewer: Viewer | None, space: Space, *, at: datetime) -> Question[Statement]:
    """Newest first. `waits_for_me` is a quote of this viewer in it that waits for their yes, if there is one."""
    return Question(statements_for, viewer, space=space.pk, at=at)


def statements_for(viewer: Viewer | None, *, space: UUID, at: datetime) -> QuerySet[Statement]:
    found = statements_in(viewer, space=space, at=at)
    if viewer is None:
        return found.none()
    mine = Quote.objects.filter(statement=OuterRef("pk"), is_agreed=False, post__by__member_id=viewer.member_id)
    return found.annotate(waits_for_me=Subquery(mine.order_by("pk").values("pk")[:1]))


def statements_in(viewer: Viewer | None, *, space: UUID, at: datetime) -> QuerySet[Statement]:
    found = Statement.objects.filter(as_member(viewer, at=at), space=space)
    return found.select_related("contribution").order_by("-begun_at", "-pk")


def statement_or_404(viewer: Viewer | None, space: Space, statement_id: UUID, *, at: datetime) -> Statement:
    found = statements_in(viewer, space=space.pk, at=at).filter(pk=statement_id).first()
    if found is None:
        raise Http404
    found.space = space
    return found


def statement_to_change(viewer: Viewer | None, statement_id: UUID, *, at: datetime) -> Statement:
    """As it is now, held until the transaction ends: several people write it. Raises Refused."""
    held = Statement.objects.select_for_update(of=("self",)).filter(as_member(viewer, at=at), pk=statement_id)
    found = held.select_related("space").first()
    if found is None:
        raise Refused(NOT_HERE)
    return found


def earlier_statements(viewer: Viewer | None, statement: Statement, *, at: datetime) -> QuerySet[EarlierStatement]:
    found = EarlierStatement.objects.filter(as_member(viewer, at=at), statement=statement)
    return found.order_by("-until", "-pk")


def still_quoting(viewer: Viewer | None, post: Post) -> list[Statement]:
    """Statements, not carried yet, in which words of this are quoted. Held until the transaction ends."""
    quoting = Quote.objects.filter(post=post).values("statement")
    held = Statement.objects.select_for_update(of=("self",))
    return list(held.filter(pk__in=quoting, carried_at=None).order_by("pk"))


def quoted_before(viewer: Viewer | None, space: Space, before: datetime) -> QuerySet[Post]:
    """What was said there before a moment, and stands in a statement that is not carried yet."""
    quoted = Quote.objects.filter(space=space, statement__carried_at=None).values("post")
    return Post.objects.filter(pk__in=quoted, said_at__lt=before).order_by("pk")


def quotes_of(viewer: Viewer | None, statement: Statement, *, at: datetime) -> list[Quote]:
    found = Quote.objects.filter(as_member(viewer, at=at), statement=statement)
    return list(found.select_related("post").order_by("pk"))


def quote_or_404(viewer: Viewer | None, statement: Statement, quote_id: UUID, *, at: datetime) -> Quote:
    found = next((each for each in quotes_of(viewer, statement, at=at) if each.pk == quote_id), None)
    if found is None:
        raise Http404
    return found


def whole(viewer: Viewer | None, statement: Statement, *, at: datetime) -> str:
    """All the words, as they would stand at the table."""
    return with_quotes(statement.shown, [each.shown for each in quotes_of(viewer, statement, at=at)])


def hard_in(viewer: Viewer | None, statement: Statement, *, at: datetime) -> str:
    """What those whose words are quoted in it said is hard to read in them."""
    said = (each.post.hard for each in quotes_of(viewer, statement, at=at))
    return ", ".join(dict.fromkeys(hard for hard in said if hard))


def said_here(viewer: Viewer | None, space: Space, *, at: datetime) -> Iterator[str]:
    """The words of everything that stands in this room, also of what is put aside: they are still one person's."""
    posts = posts_for(viewer, at=at).filter(space=space)
    return (each.words for each in posts.iterator() if each.can_be_read or (each.is_put_aside and not each.is_damaged))


def voices(viewer: Viewer | None, statement: Statement, *, at: datetime) -> QuerySet[Voice]:
    """Only of those who are inside now: whoever went out, and every guest, is not counted."""
    return Voice.objects.filter(counted(viewer, statement.space, at=at), statement=statement)


def objections(viewer: Viewer | None, statement: Statement, *, at: datetime) -> QuerySet[Voice]:
    """In an order that says nothing of who or when."""
    return voices(viewer, statement, at=at).filter(objects_to_it=True).order_by("pk")


def voice_of(viewer: Viewer | None, statement: Statement, stay: Presence) -> Voice | None:
    return Voice.objects.filter(statement=statement, by=stay).first()


def how_many_decide(viewer: Viewer | None, space: Space, *, at: datetime) -> int:
    return asked_in(viewer, space, at=at).count()


def statement_asked(viewer: Viewer | None, statement: Statement, *, at: datetime) -> RoomAsked:
    """Raises Http404 for what has not been put to the room."""
    if statement.put_at is None:
        raise Http404
    objecting = Q(objects_to_it=True)
    answers = voices(viewer, statement, at=at).aggregate(
        yes=Count("pk", filter=~objecting), objections=Count("pk", filter=objecting)
    )
    return RoomAsked(inside=how_many_decide(viewer, statement.space, at=at), **answers, put_at=statement.put_at)


def names_given(viewer: Viewer | None, statement: Statement, *, at: datetime) -> list[str]:
    """Names that may stand under it: nobody's who is not inside, or keeps from somebody that they are here."""
    given = voices(viewer, statement, at=at).filter(with_name=True, by__member__account__walls__isnull=True)
    return list(given.values_list("by__member__name", flat=True))


def names_left(viewer: Viewer | None, statement: Statement, stay: Presence) -> list[str]:
    """The names under what was carried, without one of them."""
    given = Voice.objects.filter(statement=statement, with_name=True).exclude(by=stay)
    return list(given.exclude(by__member=None).values_list("by__member__name", flat=True))


def signed_by_name(viewer: Viewer | None, stay: Presence) -> QuerySet[Statement]:
    """What was carried with the name of whoever this stay belongs to."""
    given = Voice.objects.filter(by=stay, with_name=True)
    return Statement.objects.filter(pk__in=given.values("statement"), carried_at__isnull=False)
