"""Which files hold the rows of an evidence table? Those of one folder, or of every bucket of a region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from alongside.domain.check.tables import LINES, PARTNERSHIPS, TABLES, TERMS, UNKNOWN, Kind, Table

BUCKET = "bucket-*"
EVERY: Mapping[str, Table] = {**TABLES, **{table.name: table for table in (PARTNERSHIPS, LINES, TERMS, UNKNOWN)}}


def columns_of(table: Table) -> dict[str, Kind]:
    """The columns of a table in order, each with its kind. `partnerships` has one row a partnership, not one an act."""
    return {"partnership": "text", **table.own} if table is PARTNERSHIPS else table.columns


def buckets(folder: Path) -> list[Path]:
    """The evidence folders of a region, in order; a folder that is no region is its own only bucket.

    Every partnership lies in exactly one of them, so that they can be counted one by one.
    """
    return sorted(each for each in folder.glob(BUCKET) if each.is_dir()) or [folder]


def parts_of(folder: Path, tables: Iterable[str] | None = None) -> dict[str, list[Path]]:
    """The Parquet files of each table, those of no rows with none: of all tables, or of those that are named."""
    named = EVERY if tables is None else tables
    places = buckets(folder)
    return {name: [part for place in places for part in sorted((place / name).rglob("*.parquet"))] for name in named}
