"""Which way does it fall? Repeatable choices from a seed, without any hidden chance."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

Thing = TypeVar("Thing")


class Dice:
    """SHA-256 over a seed and a counter. The same seed falls the same way on every machine and Python."""

    __slots__ = ("_seed", "_thrown")

    def __init__(self, seed: int | str) -> None:
        self._seed = str(seed)
        self._thrown = 0

    def below(self, limit: int) -> int:
        """A whole number from 0 to limit - 1. Raises ValueError for a limit below 1."""
        if limit < 1:
            raise ValueError("There is nothing to choose from.")
        self._thrown += 1
        drawn = sha256(f"dice\n{self._seed}\n{self._thrown}".encode()).digest()
        return int.from_bytes(drawn[:8]) % limit

    def between(self, least: int, most: int) -> int:
        """A whole number from least to most, both included."""
        return least + self.below(most - least + 1)

    def falls(self, times: int, of: int) -> bool:
        """True as often as `times` out of `of`."""
        return self.below(of) < times

    def one_of(self, things: Sequence[Thing]) -> Thing:
        return things[self.below(len(things))]

    def some_of(self, things: Sequence[Thing], *, how_many: int) -> list[Thing]:
        """Different things, in the order they were drawn; all of them if there are not enough."""
        left = list(things)
        return [left.pop(self.below(len(left))) for _ in range(min(how_many, len(left)))]
