"""DuckDB in this process: the engine that counts unless another is asked for.

Rows are loaded into its memory first. Then it is shut in: no file, no network, no extension, no other setting.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from alongside.counting.engines.counting import CannotCount, Counting, Row, in_order, whole
from alongside.counting.parts import EVERY, columns_of, parts_of
from alongside.domain.check.indicator import Indicator, counting
from alongside.domain.check.tables import PARTNERSHIPS, Table

SQL_KINDS = {"text": "varchar", "whole": "bigint"}
PLAIN = {"varchar", "bigint", "integer", "hugeint", "utinyint", "usmallint", "uinteger"}
STORED_AS = {"text": re.compile("BYTE_ARRAY UTF8"), "whole": re.compile(r"INT(32|64) (U?INT_\d+)?")}
"""How Parquet may keep each kind, and what it may call it besides."""

EXACT = 2**53
AT_ONCE = 2
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
) -> list[str]:  # fmt: skip
    """A table for each name, with the rows of its parts, and of all columns or of those that are named.

    Answers the names of the partnerships, in the order of their numbers, where there are so many that numbers are kept.

    Raises CannotCount where a part does not hold what it should.
    """
    try:
        _insist_on_kinds(connection, parts)
        names = _names_as_numbers(connection, parts.get(PARTNERSHIPS.name, []))
        kept_as = "name_of_partnership" if names else SQL_KINDS["text"]
        for name, files in parts.items():
            columns = {
                column: kept_as if column == "partnership" else SQL_KINDS[kind]
                for column, kind in columns_of(EVERY[name]).items()
                if named is None or column in named
            }
            if files:
                connection.execute(_taken(name, columns), [_paths(files)])
            else:
                connection.execute(
                    f"create table {name} ({', '.join(f'{column} {columns[column]}' for column in columns)})"
                )
        return names
    except duckdb.Error as problem:
        raise CannotCount(f"The evidence cannot be read: {first_line(problem)}. Make it again.") from problem


def _taken(name: str, columns: dict[str, str]) -> str:
    cast = ", ".join(f"cast({column} as {kind}) as {column}" for column, kind in columns.items())
    return f"create table {name} as select {cast} from read_parquet(?, hive_partitioning = false)"


def _paths(files: list[Path]) -> list[str]:
    return [str(each) for each in files]


def _names_as_numbers(connection: duckdb.DuckDBPyConnection, homes: list[Path]) -> list[str]:
    """With many partnerships, numbers are compared instead of their long names. Answers no names where they are few."""
    if not homes:
        return []
    found = "select distinct partnership from read_parquet(?) order by 1"
    names = [name for (name,) in connection.execute(found, [_paths(homes)]).fetchall()]
    if len(names) < MANY:
        return []
    connection.execute("create table names as select unnest(?) as name", [names])
    connection.execute("create type name_of_partnership as enum (select name from names order by name)")
    return names


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


def _by_columns(arrays: Mapping[str, Any], kinds: Sequence[str]) -> list[list[Any]] | None:
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
    return columns


class Duck(Counting):
    def __init__(self, connection: duckdb.DuckDBPyConnection, names: Sequence[str] = ()) -> None:
        self._connection, self._names = connection, names

    def counts(self, indicators: Iterable[Indicator]) -> dict[str, list[Row]]:
        """As everywhere. Of many partnerships, DuckDB gives their numbers in order, and they get their names here."""
        if not self._names:
            return super().counts(indicators)
        return {each.key: self._of_many(counting(each)) for each in indicators}

    def _of_many(self, text: str) -> list[Row]:
        numbered = "select * replace (enum_code(cast(partnership as name_of_partnership)) as partnership)"
        columns = self._columns(f"{numbered} from (\n{text}\n) counted order by all nulls first")
        if columns is None:
            return self.rows(text)
        columns[0] = [self._names[each] for each in columns[0]]
        return list(zip(*columns, strict=True))

    def rows(self, text: str, *values: str) -> list[Row]:
        """As everywhere, column by column where that is exact and needs no pandas: a long answer comes faster so."""
        columns = self._columns(text, *values)
        if columns is None:
            return in_order(whole(self._ask(text, values)))
        return in_order(list(zip(*columns, strict=True)))

    def each(self, texts: Sequence[str]) -> list[list[Row]]:
        """Two at a time: over few rows a text takes most of its time to be understood, which one core does."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            return list(pool.map(self._beside, texts))

    def _beside(self, text: str) -> list[Row]:
        cursor = self._connection.cursor()
        try:
            return Duck(cursor).rows(text)
        finally:
            cursor.close()

    def _columns(self, text: str, *values: str) -> list[list[Any]] | None:
        asked = self._run(text, values)
        kinds = [column[1].id for column in asked.description or ()]
        return _by_columns(asked.fetchnumpy(), kinds) if set(kinds) <= PLAIN else None

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
    return opened_on(parts_of(folder, tables), columns=columns, threads=threads, memory=memory, spill=spill)


def opened_on(parts: dict[str, list[Path]], *, columns: Collection[str] | None = None, **settings: Any) -> Duck:
    """The same with these parts of these tables, wherever they lie. `settings` are those of `connected`."""
    connection = connected(**settings)
    try:
        names = load(connection, parts, named=columns)
        shut_in(connection)
    except BaseException:
        connection.close()
        raise
    return Duck(connection, names)
