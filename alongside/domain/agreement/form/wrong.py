"""What is wrong with some data, where, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wrong:
    """`where` is a path such as "stakes[2].seats"; `words` say what is wrong and what it should be."""

    where: str
    words: str


class BadAgreement(ValueError):
    """The data is not an agreement, or not a part of one. `wrongs` says everything that was found."""

    def __init__(self, wrongs: Sequence[Wrong]) -> None:
        super().__init__("; ".join(f"{wrong.where}: {wrong.words}" for wrong in wrongs))
        self.wrongs = tuple(wrongs)
