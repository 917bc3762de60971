"""What has to be counted again when a record has grown? Only the texts that look at a table that grew.

What every text gave is kept in the evidence folder, in a file of its own, beside how the tables that it names looked
then. A process that read a file does not read it again until it is another one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from alongside.counting.about import About
from alongside.counting.engines import Counting, Row, engine
from alongside.counting.knowing import LINES, PEOPLE, STATED
from alongside.counting.parts import EVERY
from alongside.domain.check.besides import BESIDES
from alongside.domain.check.indicator import Indicator, counting
from alongside.domain.check.tables import PARTNERSHIPS

KEPT = "counted"
Mark = dict[str, Any]
"""How each table looked that a text names."""
Known = tuple[Mark | None, list[Row]]
MOST_READ = 2_000
"""Files of which a process keeps what it read: those of about forty partnerships."""


class Remembered(Counting):
    """An engine for one evidence folder that opens DuckDB only for what is not known yet, with only what that needs.

    `about` is what the folder says of itself now. Leave it by `with`: then what was counted is kept for the next time.
    """

    def __init__(self, folder: Path, about: About) -> None:
        self._folder, self._about = folder, about
        self._known: dict[str, Known] = {}
        self._new: list[str] = []
        self._asked: set[str] = set()

    def prepare(self, indicators: Iterable[Indicator]) -> None:
        """Count all at once that the check asks for and that is not known: the indicators, and what stands beside."""
        texts = [*map(counting, indicators), STATED, LINES, PEOPLE, *(text.sql for text in BESIDES.values())]
        self._asked = {_name(text) for text in texts}
        stale = [text for text in texts if self._remembered(text) is None]
        if not stale:
            return
        words = {word for text in stale for word in _words(text)}
        with engine(self._folder, tables=sorted(words & EVERY.keys()), columns=words) as fresh:
            for text, rows in zip(stale, fresh.each(stale), strict=True):
                self._known[_name(text)] = (self._mark(text), rows)
                self._new.append(_name(text))

    def rows(self, text: str, *values: str) -> list[Row]:
        """As everywhere; what is remembered is in order already."""
        known = None if values else self._remembered(text)
        return super().rows(text, *values) if known is None else list(known)

    def _ask(self, text: str, values: Sequence[str]) -> list[Row]:
        with engine(self._folder, tables=sorted(_words(text) & EVERY.keys())) as fresh:
            return fresh.rows(text, *values)

    def _remembered(self, text: str) -> list[Row] | None:
        name = _name(text)
        if name not in self._known:
            self._known[name] = _read(self._folder / KEPT / name)
        mark, rows = self._known[name]
        return rows if mark == self._mark(text) else None

    def _mark(self, text: str) -> Mark:
        words, state = _words(text), self._about.state
        mark: Mark = {name: list(self._about.parts.get(name, ())) for name in words & EVERY.keys()}
        if PARTNERSHIPS.name in mark:
            days = {"started_day": state.first_day, "last_day": max(state.last_day, self._about.as_of)}
            whole = {**days, "entries": state.entries, "verified": self._about.verified}
            mark[PARTNERSHIPS.name] = {column: value for column, value in whole.items() if column in words}
        return mark

    def close(self) -> None:
        for name in self._new:
            _write(self._folder / KEPT / name, self._known[name])
        if self._new:
            _clear(self._folder / KEPT, self._asked)


@lru_cache(maxsize=256)
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))


@lru_cache(maxsize=256)
def _name(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _read(file: Path) -> Known:
    """What cannot be read is counted again."""
    try:
        found = file.stat()
        return _parsed(file, (found.st_ino, found.st_mtime_ns, found.st_size))
    except (OSError, ValueError, TypeError, AttributeError):
        return None, []


@lru_cache(maxsize=MOST_READ)
def _parsed(file: Path, looks: tuple[int, ...]) -> Known:
    """`looks` tells a file from the one that stood in its place before."""
    mark, columns = json.loads(file.read_text(encoding="utf-8"))
    return mark, list(zip(*columns, strict=True))


def _clear(place: Path, asked: set[str]) -> None:
    """What texts gave that nobody asks any more, as after a new version."""
    for file in place.iterdir():
        if file.name not in asked and not file.name.startswith("."):
            file.unlink(missing_ok=True)


def _write(file: Path, known: Known) -> None:
    """Whoever reads meanwhile finds the old one or the new one, whole. Columns take less time to read than rows."""
    mark, rows = known
    file.parent.mkdir(exist_ok=True)
    unfinished = file.with_name(f".{uuid4().hex}")
    unfinished.write_text(json.dumps((mark, list(zip(*rows, strict=True)))), encoding="utf-8")
    unfinished.replace(file)
