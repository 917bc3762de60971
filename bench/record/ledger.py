"""Acts a second through the real ledger on SQLite, each in a transaction of its own. Prints JSON."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from datetime import UTC, datetime
from importlib import import_module
from uuid import UUID

import django

from alongside.domain.record import Author
from alongside.domain.record.acts import ContributionMade
from bench.record.measure import rate

HERE = UUID(int=1)
ANA = Author("a" * 32, "uses_services")
ACTS = 3_000


def contribution(number: int) -> ContributionMade:
    return ContributionMade(
        contribution=f"{number:032x}",
        kind="need",
        asks=True,
        named="own",
        words=f"{number:064x}",
        length=number,
        space="5" * 32,
    )


def main() -> None:
    ledger = import_module("alongside.ledger.actions")
    atomic = import_module("django.db.transaction").atomic
    note = ledger.Note(at=datetime(2026, 11, 22, tzinfo=UTC), chance=ledger.SeededChance(1))

    def work() -> None:
        for number in range(ACTS):
            with atomic():
                ledger.write(partnership_id=HERE, by=ANA, act=contribution(number), note=note)

    work()
    measured = rate(work, times=ACTS)
    json.dump({"cpu": measured.cpu, "wall": measured.wall}, sys.stdout)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(
            ALONGSIDE_DATA=folder,
            DATABASE_URL=f"sqlite:///{folder}/bench.sqlite3",
            ALONGSIDE_SECRET_KEY="for this benchmark only " * 3,
            DJANGO_SETTINGS_MODULE="alongside.config.settings",
        )
        django.setup()
        import_module("django.core.management").call_command("migrate", verbosity=0)
        main()
