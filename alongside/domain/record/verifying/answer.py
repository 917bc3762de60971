"""What does verifying a record answer?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """Whether a record is what its signatures say, and where it stops being so.

    `entries` counts the entries that were read; `root` is the root over them in hexadecimal. `first_bad_entry` is
    the number of the entry where the record stops being true, counted from 0: exactly that one when it can be told,
    else the first that no checkpoint vouches for. `trusted` says in plain words whose word the answer rests on.
    `unknown` counts acts that this version does not know, by name and version.
    """

    verified: bool
    entries: int = 0
    root: str = ""
    problem: str | None = None
    first_bad_entry: int | None = None
    trusted: tuple[str, ...] = ()
    unknown: Mapping[str, int] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {
            "verified": self.verified,
            "entries": self.entries,
            "root": self.root,
            "problem": self.problem,
            "first_bad_entry": self.first_bad_entry,
        }


class Untrue(ValueError):
    """The record stops being true, in these words, from this entry on (None when it is not about an entry)."""

    def __init__(self, problem: str, *, at: int | None = None) -> None:
        super().__init__(problem)
        self.problem = problem
        self.at = at
