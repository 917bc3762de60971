"""Make a database in one of two ways, and say how it is made: `python -m tests.shape_of_tables migrate|at_once`."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator

import django
from django.core.management import call_command
from django.db import connection

ON_SQLITE = "select type, name, tbl_name, sql from sqlite_master where name not like 'sqlite_%' and sql is not null"
ON_POSTGRESQL = {
    "column": """
        select table_name, column_name, data_type, is_nullable, column_default, character_maximum_length, is_identity
        from information_schema.columns where table_schema = 'public'
    """,
    "constraint": """
        select conrelid::regclass::text, conname, pg_get_constraintdef(oid)
        from pg_constraint where connamespace = 'public'::regnamespace
    """,
    "index": "select tablename, indexname, indexdef from pg_indexes where schemaname = 'public'",
    "policy": "select tablename, policyname, permissive, cmd, qual, with_check from pg_policies",
    "behind the wall": """
        select relname, relrowsecurity, relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace
    """,
    "trigger": "select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal",
    "function": "select proname, prosrc, provolatile from pg_proc where pronamespace = 'public'::regnamespace",
}
FOUND_THERE = "select app, name from django_migrations"


def shape() -> Iterator[tuple[object, ...]]:
    """Whatever this database says about how it is made, without the order of columns."""
    if connection.vendor == "postgresql":
        for kind, sql in ON_POSTGRESQL.items():
            yield from ((kind, *row) for row in _rows(sql))
    else:
        yield from ((kind, name, table, *_parts(sql)) for kind, name, table, sql in _rows(ON_SQLITE))
    yield from (("migration", *row) for row in _rows(FOUND_THERE))


def _rows(sql: str) -> Iterator[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        yield from cursor.fetchall()


def _parts(sql: str) -> list[str]:
    """What stands between the outermost commas of a table, sorted; anything else as it is."""
    named = re.fullmatch(r'CREATE TABLE "\w+" \((.*)\)', sql, re.DOTALL)
    if named is None:
        return [sql]
    depth, parts = 0, [""]
    for sign in named[1]:
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return sorted(part.strip() for part in parts)


if __name__ == "__main__":
    django.setup()
    if sys.argv[1] == "migrate":
        call_command("migrate", verbosity=0)
    else:
        from tests.built_at_once import build

        build()
    print(json.dumps(sorted(map(str, shape()))))
