"""How is a private key kept in a file? Whole or not at all, and for nobody else to read. Needs no Django."""

from __future__ import annotations

import os
from pathlib import Path
from secrets import token_bytes, token_hex

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from alongside.domain.record import SigningKey


class NoKeyInside(ValueError):
    """A file that should hold an Ed25519 key without a password does not."""


def read_key(path: Path) -> SigningKey:
    """Raises NoKeyInside, or OSError where the file cannot be read."""
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as problem:
        raise NoKeyInside(str(path)) from problem
    if not isinstance(key, Ed25519PrivateKey):
        raise NoKeyInside(str(path))
    return SigningKey(key.private_bytes_raw())


def begin_key(path: Path) -> None:
    """Put a new key in place whole or not at all; if somebody else was faster, theirs stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    key = Ed25519PrivateKey.from_private_bytes(token_bytes(32))
    unfinished = path.with_name(f".{path.name}.{token_hex(8)}")
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
            file.flush()
            os.fsync(file.fileno())
        os.link(unfinished, path)
    except FileExistsError:
        return
    finally:
        unfinished.unlink(missing_ok=True)
