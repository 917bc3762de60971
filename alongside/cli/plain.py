"""What commands share: how they say that they cannot go on, which numbers they take, how they write a file."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4


class BadInput(Exception):
    """The command was given something it cannot use. The text is one plain sentence for the person typing."""


def whole(least: int, most: int) -> Callable[[str], int]:
    """For an option that takes a whole number between two others."""

    def read(typed: str) -> int:
        fits = typed.isascii() and typed.isdecimal() and len(typed) <= len(str(most))
        if not fits or not least <= int(typed) <= most:
            raise argparse.ArgumentTypeError(f"it has to be a whole number from {least} to {most}")
        return int(typed)

    return read


def save(path: Path, content: bytes) -> None:
    """The whole file or none of it: a full disk leaves what was there before."""
    if path.is_dir():
        raise BadInput(f"“{path}” could not be written: it is a folder. Add the name of a file.")
    if path.exists() and not path.is_file():
        raise BadInput(f"“{path}” could not be written: it is no ordinary file. Choose another name.")
    unfinished = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as problem:
        raise BadInput(f"“{path}” could not be written ({problem.strerror}). Nothing was changed.") from problem
    finally:
        unfinished.unlink(missing_ok=True)
