"""How does a text carry signatures? C2SP signed-note: the text, an empty line, a line for each signature."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import Self

from alongside.domain.record.signed.keys import SigningKey, VerifierKey, from_base64, is_name

MOST_SIGNATURES = 100
LONGEST = 64 * 1024
DASH = "\N{EM DASH} "


class BadNote(ValueError):
    """A text that should be a signed note is none. The text of the error says why."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: a key's name, the four bytes that stand for the key, and the signature."""

    name: str
    key_hash: bytes
    signature: bytes

    def __str__(self) -> str:
        return f"{DASH}{self.name} {b64encode(self.key_hash + self.signature).decode()}\n"

    def is_by(self, key: VerifierKey) -> bool:
        return (self.name, self.key_hash) == (key.name, key.hash)

    @classmethod
    def read(cls, line: str) -> Self:
        """Raises BadNote."""
        name, _, encoded = line.removeprefix(DASH).partition(" ")
        packed = from_base64(encoded)
        if not line.startswith(DASH) or not is_name(name) or packed is None or len(packed) <= 4:
            raise BadNote("It has a signature line that is not of the form “— name signature”.")
        return cls(name, packed[:4], packed[4:])


@dataclass(frozen=True, slots=True)
class SignedNote:
    """A text, which ends with a new line, and the signatures under it."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        return self.text + "\n" + "".join(map(str, self.signatures))

    @classmethod
    def read(cls, whole: str) -> Self:
        """Raises BadNote."""
        if len(whole) > LONGEST:
            raise BadNote("It is far too long.")
        if any(c < " " and c != "\n" for c in whole):
            raise BadNote("It has control characters in it, such as line ends from another system.")
        text, empty, lines = whole.rpartition("\n\n")
        if not empty or not lines.endswith("\n"):
            raise BadNote("It has no signature.")
        if lines.count("\n") > MOST_SIGNATURES:
            raise BadNote("It has more than a hundred signatures.")
        return cls(text + "\n", tuple(Signature.read(line) for line in lines[:-1].split("\n")))

    def by(self, key: VerifierKey) -> list[Signature]:
        """The signatures that claim to be by a key."""
        return [each for each in self.signatures if each.is_by(key)]

    def is_signed_by(self, key: VerifierKey) -> bool:
        """Whether a key signed the text itself. One bad signature that claims to be by it spoils all."""
        found = self.by(key)
        return bool(found) and all(key.verifies(each.signature, self.text.encode()) for each in found)


def signed(text: str, *, name: str, key: SigningKey) -> SignedNote:
    """The text, signed under a name."""
    return SignedNote(text, (Signature(name, key.verifier(name).hash, key.sign(text.encode())),))
