"""Whoever holds the signing key rewrites everything. Is it noticed by what others kept?"""

from __future__ import annotations

import pytest

from alongside.domain.record import NotARecord, Signs, Verification, VerifierKey, file_of, verify
from alongside.domain.record.bundle.parts import keys_text
from alongside.domain.record.signed.note import Signature, SignedNote
from tests.domain.record.examples import ELSEWHERE, HERE, KEY, OTHER_KEY, WITNESS, WITNESS_NAME, log_of, witnessed
from tests.domain.record.zips import checkpoint_of, with_parts, without_tiles

SIZE = 60
TRUE = log_of(SIZE, sealed_at=(20, 40))
BUNDLE = file_of(TRUE)
REWRITTEN = log_of(SIZE, sealed_at=(20, 40), otherwise_at=3)
OWN = KEY.verifier(f"alongside/record/{HERE}")
STRANGER = OTHER_KEY.verifier(OWN.name)
SEEN_BY = WITNESS.verifier(WITNESS_NAME, Signs.WITNESS)


def noticed(answer: Verification, problem: str, at: int | None = None) -> None:
    assert not answer.verified
    assert problem in (answer.problem or "")
    assert answer.first_bad_entry == at


def test_a_record_recomputed_whole_fits_itself_so_somebody_has_to_have_kept_something() -> None:
    answer = verify(file_of(REWRITTEN), key=[OWN])
    assert answer.verified
    assert "could still have rewritten all of it" in answer.trusted[-1]


@pytest.mark.parametrize("size", [20, 40, 60])
def test_a_record_recomputed_whole_does_not_continue_a_checkpoint_that_somebody_kept(size: int) -> None:
    kept = str(TRUE.checkpoints[size])
    noticed(verify(file_of(REWRITTEN), since=kept), f"History was rewritten: the first {size} entries", 0)
    noticed(verify(file_of(REWRITTEN), key=[OWN], since=kept), "History was rewritten", 0)


def test_a_checkpoint_kept_from_before_the_change_does_not_show_it() -> None:
    assert verify(file_of(REWRITTEN), since=checkpoint_of(log_of(3))).verified


def test_a_record_recomputed_whole_lacks_the_line_of_its_witness() -> None:
    noticed(
        verify(file_of(REWRITTEN), key=[SEEN_BY]), f"The witness “{WITNESS_NAME}”, whose key you gave, has signed no"
    )


def test_a_witness_line_moved_onto_a_rewritten_checkpoint_is_forged() -> None:
    line = witnessed(log_of(SIZE), SIZE).checkpoints[SIZE].signatures[1]
    forged = log_of(SIZE, otherwise_at=3)
    forged.add_cosignature(line, size=SIZE, key=SEEN_BY)
    noticed(verify(file_of(forged)), "has a forged line by the witness")


def test_a_witnessed_checkpoint_left_in_a_rewritten_record_shows_two_histories() -> None:
    forged = log_of(SIZE, sealed_at=(20, 40), otherwise_at=33)
    forged.checkpoints[40] = witnessed(log_of(SIZE, sealed_at=(20, 40)), 40).checkpoints[40]
    for bundle in (file_of(forged), without_tiles(file_of(forged))):
        noticed(verify(bundle), "There are two histories: the checkpoint in “checkpoints/40” was signed over other", 20)


def test_two_newest_checkpoints_are_two_histories() -> None:
    fork = str(REWRITTEN.checkpoints[SIZE]).encode()
    forged = with_parts(BUNDLE, **{"checkpoints/60": fork})
    noticed(verify(forged), "There are two histories: the checkpoint in “checkpoints/60”", 40)


def test_a_fork_shown_to_somebody_else_is_noticed_when_they_compare() -> None:
    one, other = log_of(SIZE), log_of(SIZE + 9, otherwise_at=50)
    assert verify(file_of(one), key=[OWN]).verified
    assert verify(file_of(other), key=[OWN]).verified
    noticed(verify(file_of(other), since=checkpoint_of(one)), "History was rewritten", 0)


def test_an_end_cut_off_and_signed_again_is_noticed_by_a_later_checkpoint() -> None:
    noticed(verify(file_of(log_of(50)), since=checkpoint_of(TRUE)), "the checkpoint you kept counts 60 entries", 50)


