"""One wall taken away: where it stands, what is left in its place, and the tests that must notice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[3]


class Moved(LookupError):
    """The wall is not where the list says, so nothing would be taken away and nothing proved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`wall` is the exact text that goes; it stands once in `file`. `caught_by` are the tests to run without it.

    `only_postgres` is for what stands in that database alone: where there is none, nobody can notice.
    """

    name: str
    file: str
    wall: str
    left: str
    caught_by: tuple[str, ...]
    only_postgres: bool = False

    def in_place_of(self, text: str) -> str:
        """The file's text without the wall. Raises Moved unless the wall stands there exactly once."""
        if (times := text.count(self.wall)) != 1:
            raise Moved(f"“{self.name}” stands {times} times in {self.file}, not once.")
        return text.replace(self.wall, self.left)
