"""Do we sign what the record holds, once, and never two histories? And do we keep only true lines of witnesses?"""

from __future__ import annotations

from pathlib import Path

import pytest

from alongside.domain.record import SigningKey, VerifierKey, verify
from alongside.domain.record.signed.checkpoint import cosign
from alongside.domain.record.signed.note import Signature, SignedNote
from alongside.domain.verdict import Refused
from alongside.ledger.actions import add_cosignature, seal, seal_all
from alongside.ledger.keys import NoKey
from alongside.ledger.models import Checkpoint, Cosignature, LedgerEntry, LedgerHead
from alongside.ledger.queries import checkpoints_of, export_for, newest_checkpoint
from tests.ledger.examples import (
    ELSEWHERE,
    HERE,
    NOON,
    WITNESS,
    WITNESS_KEY,
    WITNESS_NAME,
    from_outside,
    happened,
    note,
)

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _own_key(settings, tmp_path: Path) -> None:
    settings.LEDGER_KEY_FILE = tmp_path / "record-key.pem"


def sealed(times: int) -> SignedNote:
    happened(times)
    return seal(partnership_id=HERE, note=note())


def test_a_checkpoint_counts_every_entry_and_is_signed() -> None:
    signed = sealed(5)
    kept = Checkpoint.objects.get()
    assert (kept.size, kept.note, kept.made_at) == (5, str(signed), NOON)
    assert signed.is_signed_by(VerifierKey.read(kept.key))


def test_sealing_again_with_nothing_new_changes_nothing() -> None:
    assert sealed(5) == sealed(0)
    assert Checkpoint.objects.count() == 1


def test_each_checkpoint_continues_the_one_before() -> None:
    for times in (1, 2, 1, 4, 9):
        sealed(times)
    assert list(checkpoints_of(None, HERE)) == [1, 3, 4, 8, 17]
    assert verify(export_for(None, HERE), since=str(checkpoints_of(None, HERE)[3])).verified


def test_a_record_that_nobody_began_is_not_signed() -> None:
    with pytest.raises(Refused, match="nothing has happened yet"):
        seal(partnership_id=HERE, note=note())


@pytest.mark.parametrize("change", ["shorter", "other root", "hashes gone", "hashes cut", "note damaged"])
def test_a_record_changed_from_outside_is_not_signed_again(change: str) -> None:
    sealed(4)
    happened(3)
    if change == "shorter":
        LedgerHead.objects.update(size=3)
    if change == "other root":
        LedgerHead.objects.update(frontier=bytes(3 * 32))
    if change == "hashes gone":
        with from_outside():
            LedgerEntry.objects.filter(number=5).delete()
    if change == "hashes cut":
        with from_outside():
            LedgerEntry.objects.update(hashes=bytes(31))
    if change == "note damaged":
        with from_outside():
            Checkpoint.objects.update(note="nothing")
    with pytest.raises(Refused, match=r"does not continue|missing from the database"):
        seal(partnership_id=HERE, note=note())
    assert Checkpoint.objects.count() == 1


def test_the_clock_seals_what_grew_and_nothing_else() -> None:
    sealed(2)
    happened(1, partnership_id=ELSEWHERE)
    assert seal_all(note=note()) == {}
    assert Checkpoint.objects.count() == 2
    happened(1)
    assert seal_all(note=note()) == {}
    assert list(checkpoints_of(None, HERE)) == [2, 3]
    assert seal_all(note=note()) == {}
    assert Checkpoint.objects.count() == 3


def test_one_broken_record_keeps_no_other_from_being_sealed() -> None:
    sealed(2)
    LedgerHead.objects.update(size=1, frontier=bytes(32))
    happened(1, partnership_id=ELSEWHERE)
    refused = seal_all(note=note())
    assert list(refused) == [HERE]
    assert "does not continue" in refused[HERE].reason
    assert list(checkpoints_of(None, ELSEWHERE)) == [1]


def test_a_lost_key_is_not_replaced_once_something_is_signed(settings) -> None:
    sealed(1)
    settings.LEDGER_KEY_FILE.unlink()
    happened(1)
    with pytest.raises(NoKey, match="missing"):
        seal(partnership_id=HERE, note=note())
    assert not settings.LEDGER_KEY_FILE.exists()


def test_a_new_key_put_in_place_signs_on_and_both_are_exported(settings, tmp_path: Path) -> None:
    sealed(1)
    settings.LEDGER_KEY_FILE = tmp_path / "new.pem"
    Path(settings.LEDGER_KEY_FILE).write_bytes(NEW_KEY)
    sealed(1)
    assert Checkpoint.objects.values_list("key", flat=True).distinct().count() == 2
    assert verify(export_for(None, HERE)).verified


NEW_KEY = b"""-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
-----END PRIVATE KEY-----
"""


def with_line(signed: SignedNote, key: SigningKey = WITNESS) -> str:
    line = cosign(signed, name=WITNESS_NAME, key=key, at=NOON)
    return str(SignedNote(signed.text, (*signed.signatures, line)))


def witness(checkpoint: str, key: VerifierKey = WITNESS_KEY) -> None:
    add_cosignature(partnership_id=HERE, checkpoint=checkpoint, witness=key, note=note())


def test_a_witness_line_is_kept_and_exported() -> None:
    signed = sealed(3)
    witness(with_line(signed))
    assert [line.name for line in newest_checkpoint(None, HERE).signatures] == [signed.signatures[0].name, WITNESS_NAME]
    answer = verify(export_for(None, HERE), key=[WITNESS_KEY])
    assert answer.verified
    assert any(WITNESS_NAME in sentence for sentence in answer.trusted)


def test_a_witness_may_bring_the_same_line_twice() -> None:
    signed = sealed(3)
    witness(with_line(signed))
    witness(with_line(signed))
    assert Cosignature.objects.count() == 1


def test_a_witness_may_sign_an_earlier_checkpoint() -> None:
    earlier = sealed(3)
    sealed(2)
    witness(with_line(earlier))
    assert verify(export_for(None, HERE), key=[WITNESS_KEY]).verified


@pytest.mark.parametrize(
    ("brought", "why"),
    [
        ("nothing", "not a checkpoint"),
        ("not ours", "never made that checkpoint"),
        ("another text", "never made that checkpoint"),
        ("no line", "not signed with the key you gave"),
        ("another's line", "not signed with the key you gave"),
        ("forged line", "not signed with the key you gave"),
        ("a record's key", "for signing records"),
    ],
)
def test_a_line_that_is_not_the_witness_s_is_refused(brought: str, why: str) -> None:
    signed = sealed(3)
    other = SignedNote(signed.text.replace("\n3\n", "\n4\n"), signed.signatures)
    extended = SignedNote(signed.text + "more\n", signed.signatures)
    forged = Signature(WITNESS_NAME, WITNESS_KEY.hash, bytes(72))
    checkpoint = {
        "nothing": "",
        "not ours": with_line(other),
        "another text": with_line(extended),
        "no line": str(signed),
        "another's line": with_line(signed, SigningKey(bytes(32))),
        "forged line": str(SignedNote(signed.text, (forged,))),
        "a record's key": with_line(signed),
    }[brought]
    key = WITNESS.verifier(WITNESS_NAME) if brought == "a record's key" else WITNESS_KEY
    with pytest.raises(Refused, match=why):
        witness(checkpoint, key)
    assert not Cosignature.objects.exists()
