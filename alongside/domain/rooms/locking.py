"""How are words locked so that they open only with their room's key, and only in the place they were put?

AES-256-GCM (NIST SP 800-38D). The place is part of what is sealed: locked words that were moved to another row,
column, table or room do not open there.
"""

from __future__ import annotations

from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from alongside.domain.saying import say

FORM = b"\x01"
"""The version of this form, the first byte of whatever is locked."""
TURN_BYTES, NONCE_BYTES, TAG_BYTES, KEY_BYTES = 4, 12, 16, 32
HEAD = len(FORM) + TURN_BYTES
SHORTEST = HEAD + NONCE_BYTES + TAG_BYTES


class Damaged(Exception):
    """What is stored does not open: it was cut, changed, or moved here from somewhere else."""


def place_of(room: UUID, *, table: str, column: str, row: UUID) -> bytes:
    """Where something stands. No part can hold a bar, so two places never read the same."""
    return f"{room.hex}|{table}|{column}|{row.hex}".encode()


def lock(words: bytes, *, key: bytes, turn: int, place: bytes, nonce: bytes) -> bytes:
    """`turn` says which of the room's keys this is. `nonce` is 12 bytes of chance that never come twice."""
    head = FORM + turn.to_bytes(TURN_BYTES)
    return head + nonce + AESGCM(key).encrypt(nonce, words, head + place)


def turn_of(locked: bytes) -> int:
    """Which of the room's keys opens it. Raises Damaged for what was never locked, or cut short."""
    if len(locked) < SHORTEST or locked[: len(FORM)] != FORM:
        raise Damaged(say("This is not a whole locked text."))
    return int.from_bytes(locked[len(FORM) : HEAD])


def opened(locked: bytes, *, key: bytes, place: bytes) -> bytes:
    """The words. Raises Damaged unless they are whole and stand where they were put."""
    turn_of(locked)
    nonce, rest = locked[HEAD : HEAD + NONCE_BYTES], locked[HEAD + NONCE_BYTES :]
    try:
        return AESGCM(key).decrypt(nonce, rest, locked[:HEAD] + place)
    except InvalidTag as problem:
        raise Damaged(say("These locked words were changed, or do not belong here.")) from problem
