"""Where do ids, salts and tokens come from, when chance has to be an argument?"""

from __future__ import annotations

from hashlib import sha256
from typing import Protocol
from uuid import UUID


class Chance(Protocol):
    """A source of ids, salts and tokens. Real chance lives in the ledger; a seed gives the same each time."""

    def new_id(self) -> UUID: ...

    def new_salt(self) -> bytes: ...

    def new_token(self) -> bytes: ...


class SeededChance:
    """Repeatable chance: SHA-256 over a seed and a counter. For simulations, the demo and tests, never for secrets."""

    __slots__ = ("_drawn", "_seed")

    def __init__(self, seed: int | str) -> None:
        self._seed = str(seed)
        self._drawn = 0

    def _draw(self) -> bytes:
        self._drawn += 1
        return sha256(f"{self._seed}\n{self._drawn}".encode()).digest()

    def new_id(self) -> UUID:
        return UUID(bytes=self._draw()[:16], version=4)

    def new_salt(self) -> bytes:
        return self._draw()[:16]

    def new_token(self) -> bytes:
        return self._draw()
