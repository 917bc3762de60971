"""PostgreSQL: the same rows in temporary tables, for sites that already have a server for it.

Nothing is left there. A text can name other tables of that database if its role may read them, so give it a database
of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import psycopg

from alongside.counting.engines.counting import CannotCount, Counting, Row
from alongside.counting.engines.duck import first_line, made_empty
from alongside.counting.engines.rows import rows_of
from alongside.counting.parts import EVERY

KINDS = {"text": "text", "whole": "bigint"}


class Postgres(Counting):
    place = "$1"

    def __init__(self, connection: psycopg.Connection[Row]) -> None:
        self._connection = connection

    def _ask(self, text: str, values: Sequence[str]) -> list[Row]:
        try:
            with self._connection.transaction(), psycopg.RawCursor(self._connection) as cursor:
                return cursor.execute(text.encode(), list(values) or None).fetchall()
        except psycopg.Error as problem:
            raise CannotCount(f"PostgreSQL cannot count with this text: {first_line(problem)}.") from problem

    def close(self) -> None:
        self._connection.close()


def open_engine(folder: Path, *, address: str = "", tables: Iterable[str] | None = None) -> Postgres:
    """`address` as in postgres://name@host:port/database. Raises CannotCount if nothing answers there."""
    if not address:
        raise CannotCount("For PostgreSQL, say where the server is, as in postgres://name@host:5432/database.")
    try:
        connection = psycopg.connect(address, autocommit=True)
    except psycopg.Error as problem:
        raise CannotCount(f"PostgreSQL does not answer: {first_line(problem)}. Check its address.") from problem
    try:
        _fill(connection, folder, tables)
        connection.execute("set default_transaction_read_only = on")
        connection.execute("set search_path = pg_temp")
    except BaseException:
        connection.close()
        raise
    return Postgres(connection)


def _fill(connection: psycopg.Connection[Row], folder: Path, tables: Iterable[str] | None) -> None:
    for name, batches in rows_of(folder, tables):
        with connection.transaction(), connection.cursor() as cursor:
            cursor.execute(made_empty(EVERY[name], kinds=KINDS, how="create temporary table").encode())
            with cursor.copy(f"copy pg_temp.{name} from stdin".encode()) as copy:
                for batch in batches:
                    for row in batch:
                        copy.write_row(row)
            cursor.execute(f"analyze pg_temp.{name}".encode())
