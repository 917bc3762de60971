"""How does it turn out this time? Repeatable chance, quick enough for thousands of partnerships."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha512
from struct import unpack
from typing import TypeVar

Thing = TypeVar("Thing")

SKEWED = (0.2, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.2, 3.2)
"""How long something takes, as so many times what is typical: mostly about that, now and then much longer."""


class Luck:
    """SHA-512 over a seed and a counter, eight numbers at a time: the same on every machine and Python."""

    __slots__ = ("_drawn", "_left", "_seed")

    def __init__(self, seed: int | str) -> None:
        self._seed = str(seed)
        self._drawn = 0
        self._left: list[int] = []

    def _number(self) -> int:
        """0 to 2⁶⁴ - 1."""
        if not self._left:
            self._drawn += 1
            self._left = list(unpack(">8Q", sha512(f"luck\n{self._seed}\n{self._drawn}".encode()).digest()))
        return self._left.pop()

    def unit(self) -> float:
        """From 0 up to 1, in steps of 2⁻⁵³."""
        return (self._number() >> 11) / 9_007_199_254_740_992

    def happens(self, chance: float) -> bool:
        """True as often as `chance`, a share of 1."""
        return chance > 0 and self.unit() < chance

    def below(self, limit: int) -> int:
        """A whole number from 0 to limit - 1, for a limit of at least 1."""
        return self._number() % limit

    def one_of(self, things: Sequence[Thing]) -> Thing:
        return things[self._number() % len(things)]

    def some_of(self, things: Sequence[Thing], *, how_many: int) -> list[Thing]:
        """Different things, in the order they were drawn; all of them if there are not enough."""
        left = list(things)
        return [left.pop(self.below(len(left))) for _ in range(min(how_many, len(left)))]

    def around(self, middle: float, spread: float) -> float:
        """A share of 1, mostly near `middle` and never further from it than `spread`."""
        return min(max(middle + (self.unit() + self.unit() - 1) * spread, 0.0), 1.0)

    def times(self, typical: float) -> float:
        """How long it takes where `typical` is usual; skewed as waits between people are."""
        return typical * self.one_of(SKEWED)

    def count(self, mean: float) -> int:
        """How often something happens that happens `mean` times on average: up to twelve chances for each whole one."""
        tries = max(6, int(mean * 3) + 1)
        return sum(1 for _ in range(tries) if self.happens(mean / tries)) if mean > 0 else 0

    def new_id(self) -> str:
        return f"{self._number():016x}{self._number():016x}"

    def digest(self) -> str:
        """Stands for the salted digest of words that nobody said."""
        return f"{self._number():016x}{self._number():016x}{self._number():016x}{self._number():016x}"
