"""Where is the key that signs the record kept? In one file outside the database, made on first use."""

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
from django.conf import settings

from alongside.domain.record import SigningKey


class NoKey(Exception):
    """The signing key cannot be used. The text says what is wrong and what whoever runs the server can do."""


def signing_key(*, may_begin: bool) -> SigningKey:
    """The key in settings.LEDGER_KEY_FILE.

    If there is no such file a new key is put there, but only where `may_begin`: once checkpoints are signed, a
    missing key is a lost key, and a new one in its place would pass for a forger's. Raises NoKey.
    """
    path = Path(settings.LEDGER_KEY_FILE)
    try:
        if not path.exists() and may_begin:
            _begin(path)
        return _key_in(path.read_bytes(), path)
    except FileNotFoundError as problem:
        raise NoKey(MISSING.format(path)) from problem
    except OSError as problem:
        raise NoKey(UNREADABLE.format(path, problem.strerror)) from problem


def _key_in(content: bytes, path: Path) -> SigningKey:
    try:
        key = load_pem_private_key(content, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as problem:
        raise NoKey(DAMAGED.format(path)) from problem
    if not isinstance(key, Ed25519PrivateKey):
        raise NoKey(DAMAGED.format(path))
    return SigningKey(key.private_bytes_raw())


def _begin(path: Path) -> None:
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


MISSING = (
    "The key that signs the record is missing: {0}. Put that file back from a backup. If it is lost for good, "
    "make a new one with “openssl genpkey -algorithm ed25519 -out {0}”, and tell your witnesses."
)
UNREADABLE = "The key that signs the record cannot be read or made: {0} ({1}). Check who owns that file and its folder."
DAMAGED = (
    "The file {0} holds no Ed25519 key without a password, so the record cannot be signed. Put it back from a backup."
)
