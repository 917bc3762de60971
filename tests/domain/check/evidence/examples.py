"""Rows by the names of their columns, and entries one a minute."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from alongside.domain.check.evidence import Rows
from alongside.domain.check.tables import LINES, TABLES, TERMS, UNKNOWN, WHERE
from alongside.domain.record import Author
from alongside.domain.record.acts import Act
from alongside.domain.record.entry import Entry, entry_of
from tests.domain.record.examples import HERE, NOON

COLUMNS = {name: list(table.columns) for name, table in {
    **TABLES, **{each.name: each for each in (LINES, TERMS, UNKNOWN)},
}.items()}  # fmt: skip

Told = tuple[Author, Act] | tuple[Author, Act, datetime]


def entries(told: Iterable[Told], *, first: int = 0, partnership: str = HERE) -> list[Entry]:
    """One a minute from noon, unless a time is given."""
    return [
        entry_of(
            act,
            n=first + place,
            at=at[0] if at else NOON + timedelta(minutes=first + place),
            partnership=partnership,
            by=by,
        )
        for place, (by, act, *at) in enumerate(told)
    ]


def named(rows: Rows, table: str) -> list[dict[str, Any]]:
    return [dict(zip(COLUMNS[table], row, strict=True)) for row in rows[table]]


def own(rows: Rows, table: str) -> list[dict[str, Any]]:
    """Only the columns that the table has of its own, and whose row it is."""
    whose = {"member", "stake", "side"}
    return [
        {name: cell for name, cell in row.items() if name not in WHERE or name in whose} for row in named(rows, table)
    ]


def made(rows: Rows) -> dict[str, Sequence[object]]:
    return {table: each for table, each in rows.items() if each}
