"""Whose signature is this? Ed25519 keys and how they are named (C2SP signed-note and tlog-cosignature)."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass, field
from enum import IntEnum
from hashlib import sha256
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

KEY_BYTES = 32
LONGEST_NAME = 200


class Signs(IntEnum):
    """What a key signs: checkpoints of a record, or, as a witness, checkpoints it has seen and when."""

    RECORD = 0x01
    WITNESS = 0x04


class BadKey(ValueError):
    """A text that should be a public key is none. The text of the error says why."""


def is_name(name: str) -> bool:
    """Whether a key may be called that: printable, and neither a space nor a plus in it."""
    return 0 < len(name) <= LONGEST_NAME and name.isprintable() and not any(c == "+" or c.isspace() for c in name)


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key, the name its owner signs under, and what it signs."""

    name: str
    public: bytes
    signs: Signs = Signs.RECORD

    def __post_init__(self) -> None:
        if not is_name(self.name):
            raise BadKey("A key’s name cannot be empty, nor have a space or a plus in it.")
        if len(self.public) != KEY_BYTES:
            raise BadKey("An Ed25519 public key is exactly 32 bytes long.")

    @property
    def hash(self) -> bytes:
        """The four bytes that stand for the key in a signature line."""
        return sha256(self.name.encode() + b"\n" + bytes([self.signs]) + self.public).digest()[:4]

    @property
    def encoded(self) -> str:
        """What it signs and the key itself, in base64."""
        return b64encode(bytes([self.signs]) + self.public).decode()

    def __str__(self) -> str:
        """The key as one line that can be handed around: name+hash+key."""
        return f"{self.name}+{self.hash.hex()}+{self.encoded}"

    @classmethod
    def read(cls, text: str) -> Self:
        """The key in a line of the form name+hash+key. Raises BadKey."""
        name, _, rest = text.strip().partition("+")
        said, _, encoded = rest.partition("+")
        packed = from_base64(encoded)
        if packed is None or len(packed) != 1 + KEY_BYTES or packed[0] not in set(Signs):
            raise BadKey("That is not a public key of the form name+hash+key.")
        key = cls(name, packed[1:], Signs(packed[0]))
        if key.hash.hex() != said:
            raise BadKey("The public key and its hash do not belong together: a letter of it may be mistyped.")
        return key

    def verifies(self, signature: bytes, message: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key: the 32 bytes of RFC 8032. It never shows itself in a log or an error."""

    seed: bytes = field(repr=False)

    def verifier(self, name: str, signs: Signs = Signs.RECORD) -> VerifierKey:
        public = Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw()
        return VerifierKey(name, public, signs)

    def sign(self, message: bytes) -> bytes:
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(message)


def from_base64(text: str) -> bytes | None:
    """The bytes of standard base64 (RFC 4648, section 4), None for anything that is not the one way to write them."""
    try:
        found = b64decode(text, validate=True)
    except (NotBase64, ValueError):
        return None
    return found if b64encode(found).decode() == text else None
