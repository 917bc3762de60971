"""How does an address prove that we gave it to this very person, without saying to anybody what it is about?"""

from __future__ import annotations

from base64 import b32decode, b32encode, urlsafe_b64encode
from binascii import Error
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.utils.crypto import constant_time_compare, salted_hmac

REPLY, BOUNCE = "r", "b"
SEAL = 10
"""Bytes. 80 bits are more than anybody can try by sending letters."""
NUMBER, ID = 8, 16
STOPS = "alongside.notices stop"


@dataclass(frozen=True, slots=True)
class Sealed:
    """What an address says of itself before anybody knows whether it is true: a number or an id, and a seal."""

    what: str
    number: int
    seal: bytes


def reply_address(number: int, *, about: str) -> str:
    """The e-mail address for one person's answers to one thing; "" where this house takes none.

    `about` names the person, the thing and the turn: with another turn, the same number has another seal.
    """
    return _address(REPLY, number.to_bytes(NUMBER), about)


def bounce_address(outgoing: UUID) -> str:
    """Where a mail server says that it could not deliver this one letter; "" where this house takes no mail."""
    return _address(BOUNCE, outgoing.bytes, "")


def _address(what: str, raw: bytes, about: str) -> str:
    local, _, host = settings.MAIL_IN.partition("@")
    if not host:
        return ""
    token = b32encode(raw + _seal(what, raw, about, key=settings.SECRET_KEY)).decode().rstrip("=").lower()
    return f"{local}+{what}{token}@{host}"


def read_address(address: str) -> Sealed | None:
    """What an address of ours says, whatever its capitals; None for any other."""
    local, _, host = settings.MAIL_IN.lower().partition("@")
    mine, _, at = address.strip().lower().partition("@")
    before, _, token = mine.partition("+")
    if not host or (before, at) != (local, host) or token[:1] not in {REPLY, BOUNCE}:
        return None
    try:
        raw = b32decode(token[1:].upper() + "=" * (-len(token[1:]) % 8))
    except (Error, ValueError):
        return None
    length = NUMBER if token[0] == REPLY else ID
    if len(raw) != length + SEAL:
        return None
    return Sealed(token[0], int.from_bytes(raw[:length]), raw[length:])


def holds(sealed: Sealed, *, about: str = "") -> bool:
    """Did we make it, for just this? Also under a key that the site had before."""
    raw = sealed.number.to_bytes(NUMBER if sealed.what == REPLY else ID)
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return any(constant_time_compare(_seal(sealed.what, raw, about, key=key), sealed.seal) for key in keys)


def _seal(what: str, raw: bytes, about: str, *, key: str | bytes) -> bytes:
    said = f"{what} {raw.hex()} {about}"
    return salted_hmac("alongside.notices address", said, secret=key, algorithm="sha256").digest()[:SEAL]


def stop_token(account_id: UUID) -> str:
    """For the link in each letter that stops them. It does not run out: a letter may be opened years later."""
    return Signer(salt=STOPS, sep=".").sign(account_id.hex)


def who_stops(token: str) -> UUID | None:
    try:
        return UUID(Signer(salt=STOPS, sep=".").unsign(token))
    except (BadSignature, ValueError):
        return None


def calendar_token(account_id: UUID, turn: int) -> str:
    """The secret in the address of somebody's calendar. Worked out anew for its owner to copy; kept as a digest."""
    secret = salted_hmac("alongside.notices calendar", f"{account_id.hex} {turn}", algorithm="sha256").digest()
    return urlsafe_b64encode(secret).decode().rstrip("=")


def digest_of(what: str, said: str | bytes) -> str:
    """So that a thing is known again, and a copy of the rows tells nobody what it was."""
    return salted_hmac(f"alongside.notices {what}", said, algorithm="sha256").hexdigest()
