"""Do the entries follow one another as they should, and what root do they have at each checkpoint?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from alongside.domain.record.acts import UnknownAct
from alongside.domain.record.entry import LONGEST_LINE, act_from
from alongside.domain.record.glance import Glimpse, glance
from alongside.domain.record.merkle.tree import leaf_hash, push, root_of_frontier
from alongside.domain.record.reading import BadLine, entry_from
from alongside.domain.record.shapes import moment
from alongside.domain.record.verifying.answer import Untrue


@dataclass(slots=True)
class Walked:
    """What a walk along the entries found. `leaves` are their leaf hashes one after the other, `roots` are by size."""

    count: int = 0
    frontier: list[bytes] = field(default_factory=list)
    leaves: bytearray = field(default_factory=bytearray)
    roots: dict[int, bytes] = field(default_factory=dict)
    unknown: Counter[str] = field(default_factory=Counter)
    last_at: bytes = b""

    @property
    def root(self) -> bytes:
        return root_of_frontier(self.frontier)


def walk(lines: Iterable[bytes], walked: Walked, *, partnership: str, sizes: Container[int]) -> None:
    """Read every entry into `walked`. Raises Untrue at the first that is not one or does not follow."""
    belongs_to = partnership.encode()
    if 0 in sizes:
        walked.roots[0] = walked.root
    for line in lines:
        _take(walked, line, belongs_to)
        if walked.count in sizes:
            walked.roots[walked.count] = walked.root


def _take(walked: Walked, line: bytes, partnership: bytes) -> None:
    number = walked.count
    try:
        content = _without_line_end(line)
        seen = glance(content) or _read(walked, content)
        _follow(walked, seen, partnership)
    except BadLine as problem:
        raise Untrue(f"Entry {number} {problem}", at=number) from problem
    leaf = leaf_hash(content)
    walked.leaves += leaf
    push(walked.frontier, number, leaf)
    walked.count += 1


def _without_line_end(line: bytes) -> bytes:
    if len(line) > LONGEST_LINE + 1:
        raise BadLine("is longer than an entry can be.")
    if not line.endswith(b"\n"):
        raise BadLine("ends in the middle: the end of the file is missing.")
    return line[:-1]


def _read(walked: Walked, line: bytes) -> Glimpse:
    entry = entry_from(line)
    if isinstance(act_from(entry), UnknownAct):
        walked.unknown[f"{entry.act} {entry.act_v}"] += 1
    return entry.n, entry.partnership.encode(), moment(entry.at).encode()


def _follow(walked: Walked, glimpse: Glimpse, partnership: bytes) -> None:
    number, belongs_to, at = glimpse
    if number != walked.count:
        raise Untrue(
            f"Entry {walked.count} is missing or not in its place: entry {number} stands there.", at=walked.count
        )
    if belongs_to != partnership:
        raise BadLine("belongs to another partnership’s record.")
    if at < walked.last_at:
        raise BadLine(f"says that it happened before entry {number - 1}.")
    walked.last_at = at
