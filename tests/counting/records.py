"""Records to count, as files and as lines."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from alongside.counting.engines import engine
from alongside.counting.from_record import Wish
from alongside.counting.parts import EVERY, columns_of
from alongside.domain.check.evidence import Rows, State, fold
from alongside.domain.record import Log, entry_from
from tests.domain.record.examples import NOON, log_of

LATER = NOON + timedelta(days=400)
WISH = Wish(now=LATER)


def folded(log: Log, *, now=LATER) -> tuple[Rows, State]:
    """What the whole record has to give."""
    return fold(State(), map(entry_from, log.lines), now=now)


def on_disk(folder: Path) -> dict[str, list[tuple[int | str, ...]]]:
    """What an engine reads there, table by table."""
    with engine(folder) as counting:
        return {name: rows for name in EVERY if name != "partnerships" and (rows := _rows(counting, name))}


def _rows(counting, name):
    return counting.rows(f"select {', '.join(columns_of(EVERY[name]))} from {name} order by entry")


def expected(log: Log, *, now=LATER) -> dict[str, list[tuple[int | str, ...]]]:
    return {name: sorted(rows) for name, rows in folded(log, now=now)[0].items() if rows}


def partnership(folder: Path) -> list[tuple[int | str, ...]]:
    with engine(folder) as counting:
        return counting.rows("select partnership, started_day, last_day, entries, verified from partnerships")


__all__ = ["LATER", "WISH", "expected", "folded", "log_of", "on_disk", "partnership"]