def test_a_record_signed_by_somebody_else_is_noticed_with_the_key() -> None:
    forged = file_of(log_of(SIZE, key=OTHER_KEY))
    assert "the key inside the file itself" in verify(forged).trusted[0]
    noticed(verify(forged, key=[OWN]), "The checkpoint is signed with another key than the one you gave.")


def test_a_key_that_is_not_the_one_is_said_to_be_another() -> None:
    noticed(verify(BUNDLE, key=[STRANGER]), "signed with another key than the one you gave")
    noticed(
        verify(BUNDLE, key=[VerifierKey("else/where", OWN.public)]), "signed with another key than the one you gave"
    )


def test_a_record_signed_by_somebody_else_does_not_continue_a_kept_checkpoint() -> None:
    forged = file_of(log_of(SIZE, key=OTHER_KEY))
    noticed(
        verify(forged, since=checkpoint_of(TRUE)), "The checkpoint you kept is signed with a key that the file does"
    )


def test_an_old_checkpoint_under_a_key_nobody_knows_is_noticed() -> None:
    strange = str(log_of(20, key=OTHER_KEY).checkpoints[20]).encode()
    noticed(
        verify(with_parts(BUNDLE, **{"checkpoints/20": strange})), "The checkpoint in “checkpoints/20” is signed with"
    )


def forged_line(note: SignedNote) -> bytes:
    line = note.signatures[0]
    return str(SignedNote(note.text, (Signature(line.name, line.key_hash, bytes(64)),))).encode()


def test_a_forged_signature_is_said_to_be_forged() -> None:
    note = TRUE.checkpoints[SIZE]
    noticed(verify(with_parts(BUNDLE, checkpoint=forged_line(note))), "The checkpoint has a forged signature")
    longer = str(note).replace("\n60\n", "\n61\n").encode()
    noticed(verify(with_parts(BUNDLE, checkpoint=longer)), "The checkpoint has a forged signature")


def test_a_kept_checkpoint_that_was_forged_is_not_believed() -> None:
    noticed(verify(BUNDLE, since=forged_line(TRUE.checkpoints[20]).decode()), "The checkpoint you kept has a forged")


def test_a_kept_checkpoint_of_another_record_is_said_to_be_one() -> None:
    other = log_of(5, partnership=ELSEWHERE)
    keys = [OWN, KEY.verifier(f"alongside/record/{ELSEWHERE}")]
    noticed(verify(BUNDLE, key=keys, since=checkpoint_of(other)), "is of another partnership’s record")


@pytest.mark.parametrize("text", ["", "hello", "alongside/record/1\n1\n\n", BUNDLE.hex()])
def test_a_text_that_is_no_checkpoint_cannot_have_been_kept(text: str) -> None:
    with pytest.raises(NotARecord, match="What you kept is not a checkpoint"):
        verify(BUNDLE, since=text)


@pytest.mark.parametrize(
    ("part", "content", "problem"),
    [
        ("checkpoint", None, "The part “checkpoint” is missing"),
        ("checkpoint", b"", "The checkpoint is not as a checkpoint should be. It has no signature."),
        ("checkpoint", b"\xff", "The part “checkpoint” is not written in UTF-8."),
        ("checkpoint", b"x" * 70_000, "The part “checkpoint” is far too large."),
        ("checkpoint", b"x\n\n\xe2\x80\x94 name AAAAAAAA\n", "first line"),
        ("checkpoints/20", str(TRUE.checkpoints[40]).encode(), "is not the one that its name says"),
        ("checkpoints/20", b"", "The checkpoint in “checkpoints/20” is not as a checkpoint should be"),
        ("keys.json", None, "The part “keys.json” is missing"),
        ("keys.json", b"{}", "The keys in the file are not as they should be"),
        ("keys.json", keys_text([]).encode(), "cannot be checked, because the file names no key"),
        ("keys.json", keys_text([STRANGER]).encode(), "signed with a key that the file does not name"),
        ("tile/0/000.p/60", bytes(60 * 32), "the hashes in “tile/” are not theirs"),
        ("tile/0/000.p/60", b"x" * 9_000, "is far too large"),
        ("tile/1/000", bytes(32), "the hashes in “tile/” are not theirs"),
    ],
)
def test_every_part_that_is_not_what_it_should_be_is_named(part: str, content: bytes | None, problem: str) -> None:
    noticed(verify(with_parts(BUNDLE, **{part: content})), problem)
