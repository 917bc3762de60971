"""A try is counted, and forgotten once it can no longer slow anybody."""

from __future__ import annotations

from alongside.ledger.actions import Note
from alongside.people.cards import digest
from alongside.people.guessing import DAY, Door
from alongside.people.models import Account, Knock


def knock(*, by: Account | None, note: Note, door: Door, source: str) -> None:
    Knock.objects.filter(at__lt=note.at - DAY).delete()
    Knock.objects.create(door=door, source_digest=digest("source", source), at=note.at)
