"""DuckDB in this process: the engine that counts unless another is asked for.

Rows are loaded into its memory first. Then it is shut in: no file, no network, no extension, no other setting.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from alongside.counting.engines.counting import CannotCount, Counting, Row, in_order, whole
from alongside.counting.parts import EVERY, columns_of, parts_of
from alongside.domain.check.tables import PARTNERSHIPS, Table

SQL_KINDS = {"text": "varchar", "whole": "bigint"}
PLAIN = {"varchar", "bigint", "integer", "hugeint"}
STORED_AS = {"text": re.compile("BYTE_ARRAY UTF8"), "whole": re.compile(r"INT(32|64) (U?INT_\d+)?")}
"""How Parquet may keep each kind, and what it may call it besides."""

EXACT = 2**53
MANY = 8
"""Partnerships from which on their names are kept as numbers."""


def connected(
    *, threads: int = 2, memory: str = "1GB", spill: Path | None = None
) -> duckdb.DuckDBPyConnection:  # fmt: skip
    """A database in memory that fetches nothing by itself. `spill` is where it may put what does not fit."""
    connection = duckdb.connect(
        ":memory:",
        config={
            "threads": threads,
            "memory_limit": memory,
            "temp_directory": str(spill) if spill else "",
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "allow_community_extensions": False,
            "python_enable_replacements": False,
        },
    )
    connection.execute("set enable_progress_bar = false")
    return connection


def shut_in(connection: duckdb.DuckDBPyConnection) -> None:
    """From here on it reaches no file and no network, and nothing can open it again."""
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")


def load(
    connection: duckdb.DuckDBPyConnection, parts: dict[str, list[Path]], *, named: Collection[str] | None = None
) -> None:  # fmt: skip
    """A table for each name, with the rows of its parts, and of all columns or of those that are named.

    Raises CannotCount where a part does not hold what it should.
    """
    try:
        _insist_on_kinds(connection, parts)
        names = _names_as_numbers(connection, parts.get(PARTNERSHIPS.name, []))
        for name, files in parts.items():
            columns = {
                column: names if column == "partnership" else SQL_KINDS[kind]
                for column, kind in columns_of(EVERY[name]).items()
                if named is None or column in named
            }
            if files:
                connection.execute(_taken(name, columns), [_paths(files)])
            else:
                connection.execute(made_empty(EVERY[name]))
    except duckdb.Error as problem:
        raise CannotCount(f"The evidence cannot be read: {first_line(problem)}. Make it again.") from problem


def _taken(name: str, columns: dict[str, str]) -> str:
    cast = ", ".join(f"cast({column} as {kind}) as {column}" for column, kind in columns.items())
    return f"create table {name} as select {cast} from read_parquet(?, hive_partitioning = false)"


def _paths(files: list[Path]) -> list[str]:
    return [str(each) for each in files]


def _names_as_numbers(connection: duckdb.DuckDBPyConnection, homes: list[Path]) -> str:
    """The kind of column for a partnership's name. With many of them, numbers are compared instead of long words."""
    if not homes:
        return SQL_KINDS["text"]
    connection.execute("create table names as select distinct partnership from read_parquet(?)", [_paths(homes)])
    many = connection.execute("select count(*) from names").fetchone()
    if many is None or many[0] < MANY:
        return SQL_KINDS["text"]
    connection.execute("create type name_of_partnership as enum (select partnership from names order by 1)")
    return "name_of_partnership"


def made_empty(table: Table, *, kinds: dict[str, str] = SQL_KINDS, how: str = "create table") -> str:
    """The text that makes a table without rows."""
    columns = ", ".join(f"{column} {kinds[kind]} not null" for column, kind in columns_of(table).items())
    return f"{how} {table.name} ({columns})"


def _insist_on_kinds(connection: duckdb.DuckDBPyConnection, parts: dict[str, list[Path]]) -> None:
    """Half a number would be rounded without a word."""
    files = {str(file): name for name, each in parts.items() for file in each}
    if not files:
        return
    asked = "select file_name, name, concat(type, ' ', converted_type) from parquet_schema(?)"
    found = connection.execute(asked, [list(files)]).fetchall()
    for file, column, stored in found:
        kind = columns_of(EVERY[files[file]]).get(column)
        if kind is not None and not STORED_AS[kind].fullmatch(stored):
            kept = "words" if kind == "text" else "whole numbers"
            raise CannotCount(f"In the evidence table “{files[file]}”, “{column}” has to hold {kept}. Make it again.")


def first_line(problem: Exception) -> str:
    """What an engine says, without the text it was asked."""
    return str(problem).strip().partition("\n")[0].rstrip(". ")


def _by_columns(arrays: Mapping[str, Any], kinds: Sequence[str]) -> list[Row] | None:
    """None where a column has no name of its own, where something is not there, or where a sum is too large for this.

    Sums come as floating numbers, which are exact up to 2⁵³.
    """
    if len(arrays) != len(kinds) or any(isinstance(each, np.ma.MaskedArray) for each in arrays.values()):
        return None
    columns = []
    for array, kind in zip(arrays.values(), kinds, strict=True):
        if kind == "hugeint":
            if array.size and np.abs(array).max() >= EXACT:
                return None
            columns.append(array.astype(np.int64).tolist())
        else:
            columns.append(array.tolist())
    return list(zip(*columns, strict=True))


class Duck(Counting):
    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def rows(self, text: str, *values: str) -> list[Row]:
        """As everywhere, column by column where that is exact and needs no pandas: a long answer comes faster so."""
        asked = self._run(text, values)
        kinds = [column[1].id for column in asked.description or ()]
        rows = _by_columns(asked.fetchnumpy(), kinds) if set(kinds) <= PLAIN else None
        return in_order(whole(self._ask(text, values)) if rows is None else rows)

    def _ask(self, text: str, values: Sequence[str]) -> list[Row]:
        return self._run(text, values).fetchall()

    def _run(self, text: str, values: Sequence[str]) -> duckdb.DuckDBPyConnection:
        try:
            return self._connection.execute(text, list(values) or None)
        except duckdb.Error as problem:
            raise CannotCount(f"DuckDB cannot count with this text: {first_line(problem)}.") from problem

    def close(self) -> None:
        self._connection.close()


def open_engine(
    folder: Path,
    *,
    tables: Iterable[str] | None = None,
    columns: Collection[str] | None = None,
    threads: int = 2,
    memory: str = "1GB",
    spill: Path | None = None,
) -> Duck:
    """`columns`: the only columns to load, of whichever table; all of them if left out.

    `threads` and `memory` (such as "500MB") are its limits; with `spill`, a folder, it may go past the memory."""
    connection = connected(threads=threads, memory=memory, spill=spill)
    try:
        load(connection, parts_of(folder, tables), named=columns)
        shut_in(connection)
    except BaseException:
        connection.close()
        raise
    return Duck(connection)
