"""What people in a closed room agreed is said at the joint table, by nobody in particular."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from alongside.contributions.models import Contribution
from alongside.domain.contributions import due_on, how_many_words, kept, may_be_said
from alongside.domain.record.acts import StatementCarried
from alongside.domain.record.entry import Author, salted_digest
from alongside.domain.rooms import Signing
from alongside.domain.verdict import insist
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.queries import agreement_of
from alongside.spaces.models import Space

CHANNEL = "room"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """`name` is the room, or the names of those who said yes to that, or nothing. `room` only where the room signs."""

    words: str
    kind: str
    signing: Signing
    name: str = ""
    room: Space | None = None


@transaction.atomic
def carry(*, by: Author, space: Space, statement: Statement, note: Note) -> Contribution:
    """It asks for a reply, and has no author: `by` is a pen drawn by chance for this alone."""
    words = kept(statement.words)
    insist(may_be_said(words))
    agreement = agreement_of(None, space.partnership)
    made = Contribution.objects.create(
        id=note.chance.new_id(),
        partnership_id=space.partnership_id,
        space=space,
        pen=by.pseudonym,
        shown_name=statement.name,
        named="chosen",
        shown_stake=by.stake,
        kind=statement.kind,
        asks=True,
        words=words,
        salt=note.chance.new_salt(),
        said_at=note.at,
        reply_due=due_on(timezone.localdate(note.at), reply_days=agreement.reply_days),
        channel=CHANNEL,
    )
    ledger.write(partnership_id=space.partnership_id, by=by, act=_carried(made, statement), note=note)
    return made


def _carried(made: Contribution, statement: Statement) -> StatementCarried:
    return StatementCarried(
        contribution=made.id.hex,
        kind=made.kind,
        asks=made.asks,
        signed=statement.signing.value,
        words=salted_digest(bytes(made.salt), made.words),
        length=how_many_words(made.words),
        space=made.space_id.hex,
        room=statement.room.id.hex if statement.room else "",
    )


@transaction.atomic
def sign_anew(*, by: Author, contribution: Contribution, name: str, note: Note) -> None:
    """Somebody who gave their name was forgotten. Not on the record, which never held a name."""
    Contribution.objects.filter(pk=contribution.pk, channel=CHANNEL).update(shown_name=name)
