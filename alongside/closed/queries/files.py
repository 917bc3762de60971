"""Which pictures and files are with what was said? Their bytes are read only when one of them is sent."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from alongside.closed.models import Attachment, Post
from alongside.closed.queries.inside import in_my_rooms
from alongside.domain.visibility import Viewer
from alongside.ledger.questions import Question


def with_files(viewer: Viewer | None, posts: list[Post], *, at: datetime) -> list[Post]:
    """These posts of one thread, its beginning or some that follow each other, with their `shown_files`.

    In one query for all of them, and without their bytes.
    """
    if not posts:
        return posts
    thread, said = posts[0].thread_id or posts[0].pk, [each.said_at for each in posts if each.thread_id]
    first, last = (min(said), max(said)) if said else (at, at)
    found: dict[UUID, list[Attachment]] = {each.pk: [] for each in posts}
    for file in Question(files_in, viewer, space=posts[0].space_id, thread=thread, first=first, last=last, at=at):
        found.setdefault(file.post_id, []).append(file)
    for each in posts:
        each.shown_files = found[each.pk]
    return posts


def files_in(
    viewer: Viewer | None, *, space: UUID, thread: UUID, first: datetime, last: datetime, at: datetime
) -> QuerySet[Attachment]:
    """Of how a thread begins, and of what was said in it from one moment to another."""
    replied = Q(post__thread=thread, post__said_at__gte=first, post__said_at__lte=last)
    found = Attachment.objects.filter(in_my_rooms(viewer, at=at), Q(post=thread) | replied, space=space)
    return found.defer("content").order_by("added_at", "pk")


def how_many_files(viewer: Viewer | None, post: Post, *, at: datetime) -> int:
    return Attachment.objects.filter(in_my_rooms(viewer, at=at), post=post).count()


def file_or_404(viewer: Viewer | None, post: Post, file_id: UUID, *, at: datetime) -> Attachment:
    """With its bytes. As missing where what it stands with was taken back or is hidden."""
    found = Attachment.objects.filter(in_my_rooms(viewer, at=at), post=post, pk=file_id).first()
    if found is None or not post.can_be_read:
        raise Http404
    return found
