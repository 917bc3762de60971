"""How an act of this app gets into the record."""

from __future__ import annotations

from alongside.domain.record.acts import Act
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member


def enter(*, by: Member, act: Act, note: Note) -> None:
    ledger.write(partnership_id=by.partnership_id, by=by.author, act=act, note=note)
