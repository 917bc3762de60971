"""A copy of the house in which one wall after another is taken away and put back.

It stays where it is, so what Python compiled for the last run is there for the next.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from tests.faults.walls.fault import HOUSE, Fault

COMPILED = "compiled"


class Copy:
    """`folder` has the house and, beside it, what was compiled. One run at a time."""

    def __init__(self, folder: Path) -> None:
        self.house = folder / "house"
        self.environment = {"PYTHONPYCACHEPREFIX": str(folder / COMPILED), "PYTHONDONTWRITEBYTECODE": ""}
        self._seconds = count(int(time.time()) + 1)
        for name in _files():
            (self.house / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(HOUSE / name, self.house / name)
        self._at_first = self._there()

    @contextmanager
    def without(self, fault: Fault) -> Iterator[Path]:
        """The house while the wall is away. Raises Moved."""
        place = self.house / fault.file
        whole = place.read_text(encoding="utf-8")
        self._write(place, fault.in_place_of(whole))
        try:
            yield self.house
        finally:
            self._write(place, whole)
            for left in self._there() - self._at_first:
                left.unlink()

    def _write(self, place: Path, text: str) -> None:
        """In a second of its own: Python takes what it compiled if a file is as long and as old as then."""
        place.write_text(text, encoding="utf-8")
        second = next(self._seconds)
        os.utime(place, (second, second))

    def _there(self) -> set[Path]:
        return {path for path in self.house.rglob("*") if path.is_file()}


def _files() -> Iterator[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=HOUSE, capture_output=True, check=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        if (HOUSE / name).is_file() and not name.startswith("docs/screenshots/"):
            yield name
