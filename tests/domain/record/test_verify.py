"""Does a true record verify, and does the answer say whose word it rests on?"""

from __future__ import annotations

import json

import pytest

from alongside.domain.record import Log, Signs, VerifierKey, file_of, verify
from alongside.domain.record.acts import ACTS
from alongside.domain.record.merkle.tree import EMPTY_ROOT, leaf_hash, root_of
from tests.domain.record.examples import (
    ANA,
    HERE,
    KEY,
    NOON,
    OTHER_KEY,
    WITNESS,
    WITNESS_NAME,
    contribution,
    log_of,
    witnessed,
)
from tests.domain.record.zips import checkpoint_of, only_newest, with_parts, without_tiles

OWN = KEY.verifier(f"alongside/record/{HERE}")
SEEN_BY = WITNESS.verifier(WITNESS_NAME, Signs.WITNESS)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 255, 256, 257, 600])
def test_a_true_record_verifies(count: int) -> None:
    log = log_of(count, sealed_at=(1, 100, 256))
    answer = verify(file_of(log), key=[OWN])
    assert (answer.verified, answer.entries, answer.problem, answer.first_bad_entry) == (True, count, None, None)
    assert answer.root == root_of(map(leaf_hash, log.lines)).hex()
    assert answer.as_json() == {
        "verified": True,
        "entries": count,
        "root": answer.root,
        "problem": None,
        "first_bad_entry": None,
    }


def test_an_empty_record_has_the_root_of_the_empty_tree() -> None:
    assert verify(file_of(log_of(0))).root == EMPTY_ROOT.hex()


@pytest.mark.parametrize("less", [without_tiles, only_newest])
def test_a_record_verifies_without_what_only_helps_to_find_faults(less) -> None:
    assert verify(less(file_of(log_of(300, sealed_at=(7,))))).verified


def test_without_a_key_the_answer_says_that_it_believed_the_file() -> None:
    said = " ".join(verify(file_of(log_of(3))).trusted)
    assert "the key inside the file itself" in said
    assert "could still have rewritten all of it" in said


def test_with_a_key_the_answer_says_that_it_was_used() -> None:
    assert verify(file_of(log_of(3)), key=[OWN]).trusted[0] == "Its signatures were checked with the key you gave."


def test_the_answer_says_what_a_witness_saw_and_when() -> None:
    bundle = file_of(witnessed(witnessed(log_of(20, sealed_at=(5, 10)), 5), 10))
    for keys in ([], [OWN], [SEEN_BY], [OWN, SEEN_BY]):
        said = " ".join(verify(bundle, key=keys).trusted)
        assert f"The witness “{WITNESS_NAME}” saw its first 10 entries on 22 November 2026." in said
        assert "could still have rewritten" not in said


@pytest.mark.parametrize("size", [0, 1, 7, 20])
def test_a_record_that_only_grew_continues_every_earlier_checkpoint(size: int) -> None:
    kept = checkpoint_of(log_of(size))
    answer = verify(file_of(log_of(20)), since=kept)
    assert answer.verified
    assert answer.trusted[-1] == f"It continues the checkpoint you kept, of {size} entries."


def test_a_record_verifies_under_an_old_and_a_new_key() -> None:
    log = log_of(10, sealed_at=(5,))
    log.append(contribution(11), by=ANA, at=NOON)
    log.seal(OTHER_KEY)
    assert verify(file_of(log)).verified
    assert verify(file_of(log), key=[OWN, OTHER_KEY.verifier(OWN.name)]).verified


def test_an_act_from_a_later_version_is_counted_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    bundle = file_of(log_of(20))
    monkeypatch.delitem(ACTS, ("decision.opened", 1))
    answer = verify(bundle)
    assert answer.verified
    assert answer.unknown == {"decision.opened 1": 2}


def test_a_signature_of_somebody_unknown_is_passed_over() -> None:
    log = witnessed(log_of(3), 3)
    del log.keys[1]
    answer = verify(file_of(log))
    assert answer.verified
    assert "No witness" in answer.trusted[-1]


def test_a_readme_proves_nothing_and_may_say_anything() -> None:
    assert verify(with_parts(file_of(log_of(3)), **{"README.txt": b"hello", "note from me.txt": b"x"})).verified


def test_a_key_may_come_as_it_is_handed_around() -> None:
    assert verify(file_of(log_of(3)), key=[VerifierKey.read(str(OWN))]).verified
    assert json.dumps(verify(file_of(log_of(3))).as_json())


def test_two_partnerships_with_one_key_have_two_origins() -> None:
    other = log_of(3, partnership="2" * 32)
    assert isinstance(other, Log)
    assert verify(file_of(other)).verified
    assert not verify(file_of(other), key=[OWN]).verified
