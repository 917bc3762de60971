"""What was said in a room longer ago than its people want it kept goes for good. Nobody reads it on the way."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from alongside.closed import queries
from alongside.closed.actions.drafting import drop_quotes
from alongside.closed.actions.showing import drop_old_showings
from alongside.closed.actions.telling import drop_old_messages
from alongside.closed.models import (
    Attachment,
    EarlierPost,
    EarlierStatement,
    Invitation,
    Moderating,
    ModeratorAct,
    Post,
    PreMeeting,
    Presence,
    Report,
    RoomRule,
    Statement,
    Suggestion,
)
from alongside.closed.reading import tending
from alongside.domain.record.entry import Author
from alongside.domain.rooms import Matter, goes_before
from alongside.ledger.actions import Note
from alongside.spaces.models import Space


def clear_rooms(*, by: Author, note: Note) -> None:
    """Not on the record: it would tell that there was something to clear."""
    for space in queries.all_rooms(None):
        with transaction.atomic(), tending(space.pk):
            drop_old_messages(by=by, room=space.pk, note=note)
            Invitation.objects.filter(space=space, guest_until__lte=note.at).delete()
            before = goes_before(queries.days_kept(None, space), at=note.at)
            drop_old_showings(by=by, room=space.pk, before=before, note=note)
            if before:
                for post in queries.quoted_before(None, space, before):
                    drop_quotes(by=by, post=post, note=note)
                _clear(space, before)


def _clear(space: Space, before: datetime) -> None:
    """A plain line stays where somebody replied to it since, so that the reply keeps its sense."""
    EarlierPost.objects.filter(space=space, until__lt=before).delete()
    EarlierPost.objects.filter(space=space, post__said_at__lt=before).delete()
    Attachment.objects.filter(space=space, post__said_at__lt=before).delete()
    Report.objects.filter(space=space, post__said_at__lt=before).delete()
    Post.objects.filter(space=space, said_at__lt=before, thread__isnull=False).delete()
    Post.objects.filter(space=space, said_at__lt=before, replies=None).delete()
    old = Post.objects.filter(space=space, said_at__lt=before, forgotten_at=None)
    old.update(words=b"", title=b"", content_note=b"", forgotten_at=before)
    _clear_together(space, before)
    gone = Presence.objects.filter(space=space, left_at__lt=before, posts=None)
    gone.update(name=b"")


def _clear_together(space: Space, before: datetime) -> None:
    """What was carried is at the table, and stays as long as it does. What holds in the room stays."""
    EarlierStatement.objects.filter(space=space, until__lt=before).delete()
    drafts = Statement.objects.filter(space=space, carried_at=None, begun_at__lt=before)
    drafts.exclude(earlier__until__gte=before).exclude(put_at__gte=before).delete()
    ModeratorAct.objects.filter(space=space, at__lt=before).delete()
    Moderating.objects.filter(space=space, until__lt=before).delete()
    RoomRule.objects.filter(space=space, until__lt=before).delete()
    met = PreMeeting.objects.filter(space=space, joint_at__lt=before)
    met.exclude(debrief_at__gte=before).delete()
    old = Suggestion.objects.filter(space=space, put_at__lt=before)
    old.exclude(matter=Matter.KEEPING.value, settled_at__isnull=False).delete()
