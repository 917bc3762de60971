"""How does a record become evidence? It is verified first, and then only its new entries are folded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from alongside.counting.about import About, CannotAdd
from alongside.counting.following import (
    THE_BEGINNING,
    Reader,
    RecordRefused,
    Roots,
    after,
    bare,
    known_to_be_right,
    read,
    strictly,
)
from alongside.counting.store import Adding, adding
from alongside.domain.check.evidence import BATCH, DoesNotFollow, fold
from alongside.domain.record import NotARecord, Verification, VerifierKey, verify
from alongside.domain.record.bundle.newest import newest_in
from alongside.domain.record.bundle.opening import BEGINNING, opened
from alongside.domain.record.bundle.parts import LARGEST_FILE
from alongside.domain.record.merkle.tree import root_of_frontier
from alongside.domain.record.shapes import moment, time_of
from alongside.domain.record.signed.checkpoint import Checkpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """`now`: entries dated after it are from the future. `as_of`: the day until which things wait, in days since
    1970-01-01, if that is after the day of the last entry.
    """

    now: datetime
    as_of: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A record that is at hand, as in the ledger: its size and root, whether that root is signed, and its lines.

    `lines` gives those from a number on, up to the size.
    """

    size: int
    root: bytes
    signed: bool
    lines: Callable[[int], Iterable[bytes]]


def add_file(folder: Path, file: Path, wish: Wish, *, key: Sequence[VerifierKey] = ()) -> About:
    """A record file, or its `entries.jsonl` alone, which nobody vouches for. Raises as `add_record` does."""
    try:
        with file.open("rb") as content:
            if content.read(len(BEGINNING)) != BEGINNING:
                content.seek(0)
                return add_lines(folder, content, wish)
            content.seek(0)
            return add_record(folder, content.read(LARGEST_FILE + 1), wish, key=key)
    except FileNotFoundError as problem:
        raise CannotAdd(f"There is no file “{file}”. Check how it is spelled and where it is.") from problem
    except OSError as problem:
        raise CannotAdd(f"The file “{file}” cannot be read. It may be a folder, or not yours to read.") from problem


def add_record(
    folder: Path, bundle: bytes, wish: Wish, *, key: Sequence[VerifierKey] = (), since: str | None = None
) -> About:
    """Verify a record file, and fold what is new in it. `key` and `since` are those of `verify`.

    Raises RecordRefused, which names the first bad entry, and CannotAdd for anything that is no record file.
    """
    partnership = _insist_it_is_true(bundle, key=key, since=since)
    with adding(folder) as growing:
        start = _insist_it_is_of(growing.about, partnership)
        lines = after(start, bare(opened(bundle).lines()))
        return _Fold(growing, start, wish=wish, reader=known_to_be_right).all(lines, verified=True)


def add_lines(folder: Path, lines: Iterable[bytes], wish: Wish) -> About:
    """A record from its first line on, without checkpoints: it is counted, and marked as not verified.

    Raises RecordRefused where a line is no entry, or where what was counted before is not the same any more.
    """
    with adding(folder) as growing:
        start = _insist_it_is_of(growing.about, "")
        return _Fold(growing, start, wish=wish, reader=strictly).all(after(start, bare(lines)), verified=False)


def add_new_lines(folder: Path, lines: Iterable[bytes], wish: Wish, *, root: bytes, verified: bool) -> About:
    """Only the lines from `About.state.entries` on, where the record itself is at hand, as in the ledger.

    `root` is the root over all of it with these, and shows that what was counted before is still the same. `verified`
    says whether that root is a signed one. Raises RecordRefused where it does not fit.
    """
    with adding(folder) as growing:
        start = _insist_it_is_of(growing.about, "")
        return _Fold(growing, start, wish=wish, reader=strictly).all(bare(lines), verified=verified, root=root)


def add_kept(folder: Path, kept: Kept, wish: Wish) -> About:
    """The same, where several may add at once: which lines are new is asked when it is this one's turn.

    Where somebody else has counted more of it meanwhile, nothing is left to do.
    """
    with adding(folder) as growing:
        start = _insist_it_is_of(growing.about, "")
        if start.state.entries > kept.size:
            return growing.about
        lines = bare(kept.lines(start.state.entries))
        return _Fold(growing, start, wish=wish, reader=strictly).all(lines, verified=kept.signed, root=kept.root)


def _insist_it_is_true(bundle: bytes, *, key: Sequence[VerifierKey], since: str | None) -> str:
    try:
        answer: Verification = verify(bundle, key=key, since=since)
    except NotARecord as problem:
        raise RecordRefused(str(problem)) from problem
    if not answer.verified:
        raise RecordRefused(answer.problem or "It does not verify.", answer.first_bad_entry)
    return Checkpoint.read(newest_in(bundle).text).partnership


def _insist_it_is_of(about: About, partnership: str) -> About:
    """Where to go on from. A folder made from tables cannot grow: nobody can tell what in it is new."""
    if about.made_from != "record":
        raise CannotAdd("The evidence in this folder was made from tables. Choose another folder for a record.")
    state = about.state.looking_again()
    if partnership and state.partnership not in {"", partnership}:
        raise RecordRefused("It is another partnership’s: choose another folder for it.")
    state.partnership = state.partnership or partnership
    return replace(about, state=state)


class _Fold:
    """Folds what comes, batch after batch."""

    def __init__(self, growing: Adding, start: About, *, wish: Wish, reader: Reader) -> None:
        self._growing, self._wish, self._reader = growing, wish, reader
        self._start, self._state = start, start.state
        self._roots = Roots(start)
        self._last_at = time_of(start.last_at) if start.last_at else THE_BEGINNING
        self._read_until = self._last_at

    def all(self, lines: Iterator[bytes], *, verified: bool, root: bytes | None = None) -> About:
        while batch := list(islice(lines, BATCH)):
            self._take(batch)
        if root is not None and root_of_frontier(self._roots.seen) != root:
            raise RecordRefused(
                "It does not lead to its own root: what was counted before is not the same any more.", 0
            )
        now = replace(
            self._start,
            verified=verified,
            state=self._state,
            root=root_of_frontier(self._roots.folded).hex(),
            frontier=tuple(each.hex() for each in self._roots.folded),
            last_at="" if self._last_at == THE_BEGINNING else moment(self._last_at),
            as_of=self._wish.as_of,
        )
        return now if now == self._growing.about else self._growing.finish(now)

    def _take(self, lines: Sequence[bytes]) -> None:
        first = self._state.entries + sum(self._state.future.values())
        entries = list(read(lines, first=first, reader=self._reader, last_at=self._read_until))
        try:
            rows, state = fold(self._state, entries, now=self._wish.now)
        except DoesNotFollow as problem:
            raise RecordRefused(str(problem), problem.number) from problem
        folded = state.entries - self._state.entries
        self._roots.follow(lines, folded=folded)
        self._growing.write(rows)
        self._state, self._read_until = state, entries[-1].at
        self._last_at = entries[folded - 1].at if folded else self._last_at
