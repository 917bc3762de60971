"""Whoever operates shows a second thing too: six numbers from an app, or one of ten lines of words on paper.

The numbers are those of RFC 6238, from a secret that app and site share. It has to be kept so that it can be read
again, so it is locked under the site's key, for this account alone.
"""

from __future__ import annotations

from base64 import b32encode, b64decode, b64encode
from datetime import datetime, timedelta

import pyotp
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from alongside.domain.record.chance import Chance
from alongside.people.cards import digest
from alongside.people.wordlist import WORDS

LASTS = timedelta(hours=12)
"""A working day: whoever operates shows it once in it, on each device."""
CODES_ON_PAPER, WORDS_IN_A_CODE, BITS_A_WORD = 10, 5, 10
STEP = 30
EARLIER, LATER = -1, 1
"""Clocks of phones differ: the numbers of one step before and after count too."""


def new_secret(chance: Chance) -> str:
    return b32encode(chance.new_token()[:20]).decode()


def address_of(secret: str, name: str) -> str:
    """What an app reads from the picture."""
    return pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name="Alongside")


def step_of(secret: str, typed: str, *, now: datetime, after: int) -> int | None:
    """Which step these numbers are of, if they are good. None is good twice: it has to be a later step than `after`."""
    digits = "".join(str(int(mark)) for mark in typed[:40] if mark.isdecimal())
    app, here = pyotp.TOTP(secret), int(now.timestamp()) // STEP
    for step in range(here + EARLIER, here + LATER + 1):
        if step > after and pyotp.utils.strings_equal(app.at(step * STEP), digits):
            return step
    return None


def lock(secret: str, *, account_id: str, nonce: bytes) -> str:
    shut = AESGCM(_key(settings.SECRET_KEY)).encrypt(nonce, secret.encode(), account_id.encode())
    return b64encode(nonce + shut).decode()


def unlock(locked: str, *, account_id: str) -> str:
    """Raises InvalidTag where the site's key has changed and the old one is not among its fallbacks."""
    raw = b64decode(locked)
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        try:
            return AESGCM(_key(key)).decrypt(raw[:12], raw[12:], account_id.encode()).decode()
        except InvalidTag:
            continue
    raise InvalidTag


def _key(secret_key: str | bytes) -> bytes:
    return bytes.fromhex(digest("second factor", "key", key=secret_key))


def new_codes(chance: Chance) -> tuple[str, ...]:
    """Ten lines of five words, 50 bits each. They are for paper, and each is good once."""
    return tuple(_words(chance.new_token()) for _ in range(CODES_ON_PAPER))


def _words(token: bytes) -> str:
    bits = int.from_bytes(token[:8])
    return " ".join(WORDS[(bits >> place * BITS_A_WORD) % len(WORDS)] for place in range(WORDS_IN_A_CODE))


def tidy_code(typed: str) -> str:
    return " ".join(typed.casefold().split())[:200]
