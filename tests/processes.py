"""Tests that need processes of their own: on a database that nobody else uses, with the site's real settings."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg

HOUSE = Path(__file__).resolve().parents[1]
ON_POSTGRESQL = os.environ.get("DATABASE_URL", "").startswith("postgres")


@contextmanager
def database_of_its_own(folder: Path) -> Iterator[str]:
    """The address of an empty database: PostgreSQL when the tests run on it, else a file in the folder."""
    if not ON_POSTGRESQL:
        yield f"sqlite:///{folder / 'own.sqlite3'}"
        return
    server, name = os.environ["DATABASE_URL"], f"own_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'create database "{name}"')
        yield server.rsplit("/", 1)[0] + "/" + name
        # Not by force: it may not end the server's own cleaner. A plain drop sends that away and waits.
        connection.execute(f'drop database "{name}"')


def site(folder: Path, **more: str) -> dict[str, str]:
    """What a process of the site finds in its environment: a folder of its own, and nothing of these tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ALONGSIDE_", "DJANGO_", "COV_"))}
    kept.pop("DATABASE_URL", None)
    return {
        **kept,
        "ALONGSIDE_DATA": str(folder),
        "ALONGSIDE_SECRET_KEY": "for this test only, " + "x" * 40,
        "PYTHONPATH": str(HOUSE),
        **more,
    }


def played(module: str, *arguments: str, database: str, folder: Path) -> str:
    """What a module of the tests printed, run in a process of its own."""
    settings = {"DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": "alongside.config.settings"}
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=site(folder, **settings), cwd=HOUSE, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout
