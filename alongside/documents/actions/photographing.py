"""Somebody's own picture comes into an easy version, once everybody in it has said yes."""

from __future__ import annotations

from django.db import transaction

from alongside.documents.actions.writing import choose_picture, open_to_write
from alongside.documents.models import Consent, EasyVersion, Photo
from alongside.documents.photos import ReadyPhoto
from alongside.domain.saying import say
from alongside.domain.verdict import insist, no
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member

MOST_PHOTOS = 30
FULL = no(say("There are {most} photos in this already.", most=MOST_PHOTOS), "Take a picture from the list instead.")


@transaction.atomic
def add_photo(*, by: Member, easy: EasyVersion, key: str, photo: ReadyPhoto, consent: Consent, note: Note) -> Photo:
    """Beside one idea. It stays with this easy version, and no other can show it."""
    me, _, _ = open_to_write(by=by, easy=easy, note=note)
    if Photo.objects.filter(easy=easy).count() >= MOST_PHOTOS:
        insist(FULL)
    made = Photo.objects.create(
        id=note.chance.new_id(),
        easy=easy,
        by=me,
        kind=photo.kind.value,
        content=photo.content,
        alt=photo.alt,
        consent=consent,
        added_at=note.at,
    )
    choose_picture(by=by, easy=easy, key=key, picture=f"photo:{made.pk.hex}", alt=photo.alt, note=note)
    return made
