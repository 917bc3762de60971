"""What is this, a record or a folder of spreadsheets? Either becomes evidence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from alongside.counting.about import About
from alongside.counting.from_csv import add_tables
from alongside.counting.from_record import Wish, add_file
from alongside.domain.record import VerifierKey


def add_any(folder: Path, source: Path, wish: Wish, *, partnership: str = "", key: Sequence[VerifierKey] = ()) -> About:
    """Add to an evidence folder from a record file, from lines of entries, or from a folder of CSV files.

    `partnership` names whose spreadsheets they are; without it, the name of their folder does. Raises CannotAdd.
    """
    if source.is_dir():
        named = partnership or source.resolve().name
        return add_tables(folder, source, partnership=named, now=wish.now, as_of=wish.as_of)
    return add_file(folder, source, wish, key=key)
