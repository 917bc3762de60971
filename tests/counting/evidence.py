"""Evidence at random over every table, so that engines have something to differ about. Nobody behaved like this."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from random import Random
from typing import Any

import duckdb

from alongside.counting.engines.duck import SQL_KINDS
from alongside.counting.parts import EVERY, columns_of
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.tables import PARTNERSHIPS, Table

WORDS = {
    "side": ("lived", "professional", ""),
    "stake": ("uses_services", "carer", "professional", ""),
}
SAID = sorted({word for each in INDICATORS.values() for word in re.findall(r"'(\w+)'", each.rows)} | {"", "other"})
"""Every word that an indicator looks for, so that each of their conditions is met by something."""
FIRST_DAY, DAYS = 20_000, 400


def write(folder: Path, tables: Mapping[str, Iterable[Mapping[str, Any]]], *, part: str = "part-0") -> Path:
    """Rows as Parquet in an evidence folder. What a row leaves out is 0 or empty."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        columns = columns_of(EVERY[name])
        blank = {column: "" if kind == "text" else 0 for column, kind in columns.items()}
        lines = folder / f"{name}.jsonl"
        lines.write_text("".join(f"{json.dumps({**blank, **row})}\n" for row in rows), encoding="utf-8")
        (folder / name).mkdir(exist_ok=True)
        kinds = ", ".join(f"'{column}': '{SQL_KINDS[kind]}'" for column, kind in columns.items())
        read = f"read_json('{lines}', format = 'newline_delimited', columns = {{{kinds}}})"
        duckdb.sql(f"copy (select * from {read}) to '{folder / name / part}.parquet' (format parquet)")
        lines.unlink()
    return folder


def at_random(seed: int, *, partnerships: int, rows: int) -> dict[str, list[dict[str, Any]]]:
    """Up to `rows` rows a table; some tables have none."""
    chance = Random(seed)  # noqa: S311
    names = [f"{number:032x}" for number in range(partnerships)]
    made: dict[str, list[dict[str, Any]]] = {
        name: [_row(chance, table, names) for _ in range(chance.randrange(rows))]
        for name, table in EVERY.items()
        if table is not PARTNERSHIPS and chance.random() < 0.95
    }
    made["partnerships"] = [
        {"partnership": name, "started_day": FIRST_DAY, "last_day": FIRST_DAY + DAYS, "entries": rows, "verified": 1}
        for name in names
    ]
    return made


def _row(chance: Random, table: Table, names: list[str]) -> dict[str, Any]:
    return {column: _value(chance, column, kind, names) for column, kind in columns_of(table).items()}


def _value(chance: Random, column: str, kind: str, names: list[str]) -> int | str:
    if column == "partnership":
        return chance.choice(names)
    if kind == "text":
        return chance.choice(WORDS.get(column, SAID))
    if column.endswith("day"):
        return FIRST_DAY + chance.randrange(-5, DAYS)
    if column == "quarter":
        return 2024 * 4 + chance.randrange(6)
    return chance.choice((-1, 0, 1, 1, 2, 3, 4, 5, 7, 30, 60, 2**59 + chance.randrange(6)))
