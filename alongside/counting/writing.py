"""How do rows become Parquet? By DuckDB, which may write in one folder and reach nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np

from alongside.counting.engines.duck import SQL_KINDS, connected
from alongside.counting.parts import columns_of
from alongside.domain.check.evidence import Row
from alongside.domain.check.tables import Table

STORED = {"text": object, "whole": np.int64}


class PartWriter:
    """Writes parts of evidence tables inside of `folder`, to be used in a `with`."""

    def __init__(self, folder: Path) -> None:
        self._connection = connected(memory="500MB")
        self._connection.execute("set allowed_directories = [?]", [f"{folder.resolve()}/"])
        self._connection.execute("set enable_external_access = false")
        self._connection.execute("set lock_configuration = true")

    def write(self, table: Table, rows: Sequence[Row], to: Path) -> None:
        """All rows as one part: it is on the disk when this returns."""
        columns = columns_of(table)
        cells: Iterable[Sequence[Any]] = zip(*rows, strict=True) if rows else ([] for _ in columns)
        arrays = {
            name: np.array(column, dtype=STORED[kind])
            for (name, kind), column in zip(columns.items(), cells, strict=True)
        }
        kinds = ", ".join(f"cast({name} as {SQL_KINDS[kind]}) as {name}" for name, kind in columns.items())
        self._connection.register("coming", arrays)
        self._copy(f"select {kinds} from coming", [], to)
        self._connection.unregister("coming")

    def merge(self, parts: Sequence[Path], to: Path) -> None:
        """Many parts of one table as one."""
        self._copy("select * from read_parquet(?, hive_partitioning = false)", [[str(each) for each in parts]], to)

    def _copy(self, rows: str, values: list[Any], to: Path) -> None:
        target = str(to.resolve()).replace("'", "''")
        self._connection.execute(f"copy ({rows}) to '{target}' (format parquet, compression zstd)", values)
        opened = os.open(to, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, where: TracebackType | None
    ) -> None:
        self.close()
