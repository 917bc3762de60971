"""Folders of CSV files, and what comes of them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from alongside.counting.engines import engine
from alongside.counting.from_csv import TablesRefused, add_tables
from alongside.counting.parts import EVERY, columns_of

NOW = datetime(2026, 6, 1, tzinfo=UTC)
SAID = "day,member,stake,contribution,kind\n2026-03-01,Ana,uses_services,Lift,need\n"
JOINS = "day,member,stake\n2026-01-01,Ana,uses_services\n2026-01-01,Cy,professional\n"


def put(place: Path, **files: str | bytes) -> Path:
    place.mkdir(exist_ok=True)
    for name, content in files.items():
        raw = content if isinstance(content, bytes) else content.encode()
        (place / f"{name}.csv").write_bytes(raw)
    return place


def added(tmp_path: Path, **files: str | bytes):
    return add_tables(tmp_path / "evidence", put(tmp_path / "lists", **files), partnership="Harbour Lane", now=NOW)


def problems(tmp_path: Path, **files: str | bytes) -> list[str]:
    """What is said to be wrong; nothing if all is well."""
    try:
        added(tmp_path, **files)
    except TablesRefused as refused:
        return list(refused.problems)
    return []


def rows(tmp_path: Path, table: str) -> list[dict[str, int | str]]:
    columns = list(columns_of(EVERY[table]))
    with engine(tmp_path / "evidence") as counting:
        found = counting.rows(f"select {', '.join(['entry', *columns])} from {table}")
    return [dict(zip(columns, row[1:], strict=True)) for row in found]


def own(tmp_path: Path, table: str) -> list[tuple[int | str, ...]]:
    return [tuple(row[name] for name in EVERY[table].own) for row in rows(tmp_path, table)]
