"""SQLite, which every Python has: the same rows, loaded once. Slower than DuckDB, and there for comparing.

It is a database of its own that is gone when it is closed. Other files cannot be attached to it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from alongside.counting.engines.counting import CannotCount, Counting, Row
from alongside.counting.engines.duck import made_empty
from alongside.counting.engines.rows import rows_of
from alongside.counting.parts import EVERY, columns_of

KINDS = {"text": "text", "whole": "integer"}
ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}


class Lite(Counting):
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def _ask(self, text: str, values: Sequence[str]) -> list[Row]:
        try:
            return self._connection.execute(text, tuple(values)).fetchall()
        except sqlite3.Error as problem:
            raise CannotCount(f"SQLite cannot count with this text: {problem}.") from problem

    def close(self) -> None:
        self._connection.close()


def open_engine(folder: Path, *, tables: Iterable[str] | None = None) -> Lite:
    connection = sqlite3.connect("", isolation_level=None)
    try:
        connection.execute("pragma journal_mode = off")
        for name, batches in rows_of(folder, tables):
            connection.execute(made_empty(EVERY[name], kinds=KINDS))
            places = ", ".join("?" * len(columns_of(EVERY[name])))
            connection.execute("begin")
            for batch in batches:
                connection.executemany(f"insert into {name} values ({places})", batch)
            connection.execute("commit")
        connection.execute("analyze")
        connection.set_authorizer(_only_reading)
    except BaseException:
        connection.close()
        raise
    return Lite(connection)


def _only_reading(action: int, *_: object) -> int:
    return sqlite3.SQLITE_OK if action in ALLOWED else sqlite3.SQLITE_DENY
