"""How are words kept so that the database never has them? `post.words` reads and writes; what is stored is locked."""

from __future__ import annotations

from base64 import b64encode
from secrets import token_bytes
from typing import Any

from django.db import models
from django.db.models.query_utils import DeferredAttribute

from alongside.closed.keys import key_ring
from alongside.domain.rooms import lock, opened, place_of, turn_of
from alongside.domain.rooms.locking import NONCE_BYTES


class _Unlocked(DeferredAttribute):
    """Words come out of the row when somebody reads them, not before: a list that shows none opens none."""

    field: LockedWords

    def __get__(self, row: Any, owner: Any = None) -> Any:
        if row is None:
            return self
        name = self.field.attname
        if name not in row.__dict__:
            super().__get__(row, owner)
        stored = row.__dict__[name]
        if not isinstance(stored, self.field.opened_as):
            stored = row.__dict__[name] = self.field.unlock(row, bytes(stored))
        return stored

    def __set__(self, row: Any, value: Any) -> None:
        row.__dict__[self.field.attname] = value


class Opened(bytes):
    """The bytes of a picture or file as somebody gave them; any other bytes are taken for what is stored."""


class LockedWords(models.BinaryField):  # type: ignore[type-arg]
    """Words of a closed room, locked with that room's key. The model needs a `space` and an id it is given.

    In Python they are a `str`; in the database bytes, or nothing for no words. Reading raises LostKey when the key
    is not there, and Damaged when what is stored was changed or moved. They cannot be looked for, sorted by or
    changed with `update()`, except to nothing: `update(words=b"")`.
    """

    descriptor_class = _Unlocked
    opened_as: type = str

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["default"] = b""
        super().__init__(*args, **kwargs)

    def place(self, row: Any) -> bytes:
        return place_of(row.space_id, table=self.model._meta.db_table, column=self.attname, row=row.pk)

    def unlock(self, row: Any, stored: bytes) -> Any:
        return self.bytes_in(row, stored).decode()

    def bytes_in(self, row: Any, stored: bytes) -> bytes:
        if not stored:
            return b""
        turn = key_ring(row.space_id).turn(turn_of(stored))
        return opened(stored, key=turn.key, place=self.place(row))

    def locked(self, row: Any, said: Any) -> bytes:
        """The nonce is drawn here and is nobody's argument: one that came twice would give words away."""
        if not said:
            return b""
        turn = key_ring(row.space_id).newest
        plain = said.encode() if isinstance(said, str) else said
        nonce = token_bytes(NONCE_BYTES)
        return lock(plain, key=turn.key, turn=turn.number, place=self.place(row), nonce=nonce)

    def stored(self, row: Any) -> bytes:
        """As the row holds it, locked."""
        value = row.__dict__[self.attname]
        return self.locked(row, value) if isinstance(value, self.opened_as) else bytes(value)

    def pre_save(self, model_instance: Any, add: bool) -> bytes:  # noqa: FBT001
        return self.stored(model_instance)

    def get_prep_value(self, value: Any) -> Any:
        if isinstance(value, str | Opened):
            raise TypeError("Locked words are saved with their row, and cannot be looked for.")
        return super().get_prep_value(value)

    def value_to_string(self, obj: Any) -> str:
        """Whatever writes rows to a file gets them as they are stored."""
        return b64encode(self.stored(obj)).decode("ascii")


class LockedBytes(LockedWords):
    """The same for a picture or file: in Python it is given and read as `Opened`."""

    opened_as = Opened

    def unlock(self, row: Any, stored: bytes) -> Opened:
        return Opened(self.bytes_in(row, stored))

    def stored(self, row: Any) -> bytes:
        """Raises Damaged for bytes that are neither `Opened` nor locked: they would be kept for anyone to read."""
        stored = super().stored(row)
        if stored:
            turn_of(stored)
        return stored
