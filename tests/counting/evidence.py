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
from tests.domain.check.evidence_of import quarter_of

STAKES = (("uses_services", "lived"), ("carer", "lived"), ("professional", "professional"))
SAID = sorted({word for each in INDICATORS.values() for word in re.findall(r"'(\w+)'", each.rows)} | {"", "other"})
"""Every word that an indicator looks for, so that each of their conditions is met by something."""
ANSWERS = ("agree", "agree_with_changes", "object", "abstain")
IDS = {
    *("member", "invitation", "meeting", "initiative", "item", "paper", "thing", "wanted_by", "contribution"),
    *("entered_by", "proposal", "decision", "objection", "promise", "claim", "line", "matter", "recommendation"),
    *("section", "room"),
}
LEAST_ID, THINGS = 2**59, 14
FIRST_DAY, DAYS, A_DAY = 20_000, 500, 8
"""`A_DAY`: how many entries there are a day."""


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
    """Up to `rows` rows a table in each partnership. An entry is one row, and a later entry is of no earlier day."""
    chance = Random(seed)  # noqa: S311
    made: dict[str, list[dict[str, Any]]] = {name: [] for name in EVERY}
    for number in range(partnerships):
        name = f"{number:032x}"
        entries = chance.sample(range(DAYS * A_DAY), DAYS * A_DAY)
        for table in EVERY.values():
            if table is not PARTNERSHIPS:
                made[table.name] += [_row(chance, table, (name, entries.pop())) for _ in range(chance.randrange(rows))]
        made["partnerships"].append(
            {"partnership": name, "started_day": FIRST_DAY, "last_day": FIRST_DAY + DAYS, "entries": 1, "verified": 1}
        )
    return made


def _row(chance: Random, table: Table, place: tuple[str, int]) -> dict[str, Any]:
    name, entry = place
    member = chance.randrange(THINGS)
    stake, side = STAKES[member % len(STAKES)] if member else ("", "")
    day = FIRST_DAY + entry // A_DAY
    where = {
        "partnership": name,
        "entry": entry,
        "day": day,
        "quarter": quarter_of(day),
        "terms": 1 + entry // (DAYS * A_DAY // 2),
        "member": member and LEAST_ID + member,
        "stake": stake,
        "side": side,
    }
    return {**{column: _value(chance, column, kind) for column, kind in table.own.items()}, **where}


def _value(chance: Random, column: str, kind: str) -> int | str:
    if kind == "text":
        return chance.choice(ANSWERS if column == "answer" else SAID)
    if column.endswith("day"):
        return FIRST_DAY + chance.randrange(-5, DAYS)
    if column in IDS:
        return chance.choice((0, *(LEAST_ID + number for number in range(1, THINGS))))
    return chance.choice((-1, 0, 0, 1, 1, 1, 2, 3, 4, 5, 7, 30, 60, 100_000))
