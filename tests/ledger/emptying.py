"""How does a test database empty tables that refuse to be emptied? It lifts their triggers while it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import connection

Statements = tuple[list[str], list[str]]


def triggers_of_this_database() -> Statements:
    """The statements that lift every trigger, and those that put them back."""
    return _on_sqlite() if connection.vendor == "sqlite" else _on_postgresql()


def _on_sqlite() -> Statements:
    with connection.cursor() as cursor:
        found = cursor.execute("select name, sql from sqlite_master where type = 'trigger'").fetchall()
    return [f'drop trigger "{name}"' for name, _ in found], [sql for _, sql in found]


def _on_postgresql() -> Statements:
    with connection.cursor() as cursor:
        cursor.execute("select tgrelid::regclass::text, tgname from pg_trigger where not tgisinternal")
        found = cursor.fetchall()
    lift, put_back = (
        [f'alter table {table} {act} trigger "{name}"' for table, name in found] for act in ("disable", "enable")
    )
    return lift, put_back


def lifting(flush: Callable[..., list[str]]) -> Callable[..., list[str]]:
    """Django's statements that empty all tables, with the triggers lifted before and put back after."""

    def sql_flush(*arguments: Any, **options: Any) -> list[str]:
        lift, put_back = triggers_of_this_database()
        return [*lift, *flush(*arguments, **options), *put_back]

    return sql_flush
