"""Are checkpoints and cosignatures those of C2SP tlog-checkpoint and tlog-cosignature?"""

from __future__ import annotations

from base64 import b64encode
from datetime import UTC, datetime

import pytest

from alongside.domain.record import Signs
from alongside.domain.record.signed.checkpoint import (
    Checkpoint,
    cosign,
    origin_of,
    sign_checkpoint,
    witnessed_at,
)
from alongside.domain.record.signed.note import BadNote, Signature, SignedNote
from tests.domain.record.examples import HERE, KEY, NOON, OTHER_KEY, WITNESS, WITNESS_NAME

ROOT = bytes(range(32))
CHECKPOINT = Checkpoint(origin_of(HERE), 20852163, ROOT)
WITNESS_KEY = WITNESS.verifier(WITNESS_NAME, Signs.WITNESS)
# The example of the specification: the text, and what a witness signs over it.
SPECIFIED = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
SPECIFIED_MESSAGE = "cosignature/v1\ntime 1679315147\n" + SPECIFIED
SPECIFIED_AT = datetime.fromtimestamp(1679315147, UTC)


def test_a_checkpoint_is_three_lines() -> None:
    assert str(CHECKPOINT) == f"alongside/record/{HERE}\n20852163\n{b64encode(ROOT).decode()}\n"
    assert Checkpoint.read(str(CHECKPOINT)) == CHECKPOINT
    assert CHECKPOINT.partnership == HERE


def test_lines_below_the_three_mean_nothing_here() -> None:
    assert Checkpoint.read(f"{CHECKPOINT}something else\n") == CHECKPOINT


def test_a_signed_checkpoint_names_the_record_as_its_signer() -> None:
    note = sign_checkpoint(CHECKPOINT, KEY)
    assert note.is_signed_by(KEY.verifier(CHECKPOINT.origin))
    assert not note.is_signed_by(OTHER_KEY.verifier(CHECKPOINT.origin))
    assert not note.is_signed_by(KEY.verifier("another/name"))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "first line"),
        ("example.com/behind-the-sofa\n1\n" + b64encode(ROOT).decode() + "\n", "first line"),
        (str(CHECKPOINT).replace(HERE, HERE[1:]), "first line"),
        (str(CHECKPOINT).replace("20852163", "020852163"), "second line"),
        (str(CHECKPOINT).replace("20852163", "-1"), "second line"),
        (str(CHECKPOINT).replace("20852163", "9" * 16), "second line"),
        (str(CHECKPOINT).replace("20852163", "٣"), "second line"),
        (str(CHECKPOINT)[:-5] + "\n", "third line"),
        (f"alongside/record/{HERE}\n1\nAAAA\n", "third line"),
    ],
)
def test_a_text_that_is_no_checkpoint_is_refused(text: str, why: str) -> None:
    with pytest.raises(BadNote, match=why):
        Checkpoint.read(text)


def test_a_witness_signs_the_message_of_the_specification() -> None:
    line = cosign(SignedNote(SPECIFIED, ()), name=WITNESS_NAME, key=WITNESS, at=SPECIFIED_AT)
    assert line.signature[:8] == (1679315147).to_bytes(8, "big")
    assert WITNESS_KEY.verifies(line.signature[8:], SPECIFIED_MESSAGE.encode())
    assert line.key_hash == WITNESS_KEY.hash


def test_a_witness_key_is_told_from_a_record_key_of_the_same_name() -> None:
    assert WITNESS_KEY.hash != WITNESS.verifier(WITNESS_NAME).hash


def test_a_witness_says_when_it_saw_a_checkpoint() -> None:
    note = sign_checkpoint(CHECKPOINT, KEY)
    assert witnessed_at(note, cosign(note, name=WITNESS_NAME, key=WITNESS, at=NOON), WITNESS_KEY) == NOON


@pytest.mark.parametrize("wrong", ["time", "text", "key", "short", "far future"])
def test_a_line_that_the_witness_did_not_write_says_nothing(wrong: str) -> None:
    note = sign_checkpoint(CHECKPOINT, KEY)
    line = cosign(note, name=WITNESS_NAME, key=WITNESS, at=NOON)
    key, body = WITNESS_KEY, line.signature
    if wrong == "time":
        body = bytes(8) + body[8:]
    if wrong == "text":
        note = SignedNote(note.text.replace("20852163", "20852164"), note.signatures)
    if wrong == "key":
        key = OTHER_KEY.verifier(WITNESS_NAME, Signs.WITNESS)
    if wrong == "short":
        body = body[:5]
    if wrong == "far future":
        seconds = 2**63 - 1
        body = seconds.to_bytes(8, "big") + WITNESS.sign(f"cosignature/v1\ntime {seconds}\n{note.text}".encode())
    assert witnessed_at(note, Signature(line.name, line.key_hash, body), key) is None
