"""Somebody wishes to be forgotten: what they said in closed rooms goes, and that they were ever there."""

from __future__ import annotations

from django.db import transaction

from alongside.closed import queries
from alongside.closed.actions.agreeing import forget_answers
from alongside.closed.actions.carrying import forget_voices
from alongside.closed.actions.choosing import forget_holding, forget_leading
from alongside.closed.actions.drafting import drop_quotes
from alongside.closed.actions.guesting import forget_being_asked
from alongside.closed.actions.moderating import forget_moderating
from alongside.closed.actions.premeetings import forget_comings
from alongside.closed.actions.reporting import drop_reports
from alongside.closed.actions.showing import forget_being_shown, forget_reasons
from alongside.closed.actions.telling import forget_messages
from alongside.closed.models import Asking, Attachment, EarlierPost, Post, Presence
from alongside.closed.queries import guarding
from alongside.closed.reading import reading_as, tending
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member


@transaction.atomic
def forget_words(*, by: Member, note: Note) -> None:
    """Also in rooms that they left long ago. A plain line stays, so that what others replied keeps its sense."""
    with reading_as(by.viewer, at=note.at):
        stays = queries.every_stay_of(by.viewer)
        Asking.objects.filter(member=by).delete()
        led = guarding.rooms_led_by(by.viewer)
    for space in queries.all_rooms(None).filter(partnership=by.partnership_id):
        with tending(space.pk):
            forget_being_asked(by=by, space=space, note=note)
    for room in {stay.space_id for stay in stays} | led:
        with tending(room):
            forget_leading(by=by, room=room, note=note)
            forget_messages(by=by, room=room, note=note)
            forget_being_shown(by=by, room=room, note=note)
            for stay in stays:
                if stay.space_id == room:
                    _forget(by, stay, note)


def _forget(by: Member, stay: Presence, note: Note) -> None:
    for post in Post.objects.filter(by=stay):
        drop_quotes(by=by, post=post, note=note)
        drop_reports(by=by, post=post, note=note)
    forget_voices(by=by, stay=stay, note=note)
    forget_answers(by=by, stay=stay, note=note)
    forget_comings(by=by, stay=stay, note=note)
    forget_holding(by=by, stay=stay, note=note)
    forget_reasons(by=by, stay=stay, note=note)
    forget_moderating(by=by, stay=stay, note=note)
    EarlierPost.objects.filter(post__by=stay).delete()
    Attachment.objects.filter(post__by=stay).delete()
    Post.objects.filter(by=stay).update(words=b"", title=b"", content_note=b"", forgotten_at=note.at)
    Presence.objects.filter(pk=stay.pk).update(
        name=b"", member=None, left_at=stay.left_at or note.at, seen_to=None, muted_at=None, paused_at=None
    )
