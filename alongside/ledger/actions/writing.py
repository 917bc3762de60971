"""Who did what, and under which circumstances? Written down with the change it tells of, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from alongside.domain.record.acts import Act
from alongside.domain.record.chance import Chance
from alongside.domain.record.entry import Author, Entry
from alongside.domain.record.head import Happening, append
from alongside.ledger.actions.ending import Ending


class OutsideTheChange(RuntimeError):
    """Somebody tried to write to the record outside the transaction of the change it tells of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The circumstances of one act: when, through what channel, and where chance comes from. No note, no change.

    `entered_by` and `checked_by` are pseudonyms of those who typed in what somebody wrote or said.
    """

    at: datetime
    chance: Chance
    channel: str = "web"
    entered_by: str = ""
    checked_by: str = ""
    support: UUID | None = None
    """With whose help it is done, if with anybody's. See `alongside.supporters`."""

    def __post_init__(self) -> None:
        """Raises ValueError for a time that does not say its zone."""
        if self.at.tzinfo is None:
            raise ValueError("A note’s time has to say its time zone.")


def write(*, partnership_id: UUID, by: Author, act: Act, note: Note) -> Entry:
    """Append one entry to a partnership's record, holding the lock on its end until the transaction is over.

    Raises OutsideTheChange when no transaction is open: an act and its entry are saved together or not at all.
    """
    connection = transaction.get_connection()
    if not connection.in_atomic_block:
        raise OutsideTheChange("Open a transaction first, make the change in it, then write its entry.")
    with connection.cursor() as cursor:
        end = Ending(cursor, partnership_id)
        added = append(end.locked(), Happening(act=act, by=by, at=note.at), partnership=partnership_id.hex)
        end.move(added)
    return added.entry
