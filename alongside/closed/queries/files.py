"""Which pictures and files are with what was said? Their bytes are read only when one of them is sent."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch, prefetch_related_objects
from django.http import Http404

from alongside.closed.models import Attachment, Post
from alongside.closed.queries.inside import in_my_rooms
from alongside.domain.visibility import Viewer


def with_files(viewer: Viewer | None, posts: list[Post], *, at: datetime) -> list[Post]:
    """The same, each with its files, in one query for all of them and without their bytes."""
    files = Attachment.objects.filter(in_my_rooms(viewer, at=at)).defer("content").order_by("added_at", "pk")
    prefetch_related_objects(posts, Prefetch("files", queryset=files))
    return posts


def how_many_files(viewer: Viewer | None, post: Post, *, at: datetime) -> int:
    return Attachment.objects.filter(in_my_rooms(viewer, at=at), post=post).count()


def file_or_404(viewer: Viewer | None, post: Post, file_id: UUID, *, at: datetime) -> Attachment:
    """With its bytes. As missing where what it stands with was taken back or is hidden."""
    found = Attachment.objects.filter(in_my_rooms(viewer, at=at), post=post, pk=file_id).first()
    if found is None or not post.can_be_read:
        raise Http404
    return found
