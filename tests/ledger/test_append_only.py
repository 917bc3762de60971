"""Does the database itself refuse to change, delete, replace or empty what the record holds?"""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.migrations.state import ProjectState

from alongside.ledger.append_only import append_only
from alongside.ledger.models import Checkpoint, Cosignature, LedgerEntry, LedgerHead

TABLES = [model._meta.db_table for model in (LedgerEntry, Checkpoint, Cosignature)]
COLUMNS = {
    "ledger_ledgerentry": ("number, line, hashes", "0, 'x', 'x'"),
    "ledger_checkpoint": ("size, note, key, made_at", "0, 'x', 'x', '2026-11-22'"),
    "ledger_cosignature": ("size, line, key, made_at", "0, 'x', 'x', '2026-11-22'"),
}
pytestmark = pytest.mark.both_databases
HERE = "'00000000000000000000000000000001'"


def add(table: str, *, how: str = "insert") -> None:
    names, values = COLUMNS[table]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"{how} into {table} (partnership, {names}) values ({HERE}, {values})")


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", ["update {} set partnership = partnership", "delete from {}", "truncate {}"])
def test_a_row_of_the_record_cannot_be_touched(table: str, statement: str) -> None:
    if statement.startswith("truncate") and connection.vendor == "sqlite":
        pytest.skip("SQLite has no TRUNCATE.")
    add(table)
    with pytest.raises(IntegrityError, match=f"append-only: {table}"), transaction.atomic():
        connection.cursor().execute(statement.format(table))


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("how", ["insert", "insert or replace"])
def test_a_row_of_the_record_cannot_be_written_over(table: str, how: str) -> None:
    if "replace" in how and connection.vendor != "sqlite":
        pytest.skip("Only SQLite has INSERT OR REPLACE.")
    add(table)
    with pytest.raises(IntegrityError):
        add(table, how=how)


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES)
def test_a_row_of_the_record_can_be_added(table: str) -> None:
    add(table)
    assert apps.get_model(table.replace("_", ".", 1)).objects.count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", ["first", "second"])
def test_between_tests_the_tables_are_emptied_and_protected_again(time: str) -> None:
    assert not LedgerEntry.objects.exists()
    add("ledger_ledgerentry")
    with pytest.raises(IntegrityError):
        LedgerEntry.objects.all().delete()


@pytest.mark.django_db(transaction=True)
def test_the_step_of_a_migration_protects_and_can_be_taken_back() -> None:
    LedgerHead.objects.create(partnership="0" * 32, size=0, frontier=b"")
    step = append_only("ledger_ledgerhead")
    with connection.schema_editor() as editor:
        step.database_forwards("ledger", editor, ProjectState(), ProjectState())
    with pytest.raises(IntegrityError):
        LedgerHead.objects.all().delete()
    with connection.schema_editor() as editor:
        step.database_backwards("ledger", editor, ProjectState(), ProjectState())
    assert LedgerHead.objects.all().delete()[0] == 1
