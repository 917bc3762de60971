"""Are keys, notes and signatures those of C2SP signed-note? Checked against the note that Go publishes."""

from __future__ import annotations

from base64 import b64decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.record import BadKey, SigningKey, Signs, VerifierKey
from alongside.domain.record.signed.keys import from_base64
from alongside.domain.record.signed.note import LONGEST, BadNote, SignedNote, signed

# The example in the documentation of golang.org/x/mod/sumdb/note.
PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
PETERS_PRIVATE_KEY = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
LINE = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
# The example of the C2SP specification itself.
EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
EXAMPLE = (
    "This is an example message.\n\n"
    "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)
# Wrong on purpose in Go's own tests: a key of the wrong length, and of an unknown kind, each with a fitting hash.
WRONG_KEYS = [
    "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
    "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
]


def test_the_key_that_go_publishes_is_read_and_written_alike() -> None:
    key = VerifierKey.read(PETER)
    assert (key.name, key.hash.hex(), key.signs) == ("PeterNeumann", "c74f20a3", Signs.RECORD)
    assert str(key) == PETER


def test_the_note_that_go_publishes_is_signed_to_the_byte() -> None:
    seed = b64decode(PETERS_PRIVATE_KEY)[1:]
    assert str(signed(TEXT, name="PeterNeumann", key=SigningKey(seed))) == TEXT + "\n" + LINE
    assert str(SigningKey(seed).verifier("PeterNeumann")) == PETER


@pytest.mark.parametrize(("note", "key"), [(TEXT + "\n" + LINE, PETER), (EXAMPLE, EXAMPLE_KEY)])
def test_published_notes_verify(note: str, key: str) -> None:
    opened = SignedNote.read(note)
    assert opened.is_signed_by(VerifierKey.read(key))
    assert str(opened) == note


def test_a_note_is_not_signed_by_a_key_that_did_not() -> None:
    assert not SignedNote.read(EXAMPLE).is_signed_by(VerifierKey.read(PETER))


@given(st.integers(0, len(EXAMPLE.encode()) * 8 - 1))
def test_a_note_with_one_bit_changed_does_not_verify(bit: int) -> None:
    changed = bytearray(EXAMPLE.encode())
    changed[bit // 8] ^= 1 << bit % 8
    try:
        note = SignedNote.read(changed.decode())
    except (BadNote, UnicodeDecodeError):
        return
    assert not note.is_signed_by(VerifierKey.read(EXAMPLE_KEY))


def test_one_bad_signature_by_a_key_spoils_the_good_one() -> None:
    good = SignedNote.read(EXAMPLE)
    bad = type(good.signatures[0])("example.com/foo", good.signatures[0].key_hash, bytes(64))
    assert not SignedNote(good.text, (*good.signatures, bad)).is_signed_by(VerifierKey.read(EXAMPLE_KEY))


def test_a_signature_by_somebody_unknown_does_no_harm() -> None:
    two = SignedNote.read(EXAMPLE + LINE)
    assert len(two.signatures) == 2
    assert two.is_signed_by(VerifierKey.read(EXAMPLE_KEY))


@pytest.mark.parametrize(
    "key", [*WRONG_KEYS, "", "x", "x+y", "x+y+z", PETER.replace("P", "Q", 1), PETER[:-1], PETER + "="]
)
def test_a_key_that_is_none_is_refused(key: str) -> None:
    with pytest.raises(BadKey):
        VerifierKey.read(key)


@pytest.mark.parametrize("name", ["", "two words", "a+b", "a\u2003b", "a\nb", "x" * 201, "\ud800"])
def test_a_name_that_cannot_be_told_from_its_neighbours_is_refused(name: str) -> None:
    with pytest.raises(BadKey, match="name"):
        VerifierKey(name, bytes(32))


def test_a_key_of_another_length_is_refused() -> None:
    with pytest.raises(BadKey, match="32 bytes"):
        VerifierKey("name", bytes(31))


def test_a_public_key_on_no_curve_verifies_nothing() -> None:
    assert not VerifierKey("name", b"\xff" * 32).verifies(bytes(64), b"")


def test_a_private_key_does_not_show_itself() -> None:
    assert "secret" not in repr(SigningKey(b"secret" * 5 + b"xx"))


@pytest.mark.parametrize(
    ("note", "why"),
    [
        ("", "no signature"),
        ("text\n", "no signature"),
        ("text\n\n", "no signature"),
        (EXAMPLE[:-1], "no signature"),
        (EXAMPLE.replace("\n", "\r\n"), "control characters"),
        (EXAMPLE.replace("—", "-"), "not of the form"),
        (EXAMPLE.replace("/foo U", "/foo  U"), "not of the form"),
        (EXAMPLE.replace("yaQM=", "yaQN="), "not of the form"),
        ("text\n\n— name AAAA\n", "not of the form"),
        ("text\n\n" + "— name AAAAAAAA\n" * 101, "hundred"),
        ("x" * LONGEST + EXAMPLE, "too long"),
    ],
)
def test_a_text_that_is_no_note_is_refused(note: str, why: str) -> None:
    with pytest.raises(BadNote, match=why):
        SignedNote.read(note)


@pytest.mark.parametrize("text", ["QR==", "QQ", "QQ=", "Q Q=", "QQ==\n", "é"])
def test_base64_is_read_in_one_way_only(text: str) -> None:
    assert from_base64("QQ==") == b"A"
    assert from_base64(text) is None
