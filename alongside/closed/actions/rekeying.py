"""A room gets a new key, and everything in it is locked with that one, a few rows at a time."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Model

from alongside.closed import keys, queries
from alongside.closed.locked import LockedBytes, LockedWords
from alongside.closed.reading import tending
from alongside.domain.record.entry import Author
from alongside.domain.rooms import Damaged
from alongside.ledger.actions import Note
from alongside.spaces.models import Space

AT_A_TIME = 200
FILES_AT_A_TIME = 2
"""Each may be as large as a file may be, twice: locked and open."""


@dataclass(slots=True)
class Rekeyed:
    """How many rows were locked anew, and how many could not be opened and were left as they are."""

    rows: int = 0
    damaged: int = 0


def rekey(*, by: Author, space: Space, note: Note, step: int = AT_A_TIME) -> Rekeyed:
    """Nobody reads anything, and whoever is inside goes on talking. Raises keys.LostKey.

    It can be stopped at any moment and begun again: both keys stay as long as something is locked with them, and the
    old one a day longer. Not on the record: it would tell that there is something to lock.
    """
    with tending(space.pk):
        keys.drop_unused(space.pk, used=queries.turns_in_use(None, space), at=note.at)
    keys.turn_over(space.pk, at=note.at)
    done = Rekeyed()
    for model, fields in queries.kinds_of_row(None).items():
        last: UUID | None = UUID(int=0)
        while last is not None:
            with transaction.atomic(), tending(space.pk):
                most = FILES_AT_A_TIME if any(isinstance(field, LockedBytes) for field in fields) else step
                rows = queries.rows_after(None, model, space=space, last=last, most=most)
                for row in rows:
                    _lock_anew(row, fields, done)
            last = rows[-1].pk if rows else None
    return done


def _lock_anew(row: Model, fields: list[LockedWords], done: Rekeyed) -> None:
    try:
        words = {field: field.unlock(row, field.stored(row)) for field in fields}
    except Damaged:
        done.damaged += 1
        return
    locked = {field.attname: field.locked(row, said) for field, said in words.items()}
    type(row)._default_manager.filter(pk=row.pk).update(**locked)
    done.rows += 1
