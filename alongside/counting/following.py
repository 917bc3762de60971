"""Do new entries follow those that are folded already, and to which root do they lead?"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime

from alongside.counting.about import About, CannotAdd
from alongside.domain.record.entry import LONGEST_LINE, Entry
from alongside.domain.record.glance import glance
from alongside.domain.record.merkle.tree import leaf_hash, push, root_of_frontier
from alongside.domain.record.reading import BadLine, entry_from

_parse = json.JSONDecoder().decode
Reader = Callable[[bytes], Entry]


class RecordRefused(CannotAdd):
    """The record is not what it should be. `first_bad_entry` counts from 0; None where it cannot be told."""

    def __init__(self, problem: str, first_bad_entry: int | None = None) -> None:
        super().__init__(f"This record was not used. {problem}")
        self.first_bad_entry = first_bad_entry


class Roots:
    """The frontiers over the entries so far: over those that were folded, and over all that were seen."""

    def __init__(self, about: About) -> None:
        self.folded = [bytes.fromhex(each) for each in about.frontier]
        self._size = about.state.entries
        self._later: list[bytes] = []
        self._waiting = 0

    @property
    def seen(self) -> list[bytes]:
        return self._later or self.folded

    def follow(self, lines: Sequence[bytes], *, folded: int) -> None:
        """So many of the lines, from the first on, were folded; the rest are from the future."""
        for line in lines[:folded]:
            push(self.folded, self._size, leaf_hash(line))
            self._size += 1
        for line in lines[folded:]:
            self._later = self._later or list(self.folded)
            push(self._later, self._size + self._waiting, leaf_hash(line))
            self._waiting += 1


def bare(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines without their line ends."""
    return (line.removesuffix(b"\n") for line in lines)


def after(about: About, lines: Iterator[bytes]) -> Iterator[bytes]:
    """What comes after the entries that are folded already. Raises RecordRefused unless those are still the same."""
    size = about.state.entries
    frontier: list[bytes] = []
    for place in range(size):
        line = next(lines, None)
        if line is None:
            raise RecordRefused(
                f"The end is cut off: {size} entries of it were counted before, and now there are {place}.", place
            )
        push(frontier, place, leaf_hash(line))
    if size and root_of_frontier(frontier).hex() != about.root:
        raise RecordRefused(
            f"History was rewritten: the first {size} entries are not the ones that were counted before.", 0
        )
    return lines


def read(lines: Iterable[bytes], *, first: int, reader: Reader, last_at: datetime) -> Iterator[Entry]:
    """The entries of lines, the first of which has the number `first`. Raises RecordRefused at the first bad one."""
    number = first
    for line in lines:
        try:
            entry = reader(line)
        except BadLine as problem:
            raise RecordRefused(f"Entry {number} {problem}", number) from problem
        if entry.at < last_at:
            raise RecordRefused(f"Entry {number} says that it happened before entry {number - 1}.", number)
        last_at = entry.at
        number += 1
        yield entry


def strictly(line: bytes) -> Entry:
    """An entry that nobody has looked at yet. Raises BadLine."""
    if len(line) > LONGEST_LINE:
        raise BadLine("is longer than an entry can be.")
    return known_to_be_right(line) if glance(line) else entry_from(line)


def known_to_be_right(line: bytes) -> Entry:
    """An entry of a record that was verified: nobody has to look at how it is written again."""
    data = _parse(line.decode())
    return Entry(**{**data, "at": datetime.fromisoformat(data["at"])})


THE_BEGINNING = datetime.min.replace(tzinfo=UTC)
