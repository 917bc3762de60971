"""Somebody adds a picture or file to what they said, or takes it away."""

from __future__ import annotations

from alongside.closed import queries
from alongside.closed.locked import Opened
from alongside.closed.models import Attachment, Post
from alongside.closed.pictures import Ready
from alongside.closed.reading import as_themselves
from alongside.domain.rooms import may_add_another, may_change
from alongside.domain.verdict import Refused, insist
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member


@as_themselves
def add_file(*, by: Member, post: Post, file: Ready, note: Note) -> Attachment:
    now = queries.post_to_change(by.viewer, post.pk, at=note.at)
    insist(may_change(now.said_for(queries.my_presences(by.viewer, now.space))))
    insist(may_add_another(queries.how_many_files(by.viewer, now, at=note.at)))
    return Attachment.objects.create(
        id=note.chance.new_id(),
        space_id=now.space_id,
        post=now,
        kind=file.kind.value,
        name=file.name,
        alt=file.alt,
        content=Opened(file.content),
        size=len(file.content),
        added_at=note.at,
    )


@as_themselves
def take_file_away(*, by: Member, file: Attachment, note: Note) -> None:
    """For good. Also from what is hidden: it is one's own."""
    now = queries.post_to_change(by.viewer, file.post_id, at=note.at)
    if now.by_id not in queries.my_presences(by.viewer, now.space):
        raise Refused(NOT_HERE)
    if not Attachment.objects.filter(post=now, pk=file.pk).delete()[0]:
        raise Refused(NOT_HERE)
