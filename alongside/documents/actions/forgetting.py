"""Somebody is forgotten: the papers, photos and answers that are theirs go."""

from __future__ import annotations

from django.db import transaction

from alongside.documents.models import (
    Document,
    EarlierDocument,
    EarlierEasy,
    EasyAnswer,
    EasyAsk,
    EasyIdea,
    EasyReader,
    Photo,
    Sitting,
)
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member

GONE = {"words": "", "salt": b"", "title": ""}


@transaction.atomic
def forget_words(*, by: Member, note: Note) -> None:
    """Delete what a member wrote in papers, their photos, what they said they understood, and that they read this form.

    An easy version is written together, about something that others decide: its words stay, and name nobody. Steps
    back that hold words of theirs go. The entry is the leader's to write.
    """
    EarlierDocument.objects.filter(document__by=by).update(**GONE)
    Document.objects.filter(by=by).update(**GONE)
    for photo in Photo.objects.filter(by=by).defer("content"):
        EasyIdea.objects.filter(easy=photo.easy_id, picture=f"photo:{photo.pk.hex}").update(picture="", alt="")
    Photo.objects.filter(by=by).delete()
    EarlierEasy.objects.filter(by=by).delete()
    EasyAnswer.objects.filter(member=by).delete()
    Sitting.objects.filter(member=by).delete()
    EasyAsk.objects.filter(member=by).delete()
    EasyReader.objects.filter(member=by).delete()
