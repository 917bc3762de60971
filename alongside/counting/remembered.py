"""What has to be counted again when a record has grown? Only the texts that look at a table that grew.

What every text gave is kept in the evidence folder, beside how the tables that it names looked then.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
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

KEPT = "counted.json"
Mark = dict[str, Any]
"""How each table looked that a text names."""


class Remembered(Counting):
    """An engine for one evidence folder that opens DuckDB only for what is not known yet, with only what that needs.

    `about` is what the folder says of itself now. Leave it by `with`: then what was counted is kept for the next time.
    """

    def __init__(self, folder: Path, about: About) -> None:
        self._folder, self._about = folder, about
        self._known = _read(folder / KEPT)
        self._grew = False

    def prepare(self, indicators: Iterable[Indicator]) -> None:
        """Count all at once that the check asks for and that is not known: the indicators, and what stands beside."""
        texts = [*map(counting, indicators), STATED, LINES, PEOPLE, *(text.sql for text in BESIDES.values())]
        stale = [text for text in texts if self._remembered(text) is None]
        if not stale:
            return
        words = {word for text in stale for word in _words(text)}
        with engine(self._folder, tables=sorted(words & EVERY.keys()), columns=words) as fresh:
            for text in stale:
                self._known[_name(text)] = (self._mark(text), fresh.rows(text))
        self._grew = True

    def _ask(self, text: str, values: Sequence[str]) -> list[Row]:
        known = None if values else self._remembered(text)
        if known is not None:
            return known
        with engine(self._folder, tables=sorted(_words(text) & EVERY.keys())) as fresh:
            return fresh.rows(text, *values)

    def _remembered(self, text: str) -> list[Row] | None:
        mark, rows = self._known.get(_name(text), (None, None))
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
        if self._grew:
            _write(self._folder / KEPT, self._known)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def _name(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _read(file: Path) -> dict[str, tuple[Mark, list[Row]]]:
    """What cannot be read is counted again."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return {name: (mark, [tuple(row) for row in rows]) for name, (mark, rows) in kept.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _write(file: Path, known: Mapping[str, tuple[Mark, list[Row]]]) -> None:
    """Whoever reads meanwhile finds the old one or the new one, whole."""
    unfinished = file.with_name(f".{KEPT}.{uuid4().hex}")
    unfinished.write_text(json.dumps(known), encoding="utf-8")
    unfinished.replace(file)
