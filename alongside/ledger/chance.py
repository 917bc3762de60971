"""Real chance, for everything that must not be guessed."""

from __future__ import annotations

import secrets
from uuid import UUID, uuid4


class RealChance:
    """Ids, salts and tokens from the operating system's source of randomness."""

    def new_id(self) -> UUID:
        return uuid4()

    def new_salt(self) -> bytes:
        return secrets.token_bytes(16)

    def new_token(self) -> bytes:
        return secrets.token_bytes(32)
