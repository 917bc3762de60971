"""What was deleted goes from the database's own files too, and not only from its tables."""

from __future__ import annotations

from django.db import DEFAULT_DB_ALIAS, connections

from alongside.ledger.actions.writing import Note

PATIENCE = "pragma busy_timeout = {}"
EMPTY_THE_LOG = "pragma wal_checkpoint(truncate)"
A_MOMENT = 500


def wipe(*, by: object, note: Note, database: str = DEFAULT_DB_ALIAS) -> bool:
    """Empty SQLite's write-ahead log, in which pages stand as they were before. Nothing to do anywhere else.

    False while somebody is still reading an older state. Nobody is kept waiting for them: the clock tries again.
    """
    connection = connections[database]
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return connection.vendor != "sqlite"
    patience = int(connection.settings_dict["OPTIONS"].get("timeout", 5) * 1000)
    with connection.cursor() as cursor:
        cursor.execute(PATIENCE.format(A_MOMENT))
        try:
            busy, _, _ = cursor.execute(EMPTY_THE_LOG).fetchone()
        finally:
            cursor.execute(PATIENCE.format(patience))
    return not busy


def write_anew(*, by: object, note: Note, database: str = DEFAULT_DB_ALIAS) -> None:
    """Write the whole database again, without the room in which something deleted may still stand. Takes a while."""
    with connections[database].cursor() as cursor:
        cursor.execute("vacuum" if connections[database].vendor == "sqlite" else "vacuum (full)")
    wipe(by=by, note=note, database=database)
