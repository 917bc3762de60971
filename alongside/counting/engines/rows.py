"""What are the rows of each evidence table? Read from Parquet by DuckDB, a batch at a time, for other engines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import duckdb

from alongside.counting.engines.counting import Row
from alongside.counting.engines.duck import connected, load
from alongside.counting.parts import parts_of

BATCH = 10_000


def rows_of(folder: Path, tables: Iterable[str] | None) -> Iterator[tuple[str, Iterator[list[Row]]]]:
    """Each table's name with its rows. One table after the other is held in memory, and no more.

    Raises CannotCount where a part does not hold what it should.
    """
    for name, files in parts_of(folder, tables).items():
        connection = connected()
        try:
            load(connection, {name: files})
            yield name, _batches(connection.execute(f"select * from {name}"))
        finally:
            connection.close()


def _batches(asked: duckdb.DuckDBPyConnection) -> Iterator[list[Row]]:
    while batch := asked.fetchmany(BATCH):
        yield batch
