"""Somebody asks to be forgotten: who helped them, their phone, and what was typed of their pages goes."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q

from alongside.ledger.actions import Note
from alongside.paper.models import Helper, Pack, Phone, PostAddress, Typed
from alongside.partnerships.models import Member


@transaction.atomic
def forget_words(*, by: Member, note: Note) -> None:
    """A pack that counted stays as a row without its person's page: that they answered is in the decision anyway.

    What they typed in for others that still waits goes too: those pages are typed in again.
    """
    Typed.objects.filter(Q(pack__whose=by) | Q(by=by)).delete()
    Pack.objects.filter(whose=by).delete()
    for hand in ("printed_by", "entered_by", "checked_by", "settled_by"):
        Pack.objects.filter(**{hand: by}).update(**{hand: None})
    Helper.objects.filter(Q(whose=by) | Q(helper=by)).delete()
    Phone.objects.filter(member=by).delete()
    PostAddress.objects.filter(set_by=by).update(set_by=None)
