"""How do text messages go out and come in? Through a gateway: one that keeps them as files is always there.

Any other is a class with the same `send`, named in ALONGSIDE_TEXT_GATEWAY. What comes in is handed over as files too:
whatever takes texts from a phone company writes each one to the folder, and `alongside texts-in` reads it from there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from django.conf import settings
from django.utils.module_loading import import_string

from alongside.domain.paper import clean_number

LARGEST = 10_000
"""Bytes of one text as a file. What is larger is no text, and is put away unread."""


class Gateway(Protocol):
    def send(self, number: str, words: str) -> None:
        """Hand one text over. Raises OSError where it cannot."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One text: the number it came from, what it says, and the file to delete once it is answered."""

    number: str
    words: str
    file: Path


class InFiles:
    """Each text is a file in a folder: `out` for those that go, `in` for those that come."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path(settings.TEXTS)

    def send(self, number: str, words: str) -> None:
        """Written beside and then moved, so that nobody ever takes half a text."""
        out = self.folder / "out"
        out.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished = out / f".{uuid4().hex}"
        unfinished.write_text(f"{number}\n{words}\n", encoding="utf-8")
        unfinished.chmod(0o600)
        unfinished.replace(out / f"{uuid4().hex}.txt")


def waiting(folder: Path | None = None) -> Iterator[Incoming]:
    """Every text that has come, the oldest first: the number in the first line, what it says in the rest.

    A file that is no text goes to `unread`, so that it does not stand in the way of the others.
    """
    whole = folder or Path(settings.TEXTS)
    files = sorted((whole / "in").glob("*.txt"), key=lambda each: (each.stat().st_mtime_ns, each.name))
    for file in files:
        found = _read(file)
        if found is None:
            (whole / "unread").mkdir(parents=True, exist_ok=True, mode=0o700)
            file.replace(whole / "unread" / file.name)
        else:
            yield found


def _read(file: Path) -> Incoming | None:
    if file.is_symlink() or file.stat().st_size > LARGEST:
        return None
    number, _, words = file.read_bytes().decode("utf-8", errors="replace").partition("\n")
    clean = clean_number(number)
    return Incoming(clean, words.strip(), file) if isinstance(clean, str) else None


def gateway() -> Gateway:
    made: Gateway = import_string(settings.TEXT_GATEWAY)()
    return made
