"""How is what somebody typed of a secret page kept until a second person has typed it too?

Locked with the code that stands on the page. Whoever has the page can open it. The database alone cannot: the code is
not in it, and neither is the site's secret, which is part of the key.
"""

from __future__ import annotations

import json
from hashlib import scrypt

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from alongside.domain.paper import Reading
from alongside.domain.record.chance import Chance

NONCE = 12
BLOCK = 512
"""What is locked is filled up to a multiple of this, so that its length tells neither the answer nor the words."""
WORK = {"n": 2**14, "r": 8, "p": 1}
"""About 50 ms a try (RFC 7914): whoever has the disk and the secret still cannot run through 2**53 codes."""


def lock(reading: Reading, code: str, *, pack: bytes, chance: Chance) -> bytes:
    said = json.dumps([reading.answer, reading.words]).encode()
    filled = said + b" " * (-len(said) % BLOCK)
    nonce = chance.new_token()[:NONCE]
    return nonce + AESGCM(_key(code, pack, settings.SECRET_KEY)).encrypt(nonce, filled, pack)


def unlock(locked: bytes, code: str, *, pack: bytes) -> Reading | None:
    """None where it was locked with another code, or is damaged."""
    for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        try:
            said = AESGCM(_key(code, pack, secret)).decrypt(locked[:NONCE], locked[NONCE:], pack)
        except InvalidTag:
            continue
        answer, words = json.loads(said)
        return Reading(answer, words)
    return None


def _key(code: str, pack: bytes, secret: str | bytes) -> bytes:
    salt = pack + (secret.encode() if isinstance(secret, str) else secret)
    return scrypt(code.encode(), salt=salt, dklen=32, **WORK)
