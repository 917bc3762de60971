"""How does every run of the tests begin with the same tables without building them again? It copies them.

To build them takes ten seconds, and hundreds of runs begin (each wall that is taken away is one). Whoever starts many
runs says `with ready_made():` once. A run takes the copy only if no file that builds tables has changed since, so a
wall that stands in a migration is taken away as well as any other.
"""

from __future__ import annotations

import ast
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg
from django.db import connection

HOUSE = Path(__file__).resolve().parents[1]
PLACE = "ALONGSIDE_TESTS_READY_MADE"
"""The folder of the copies, in the environment of whoever started this run."""


@cache
def digest_of_what_builds(house: Path) -> str:
    """Of every migration, and of every file of ours that one of them imports, however far."""
    found = sorted(house.glob("alongside/*/migrations/*.py"))
    waiting, seen = list(found), set(found)
    while waiting:
        for path in _imported(waiting.pop(), house):
            if path not in seen:
                seen.add(path)
                waiting.append(path)
    whole = sha256()
    for path in sorted(seen):
        whole.update(path.relative_to(house).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()[:32]


def _imported(path: Path, house: Path) -> Iterator[Path]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            place = house.joinpath(*name.split("."))
            yield from filter(Path.is_file, (place.with_suffix(".py"), place / "__init__.py"))


@contextmanager
def ready_made(database: str = "") -> Iterator[dict[str, str]]:
    """Tables built once, on SQLite and, if an address is given, on PostgreSQL: the environment of runs that copy."""
    with tempfile.TemporaryDirectory(prefix="alongside_ready_made_") as folder:
        told = {PLACE: folder}
        for address in {f"sqlite:///{folder}/never_made.sqlite3", database} - {""}:
            environment = {**os.environ, **told, "DATABASE_URL": address}
            command = [sys.executable, "-m", "pytest", "-q", "tests/test_ready_made.py::test_tables_are_kept"]
            subprocess.run(command, cwd=HOUSE, env=environment, check=True, capture_output=True)
        yield told
        if database:
            with psycopg.connect(database, autocommit=True) as server:
                server.execute(f'drop database if exists "{_name_on_postgresql(folder)}"')


def _kept() -> Path | None:
    place = os.environ.get(PLACE)
    return Path(place, f"{digest_of_what_builds(HOUSE)}.{connection.vendor}") if place else None


def _name_on_postgresql(folder: str) -> str:
    return Path(folder).name.lower()


def copying(migrate: Callable[..., Any]) -> Callable[..., Any]:
    """Django's `migrate`, but where there is a copy of what it would build, that is taken instead."""

    def handle(self: Any, *arguments: Any, **options: Any) -> Any:
        kept = _kept()
        is_new = not connection.introspection.table_names() if kept else False
        if kept is None or not kept.exists() or not (is_new or connection.vendor == "postgresql"):
            return migrate(self, *arguments, **options)
        if connection.vendor == "sqlite":
            connection.ensure_connection()
            with sqlite3.connect(kept) as copy:
                copy.backup(connection.connection)
        return None  # on PostgreSQL the database was made as a copy

    return handle


def template_of_tables() -> str:
    """The PostgreSQL database that a test database is made as a copy of; empty where there is none."""
    kept = _kept()
    ours = connection.vendor == "postgresql" and kept is not None and kept.exists()
    return _name_on_postgresql(os.environ[PLACE]) if ours else ""


def keep_tables() -> None:
    """Keep the tables of this test's database for the runs to come."""
    kept = _kept()
    if kept is None:
        return
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with sqlite3.connect(kept) as copy:
            connection.connection.backup(copy)
        return
    name, source = _name_on_postgresql(os.environ[PLACE]), connection.settings_dict["NAME"]
    connection.close()
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute(f'create database "{name}" template "{source}"')
    kept.touch()
