"""Where does a record stand, and what is its next entry?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from alongside.domain.record.acts import Act
from alongside.domain.record.entry import LONGEST_LINE, Author, Entry, canonical_entry, entry_of
from alongside.domain.record.merkle.tree import completed_by, grown, leaf_hash, root_of_frontier


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a record: how many entries, the perfect subtrees over them (largest first), the last entry's time."""

    size: int = 0
    frontier: tuple[bytes, ...] = ()
    last_at: datetime | None = None

    @property
    def root(self) -> bytes:
        return root_of_frontier(self.frontier)


@dataclass(frozen=True, slots=True)
class Appended:
    """An entry just added: its canonical bytes, the subtree roots it completes (its own leaf first), the new head."""

    entry: Entry
    line: bytes
    completed: tuple[bytes, ...]
    head: Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An act, by whom, and when somebody's clock said it was."""

    act: Act
    by: Author
    at: datetime


def append(head: Head, happening: Happening, *, partnership: str) -> Appended:
    """Add one entry to a record.

    Times in a record never run backwards. When the clock does (it was set back, or two servers disagree), the entry
    takes the time of the entry before it: the order is the truth, and refusing would stop a partnership for an hour
    once a year. A clock that jumped ahead therefore shows as a run of entries at one time until it is caught up.

    Raises ValueError when the entry would be longer than any reader has to take.
    """
    at = happening.at if head.last_at is None else max(happening.at, head.last_at)
    entry = entry_of(happening.act, n=head.size, at=at, partnership=partnership, by=happening.by)
    line = canonical_entry(entry)
    if len(line) > LONGEST_LINE:
        raise ValueError(
            f"{entry.act}: an entry has room for {LONGEST_LINE} bytes, about 1,900 ids, and this has more."
        )
    completed = tuple(completed_by(head.frontier, head.size, leaf_hash(line)))
    return Appended(entry, line, completed, Head(head.size + 1, grown(head.frontier, completed), at))
