"""What was said in the rooms that this viewer is inside of?"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from alongside.closed.models import EarlierPost, Post
from alongside.closed.queries.inside import begun_for_me, in_my_rooms
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.ledger.questions import Question
from alongside.spaces.models import Space


def posts_for(viewer: Viewer | None, *, at: datetime) -> QuerySet[Post]:
    return Post.objects.filter(begun_for_me(viewer, at=at)).select_related("by")


def threads(viewer: Viewer | None, space: Space, *, at: datetime) -> Question[Post]:
    """What begins each thread, with whatever was talked about last on top."""
    return Question(threads_in, viewer, space=space.pk, at=at)


def threads_in(viewer: Viewer | None, *, space: UUID, at: datetime) -> QuerySet[Post]:
    return posts_for(viewer, at=at).filter(space=space, thread=None).order_by("-last_at", "-pk")


def replies(viewer: Viewer | None, thread: Post, *, at: datetime) -> Question[Post]:
    return Question(replies_to, viewer, space=thread.space_id, thread=thread.pk, at=at)


def replies_to(viewer: Viewer | None, *, space: UUID, thread: UUID, at: datetime) -> QuerySet[Post]:
    return posts_for(viewer, at=at).filter(thread=thread, space=space).order_by("said_at", "pk")


def post_or_404(viewer: Viewer | None, space: Space, post_id: UUID, *, at: datetime) -> Post:
    """With what it replies to. One answer for missing, for closed and for another room's."""
    found = Question(one_post, viewer, space=space.pk, post=post_id, at=at)[:1]
    if not found:
        raise Http404
    return found[0]


def one_post(viewer: Viewer | None, *, space: UUID, post: UUID, at: datetime) -> QuerySet[Post]:
    return posts_for(viewer, at=at).filter(space=space, pk=post).select_related("by", "thread", "space")


def post_to_change(viewer: Viewer | None, post_id: UUID, *, at: datetime) -> Post:
    """As it is now, held until the transaction ends: its author may be changing it on two devices.

    Raises Refused, with the one answer for missing and closed.
    """
    held = Post.objects.select_for_update(of=("self",)).filter(begun_for_me(viewer, at=at), pk=post_id)
    post = held.select_related("space").first()
    if post is None:
        raise Refused(NOT_HERE)
    return post


def earlier(viewer: Viewer | None, post: Post, *, at: datetime) -> QuerySet[EarlierPost]:
    """How it read before, newest first. While its words are hidden or gone, so are the earlier ones."""
    if not post.is_open:
        return EarlierPost.objects.none()
    return EarlierPost.objects.filter(in_my_rooms(viewer, at=at), post=post).order_by("-until", "-pk")
