"""Where one run keeps what it makes: a folder and a database of its own, both gone when it is over."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg

HOUSE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Place:
    """`folder` holds files, and the database too when that is SQLite; `database` is its address."""

    folder: Path
    database: str

    @property
    def environment(self) -> Mapping[str, str]:
        """As an installation would set it: no demo, no debugging."""
        left_out = {"ALONGSIDE_DEMO", "ALONGSIDE_DEBUG"}
        return {
            **{name: value for name, value in os.environ.items() if name not in left_out},
            "ALONGSIDE_DATA": str(self.folder),
            "ALONGSIDE_SECRET_KEY": "for this benchmark only " * 3,
            "DATABASE_URL": self.database,
            "DJANGO_SETTINGS_MODULE": "alongside.config.settings",
        }

    def run(self, module: str, *arguments: str, told: str = "") -> str:
        """What a module of ours prints, in a process of its own."""
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            env=self.environment,
            cwd=HOUSE,
            input=told,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return done.stdout


@contextmanager
def on_sqlite() -> Iterator[Place]:
    with tempfile.TemporaryDirectory(prefix="alongside-bench-") as folder:
        yield Place(Path(folder), f"sqlite:///{folder}/bench.sqlite3")


@contextmanager
def on_postgres(address: str) -> Iterator[Place]:
    """A new database beside the one that was named, which is left alone."""
    name = f"bench_{uuid4().hex}"
    with psycopg.connect(address, autocommit=True) as server, on_sqlite() as files:
        server.execute(f'create database "{name}"')
        try:
            yield Place(files.folder, f"{address.rsplit('/', 1)[0]}/{name}")
        finally:
            server.execute(f'drop database "{name}" with (force)')
