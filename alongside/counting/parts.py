"""Which files hold the rows of an evidence table? Those of one folder, or of every bucket of a region."""

from __future__ import annotations

import json
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
    """The Parquet files of each table, those of no rows with none: of all tables, or of those that are named.

    Where a folder says itself which of its parts count, only those do: others may be half written.
    """
    named = EVERY if tables is None else tables
    places = {place: _said(place) for place in buckets(folder)}
    return {name: [part for place, said in places.items() for part in _parts(place, name, said)] for name in named}


def _said(place: Path) -> Mapping[str, list[str]] | None:
    try:
        return json.loads((place / "about.json").read_text(encoding="utf-8"))["parts"]  # type: ignore[no-any-return]
    except (FileNotFoundError, ValueError, LookupError, TypeError):
        return None


def _parts(place: Path, table: str, said: Mapping[str, list[str]] | None) -> list[Path]:
    if said is None:
        return sorted((place / table).rglob("*.parquet"))
    return [place / table / Path(part).name for part in said.get(table, ())]
