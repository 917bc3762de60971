"""Is the signing key made once, kept to ourselves, and never replaced in silence?"""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from alongside.ledger.keys import NoKey, signing_key


@pytest.fixture
def key_file(settings, tmp_path: Path) -> Path:
    settings.LEDGER_KEY_FILE = tmp_path / "new folder" / "record-key.pem"
    return settings.LEDGER_KEY_FILE


def test_the_key_is_made_on_first_use_and_found_again(key_file: Path) -> None:
    made = signing_key(may_begin=True)
    assert signing_key(may_begin=True) == made == signing_key(may_begin=False)
    assert [path.name for path in key_file.parent.iterdir()] == ["record-key.pem"]


def test_nobody_else_may_read_the_key(key_file: Path) -> None:
    before = os.umask(0)
    signing_key(may_begin=True)
    os.umask(before)
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600


def test_who_comes_second_takes_the_key_of_who_came_first(key_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = signing_key(may_begin=True)
    monkeypatch.setattr(Path, "exists", lambda _: False)
    assert signing_key(may_begin=True) == first
    assert [path.name for path in key_file.parent.iterdir()] == ["record-key.pem"]


def test_a_lost_key_is_not_replaced_in_silence(key_file: Path) -> None:
    with pytest.raises(NoKey, match="Put that file back from a backup"):
        signing_key(may_begin=False)
    assert not key_file.exists()


def pem(key: object, encryption: object = NoEncryption()) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a key",
        pem(Ed25519PrivateKey.generate())[:60],
        pem(Ed25519PrivateKey.generate(), BestAvailableEncryption(b"password")),
        pem(generate_private_key(SECP256R1())),
    ],
    ids=["empty", "no key", "cut", "locked", "another kind"],
)
def test_a_damaged_key_is_said_to_be(key_file: Path, content: bytes) -> None:
    key_file.parent.mkdir()
    key_file.write_bytes(content)
    with pytest.raises(NoKey, match="holds no Ed25519 key"):
        signing_key(may_begin=True)
    assert key_file.read_bytes() == content


def test_a_key_that_cannot_be_read_is_said_to_be(key_file: Path) -> None:
    key_file.mkdir(parents=True)
    with pytest.raises(NoKey, match="cannot be read or made"):
        signing_key(may_begin=True)


def test_a_key_that_cannot_be_written_leaves_nothing_behind(key_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NoKey, match="No space left on device"):
        signing_key(may_begin=True)
    assert not list(key_file.parent.iterdir())
