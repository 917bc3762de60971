"""What do entries count for? Each is folded into rows, and into the little that those after it need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice

from alongside.domain.check.evidence.here import Row, Rows, here_of
from alongside.domain.check.evidence.knowing import WRITERS, fits
from alongside.domain.check.evidence.numbers import capped, too_large
from alongside.domain.check.evidence.state import State
from alongside.domain.record.entry import Entry

FOR_EVER = datetime.max.replace(tzinfo=UTC)
BATCH = 25_000
"""Entries whose rows are in memory at one time."""


class DoesNotFollow(ValueError):
    """An entry does not follow the one before, or is another partnership's. `number` is where that shows."""

    def __init__(self, problem: str, number: int) -> None:
        super().__init__(problem)
        self.number = number


def fold(state: State, entries: Iterable[Entry], *, now: datetime = FOR_EVER) -> tuple[Rows, State]:
    """The rows of some entries, and the state after them, from the state after the entries before.

    Two halves give what the whole gives. An act that this version does not know makes a row of “unknown”. From the
    first entry dated after `now` on, entries are only counted by name, as from the future.

    Raises DoesNotFollow when an entry does not follow the one before, or is another partnership's.
    """
    going = state.copy()
    rows = Rows()
    waiting = sum(going.future.values())
    for entry in entries:
        _insist_it_follows(going, entry, going.entries + waiting)
        if waiting or entry.at > now:
            _count(going.future, entry)
            waiting += 1
        else:
            _take(going, entry, rows)
    return rows, going


def batches(
    state: State, entries: Iterable[Entry], *, now: datetime = FOR_EVER, size: int = BATCH
) -> Iterator[tuple[Rows, State]]:
    """The same in pieces of so many entries, so that a long record needs no more memory than a short one."""
    coming = iter(entries)
    while batch := list(islice(coming, size)):
        rows, state = fold(state, batch, now=now)
        yield rows, state


def partnership_row(state: State, *, as_of: int, verified: bool) -> Row:
    """The row of `PARTNERSHIPS`. `as_of` is the day until which things wait, if that is after the last entry."""
    return (state.partnership, state.first_day, max(state.last_day, as_of), state.entries, int(verified))


def _insist_it_follows(state: State, entry: Entry, number: int) -> None:
    if entry.n != number:
        raise DoesNotFollow(f"Entry {number} is missing or not in its place: entry {entry.n} stands there.", number)
    if entry.partnership != state.partnership:
        if state.partnership:
            raise DoesNotFollow(f"Entry {number} belongs to another partnership’s record.", number)
        state.partnership = entry.partnership


def _take(state: State, entry: Entry, rows: Rows) -> None:
    here = here_of(entry, state)
    write = WRITERS.get((entry.act, entry.act_v))
    if write is not None and fits(entry):
        facts = entry.facts
        if too_large(facts):
            _count(state.capped, entry)
            facts = capped(facts)
        write(rows, here, facts)
    else:
        _count(state.unknown, entry)
        rows["unknown"].append((*here.where, entry.act, entry.act_v))
    today = int(here.where[2])
    if not state.entries:
        state.first_day = today
    state.entries += 1
    state.last_day = today


def _count(named: dict[str, int], entry: Entry) -> None:
    name = f"{entry.act} {entry.act_v}"
    named[name] = named.get(name, 0) + 1
