"""Somebody is forgotten, in one partnership or altogether, or has left: what was theirs here goes."""

from __future__ import annotations

from django.db import transaction

from alongside.ledger.actions import Note
from alongside.notices.models import Arrival, Outgoing, PostalAddress, Reaching, ReplyAddress
from alongside.partnerships.models import Member
from alongside.people.models import Account


@transaction.atomic
def forget_words(*, by: Member, note: Note) -> None:
    """What was written to them as this member, and the addresses for their answers. They print for nobody any more."""
    Outgoing.objects.filter(member=by).delete()
    ReplyAddress.objects.filter(member=by).delete()
    PostalAddress.objects.filter(printer=by).update(printer=None)
    Outgoing.objects.filter(printed_by=by).update(printed_by=None)


@transaction.atomic
def forget_account(*, by: Account, note: Note) -> None:
    """How to reach them, where they live, and every trace of letters."""
    for model in (Outgoing, Arrival, PostalAddress, Reaching):
        model.objects.filter(account=by).delete()
