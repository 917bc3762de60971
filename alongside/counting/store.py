"""How does an evidence folder grow, so that it is always whole: as it was before, or as it is after?

New parts are written first; then `about.json`, which names the parts that count, is replaced in one step. What it does
not name is not read, and is cleared away when somebody adds again.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import duckdb

from alongside.counting.about import About, CannotAdd, read_about, write_about
from alongside.counting.engines.duck import first_line
from alongside.counting.parts import EVERY
from alongside.counting.writing import PartWriter
from alongside.domain.check.evidence import Rows, partnership_row
from alongside.domain.check.tables import PARTNERSHIPS

LOCK = "lock"
SMALL = 1_000_000
"""Bytes. A part that is smaller is merged with others like it,"""
MANY = 12
"""once there are so many of them, and those that were written at once always are."""


class Adding:
    """The folder while somebody adds to it. Nothing of what is written counts until `finish`."""

    def __init__(self, folder: Path, about: About, writer: PartWriter) -> None:
        self.folder = folder
        self.about = about
        self._writer = writer
        self._parts = {name: list(parts) for name, parts in about.parts.items()}
        self._written = 0
        self._newest = f"{about.additions:06}-"

    def write(self, rows: Rows) -> None:
        """One new part for each table that has rows."""
        for name in sorted(rows):
            if rows[name]:
                part = self._new_part(name)
                self._writer.write(EVERY[name], rows[name], self.folder / name / part)
                self._parts.setdefault(name, []).append(part)

    def start_over(self) -> None:
        """Of what was there before, nothing counts once this is finished."""
        self._parts = {}

    def finish(self, about: About) -> About:
        """From here on the folder is as `about` says, with the parts there were and the new ones."""
        for name in self._parts:
            self._merge(name)
        row = partnership_row(about.state, as_of=about.as_of, verified=about.verified)
        self._parts.pop(PARTNERSHIPS.name, None)
        if about.state.partnership:
            self.write(Rows({PARTNERSHIPS.name: [row]}))
        parts = {name: tuple(each) for name, each in sorted(self._parts.items())}
        after = replace(about, parts=parts, additions=self.about.additions + 1)
        write_about(self.folder, after)
        return after

    def _new_part(self, table: str) -> str:
        (self.folder / table).mkdir(exist_ok=True)
        self._written += 1
        return f"{self._newest}{self._written:06}.parquet"

    def _merge(self, table: str) -> None:
        """All small ones, if there are many; else those that were written just now, which nobody reads yet."""
        place = self.folder / table
        small = [part for part in self._parts[table] if (place / part).stat().st_size < SMALL]
        now = [part for part in small if part.startswith(self._newest)]
        ones = small if len(small) >= MANY else now
        if len(ones) < 2:
            return
        merged = self._new_part(table)
        self._writer.merge([place / part for part in ones], place / merged)
        self._parts[table] = [part for part in self._parts[table] if part not in ones] + [merged]
        for part in now:
            (place / part).unlink()


@contextmanager
def adding(folder: Path) -> Iterator[Adding]:
    """Add to an evidence folder, or begin one. Whoever adds at the same time waits.

    Raises CannotAdd where the folder holds evidence that was not made here, or cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / LOCK).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield from _whole(folder)
    except (OSError, duckdb.Error) as problem:
        raise CannotAdd(
            f"The evidence in “{folder}” cannot be written: {first_line(problem)}. "
            "Look whether the disk is full, and whether the folder is yours."
        ) from problem


def _whole(folder: Path) -> Iterator[Adding]:
    about = read_about(folder) or _begin(folder)
    if any(not (folder / name / part).is_file() for name, parts in about.parts.items() for part in parts):
        raise CannotAdd(f"A part of the evidence in “{folder}” is missing. Delete that folder, and make it again.")
    _clear(folder, about)
    with PartWriter(folder) as writer:
        try:
            yield Adding(folder, about, writer)
        except BaseException:
            _clear(folder, read_about(folder) or about)
            raise


def _begin(folder: Path) -> About:
    if any(folder.rglob("*.parquet")):
        raise CannotAdd(f"In “{folder}” there is evidence that something else made. Choose another folder.")
    about = About()
    write_about(folder, about)
    return about


def _clear(folder: Path, about: About) -> None:
    for name in EVERY:
        kept = set(about.parts.get(name, ()))
        for part in (folder / name).glob("*"):
            if part.name not in kept and part.is_file():
                part.unlink()
