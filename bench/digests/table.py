"""How many letters a second are built, asked for, sealed and saved; beside a template and a message alone."""

from __future__ import annotations

import os

from bench.machine import machine
from bench.pages.place import on_postgres, on_sqlite
from bench.pages.table import POSTGRES


def main(count: int) -> None:
    """On both databases, each new and gone afterwards."""
    print(f"## Letters\n\n{machine('django')}.")
    with on_sqlite() as place:
        print(f"\n### On SQLite\n\n{place.run('bench.digests.writing', str(count))}", flush=True)
    address = os.environ.get(POSTGRES, "")
    if not address:
        print(f"\nNOT RUN: PostgreSQL. Put the address of a server in {POSTGRES} to run it.")
        return
    with on_postgres(address) as place:
        print(f"\n### On PostgreSQL\n\n{place.run('bench.digests.writing', str(count))}", flush=True)
