"""A region of thousands of partnerships: a sample replicated as Parquet, each copy with ids of its own."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import count, cycle, islice
from pathlib import Path

import duckdb

from alongside.counting.engines.duck import connected, load
from alongside.counting.parts import EVERY, columns_of, parts_of
from alongside.domain.check.tables import Kind

IN_A_BUCKET = 200
LEAST_ID = 2**40
"""Ids are 60 bits wide; days, minutes and pence never come near this."""

Copy = tuple[str, str, int]
"""Which partnership of the sample, its new name, and what its ids are mixed with."""


def copies(names: list[str], seed: int) -> Iterator[Copy]:
    """Endlessly, and the same for the same seed."""
    for number, name in zip(count(), cycle(names), strict=False):
        mixed = sha256(f"{seed} {number} {name}".encode()).hexdigest()
        yield name, mixed[:32], int(mixed[32:47], 16)


def replicate(sample: Path, region: Path, *, partnerships: int, seed: int) -> int:
    """Write a region of so many partnerships, and answer how many rows it has."""
    connection = connected(memory="1GB", spill=region / ".spill")
    parts = {name: files for name, files in parts_of(sample).items() if files}
    load(connection, parts)
    names = [name for (name,) in connection.execute("select partnership from partnerships order by 1").fetchall()]
    endless, rows = copies(names, seed), 0
    for number, first in enumerate(range(0, partnerships, IN_A_BUCKET)):
        _name_copies(connection, list(islice(endless, min(IN_A_BUCKET, partnerships - first))))
        rows += sum(_write(connection, name, region / f"bucket-{number:03}" / name) for name in parts)
    connection.close()
    return rows


def _name_copies(connection: duckdb.DuckDBPyConnection, named: list[Copy]) -> None:
    connection.execute("create or replace table copies (sample_name varchar, new_name varchar, mixed bigint)")
    connection.execute(f"insert into copies values {', '.join(str(each) for each in named)}")


def _write(connection: duckdb.DuckDBPyConnection, name: str, place: Path) -> int:
    place.mkdir(parents=True)
    columns = columns_of(EVERY[name])
    taken = ", ".join(_taken(column, kind) for column, kind in columns.items())
    order = "new_name, entry" if "entry" in columns else "new_name"
    told = f"select {taken} from {name} join copies on sample_name = partnership order by {order}"
    written = connection.execute(f"copy ({told}) to '{place / 'part-0.parquet'}' (format parquet)").fetchone()
    return int(written[0]) if written else 0


def _taken(column: str, kind: Kind) -> str:
    if column == "partnership":
        return "new_name as partnership"
    if kind == "text":
        return column
    return f"case when {column} >= {LEAST_ID} then xor({column}, mixed) else {column} end as {column}"
