"""Somebody asks for an easy version, or says that they read easy versions."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from alongside.documents import queries
from alongside.documents.actions.entering import enter
from alongside.documents.models import EasyAsk, EasyReader
from alongside.documents.things import original_to_change
from alongside.domain.record.acts import EasyAsked
from alongside.domain.verdict import insist, no
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member


@transaction.atomic
def ask_for(*, by: Member, kind: str, thing: UUID, note: Note) -> None:
    """Counted once for each member, and shown to everybody as a number."""
    me = still_here(by=by, note=note)
    original_to_change(me.viewer, me.partnership, kind=kind, thing=thing)
    if queries.easy_of(me.viewer, me.partnership, kind=kind, thing=thing) is not None:
        insist(no("Somebody has begun an easy version of this.", "You can read it as far as it is, or help."))
    _, is_new = EasyAsk.objects.get_or_create(
        of=kind, thing=thing, member=me, defaults={"partnership_id": me.partnership_id, "at": note.at}
    )
    if is_new:
        enter(by=me, act=EasyAsked(of=kind, thing=thing.hex), note=note)


@transaction.atomic
def say_reads_easy(*, by: Member, reads: bool, note: Note) -> None:
    """They say it themselves. Nothing of it goes into the record: which form somebody reads is theirs to tell."""
    me = still_here(by=by, note=note)
    if reads:
        EasyReader.objects.get_or_create(member=me, defaults={"since": note.at})
    else:
        EasyReader.objects.filter(member=me).delete()
