"""How does the database itself refuse to change or delete what was written? By triggers, on both kinds of database."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import RunPython

FUNCTION = """
create or replace function alongside_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'append-only: %', tg_table_name using errcode = 'restrict_violation';
end $$
"""
TAKEN = 'exists (select 1 from "TABLE" where SAME)'


def append_only(table: str) -> RunPython:
    """A migration step after which rows can only be added to a table: not changed, deleted, replaced or emptied out.

    A refused statement raises django.db.IntegrityError. Three things to know before using it. It belongs at the end
    of a migration, after the table's constraints. On SQLite a later migration that alters the table makes a new one
    without triggers, so that migration has to repeat this step. A foreign key into the table has to be PROTECT.
    """

    def protect(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        for statement in protecting(schema_editor.connection, table):
            schema_editor.execute(statement, params=None)

    def release(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        for statement in releasing(schema_editor.connection, table):
            schema_editor.execute(statement, params=None)

    return RunPython(protect, release)


def protecting(connection: BaseDatabaseWrapper, table: str) -> list[str]:
    """The SQL that makes a table append-only."""
    if connection.vendor == "postgresql":
        return [
            FUNCTION,
            f'create trigger {table}_append_only before update or delete or truncate on "{table}" '
            "for each statement execute function alongside_append_only()",
        ]
    refuse = f"begin select raise(abort, 'append-only: {table}'); end"
    taken = " or ".join(TAKEN.replace("TABLE", table).replace("SAME", same) for same in _same_row(connection, table))
    return [
        f'create trigger {table}_no_update before update on "{table}" {refuse}',
        f'create trigger {table}_no_delete before delete on "{table}" {refuse}',
        # INSERT OR REPLACE deletes the row in its way, and SQLite runs no DELETE trigger for that.
        f'create trigger {table}_no_replace before insert on "{table}" when {taken} {refuse}',
    ]


def _same_row(connection: BaseDatabaseWrapper, table: str) -> list[str]:
    """For each unique index of a table, the condition that a row like the new one is there already."""
    with connection.cursor() as cursor:
        indexes = cursor.execute(f'pragma index_list("{table}")').fetchall()
        whole = [name for _, name, unique, _, partial in indexes if unique and not partial]
        columns = [
            [column for _, _, column in cursor.execute(f'pragma index_info("{name}")').fetchall()] for name in whole
        ]
    return ["rowid = new.rowid", *(" and ".join(f'"{each}" = new."{each}"' for each in group) for group in columns)]


def releasing(connection: BaseDatabaseWrapper, table: str) -> list[str]:
    """The SQL that takes `protecting` back: only for reversing a migration."""
    if connection.vendor == "postgresql":
        return [f'drop trigger {table}_append_only on "{table}"']
    return [f"drop trigger {table}_no_{act}" for act in ("update", "delete", "replace")]
