"""Somebody is forgotten, here or altogether: what they need is theirs, and goes with them."""

from __future__ import annotations

from django.db import transaction

from alongside.access.models import Answer, Line, Making, Profile, Shown, Told
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.people.models import Account


@transaction.atomic
def forget_words(*, by: Member, note: Note) -> None:
    """What they showed here, what they said for each day, and what was to be made for them. They make nothing more.

    What they had taken on is there for somebody else.
    """
    for model in (Shown, Told, Answer, Making):
        model.objects.filter(member=by).delete()
    unmade = Making.objects.filter(taken_by=by, made_at__isnull=True)
    unmade.update(taken_by=None, taken_at=None)
    Making.objects.filter(taken_by=by).update(taken_by=None)


@transaction.atomic
def forget_account(*, by: Account, note: Note) -> None:
    for model in (Line, Profile):
        model.objects.filter(account=by).delete()
