"""How long is a record, what is its root, and who says so? C2SP tlog-checkpoint and tlog-cosignature."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Self

from alongside.domain.record.merkle.tree import HASH_BYTES
from alongside.domain.record.shapes import LARGEST
from alongside.domain.record.signed.keys import SigningKey, Signs, VerifierKey, from_base64
from alongside.domain.record.signed.note import BadNote, Signature, SignedNote, signed

ORIGIN = "alongside/record/"
TIME_BYTES = 8
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def origin_of(partnership: str) -> str:
    """What a partnership's record is called, by itself and by the key that signs it."""
    return ORIGIN + partnership


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The length and the root of one record at one moment."""

    origin: str
    size: int
    root: bytes

    def __str__(self) -> str:
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n"

    @property
    def partnership(self) -> str:
        return self.origin.removeprefix(ORIGIN)

    @classmethod
    def read(cls, text: str) -> Self:
        """Raises BadNote. Lines that others may add below the three are taken along and mean nothing here."""
        origin, size, root, *_ = [*text.split("\n"), "", "", ""]
        hashed = from_base64(root)
        if not re.fullmatch(re.escape(ORIGIN) + "[0-9a-f]{32}", origin):
            raise BadNote("Its first line does not name a record of Alongside.")
        if not re.fullmatch("0|[1-9][0-9]{0,15}", size) or int(size) > LARGEST:
            raise BadNote("Its second line is not a number of entries.")
        if hashed is None or len(hashed) != HASH_BYTES:
            raise BadNote("Its third line is not a root of 32 bytes in base64.")
        return cls(origin, int(size), hashed)


def sign_checkpoint(checkpoint: Checkpoint, key: SigningKey) -> SignedNote:
    return signed(str(checkpoint), name=checkpoint.origin, key=key)


def cosign(note: SignedNote, *, name: str, key: SigningKey, at: datetime) -> Signature:
    """A witness's line: that it saw this checkpoint, at that time, and no other history before it."""
    seconds = (at - EPOCH) // timedelta(seconds=1)
    body = key.sign(_witnessed(note, seconds))
    return Signature(name, key.verifier(name, Signs.WITNESS).hash, seconds.to_bytes(TIME_BYTES, "big") + body)


def witnessed_at(note: SignedNote, signature: Signature, key: VerifierKey) -> datetime | None:
    """When a witness saw a checkpoint; None when the line is not really by that witness."""
    seconds = int.from_bytes(signature.signature[:TIME_BYTES], "big")
    if not signature.is_by(key) or not key.verifies(signature.signature[TIME_BYTES:], _witnessed(note, seconds)):
        return None
    try:
        return said_at(signature)
    except OverflowError:
        return None


def said_at(signature: Signature) -> datetime:
    """The time in a witness's line, whether or not it is really theirs. OverflowError past the year 9999."""
    return EPOCH + timedelta(seconds=int.from_bytes(signature.signature[:TIME_BYTES], "big"))


def _witnessed(note: SignedNote, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{note.text}".encode()
