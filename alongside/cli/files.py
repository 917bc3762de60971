"""How does a command read and write files, and which public keys are in one?"""

from __future__ import annotations

import os
import re
from pathlib import Path
from uuid import uuid4

from alongside.cli.plain import BadInput
from alongside.domain.record import BadKey, VerifierKey
from alongside.domain.record.bundle.parts import LARGEST_PART, keys_from


def content_of(name: str | Path, most: int) -> bytes:
    try:
        with Path(name).open("rb") as file:
            content = file.read(most + 1)
    except FileNotFoundError as problem:
        raise BadInput(f"There is no file “{name}”. Check how it is spelled and where it is.") from problem
    except (OSError, ValueError) as problem:
        raise BadInput(f"The file “{name}” cannot be read. It may be a folder, or not yours to read.") from problem
    if len(content) > most:
        raise BadInput(f"The file “{name}” is far too large to be what it should be.")
    return content


def text_of(name: str | Path, called: str) -> str:
    try:
        return content_of(name, LARGEST_PART).decode("utf-8")
    except UnicodeDecodeError as problem:
        raise BadInput(f"The file “{name}” holds no {called}: it is not text.") from problem


def keys_in(given: str) -> list[VerifierKey]:
    """One public key as it was typed, or all keys in a file of that name."""
    try:
        if re.match(r"[^\s+]+\+[0-9a-f]{8}\+", given):
            return [VerifierKey.read(given)]
        text = text_of(given, "key")
        if text.lstrip().startswith("{"):
            return keys_from(text)
        return [VerifierKey.read(line) for line in text.splitlines() if line.strip()]
    except BadKey as problem:
        raise BadInput(f"The key “{given}” cannot be used. {problem}") from problem


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
