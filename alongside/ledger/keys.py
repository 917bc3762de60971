"""Where is the key that signs the record kept? In one file outside the database, made on first use."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from alongside.domain.record import SigningKey
from alongside.ledger.keyfile import NoKeyInside, begin_key, read_key


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
            begin_key(path)
        return read_key(path)
    except NoKeyInside as problem:
        raise NoKey(DAMAGED.format(path)) from problem
    except FileNotFoundError as problem:
        raise NoKey(MISSING.format(path)) from problem
    except OSError as problem:
        raise NoKey(UNREADABLE.format(path, problem.strerror)) from problem


MISSING = (
    "The key that signs the record is missing: {0}. Put that file back from a backup. If it is lost for good, "
    "make a new one with “openssl genpkey -algorithm ed25519 -out {0}”, and tell your witnesses."
)
UNREADABLE = "The key that signs the record cannot be read or made: {0} ({1}). Check who owns that file and its folder."
DAMAGED = (
    "The file {0} holds no Ed25519 key without a password, so the record cannot be signed. Put it back from a backup."
)
