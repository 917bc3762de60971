"""Can anyone read the record, and have everything proved to them?"""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.domain.record import NotARecord, canonical_entry, verify
from alongside.domain.record.merkle.proofs import consistency_holds, inclusion_holds
from alongside.domain.record.merkle.tree import leaf_hash, root_of
from alongside.domain.record.signed.checkpoint import Checkpoint as Statement
from alongside.domain.verdict import Refused
from alongside.domain.visibility import READERS, Audience, SpaceKind
from alongside.ledger.actions import seal
from alongside.ledger.models import Checkpoint, Cosignature, LedgerEntry
from alongside.ledger.queries import (
    consistency_of,
    entries_of,
    export_for,
    inclusion_of,
    newest_checkpoint,
    record_size,
)
from tests.ledger.examples import ELSEWHERE, HERE, NOON, from_outside, happened, note

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _own_key(settings, tmp_path: Path) -> None:
    settings.LEDGER_KEY_FILE = tmp_path / "record-key.pem"


def sealed(times: int) -> None:
    happened(times)
    seal(partnership_id=HERE, note=note())


def root(size: int) -> bytes:
    return root_of(leaf_hash(canonical_entry(entry)) for entry in entries_of(None, HERE, most=size))


def test_a_record_is_read_page_by_page() -> None:
    happened(7)
    happened(2, partnership_id=ELSEWHERE)
    assert record_size(None, HERE) == 7
    assert [entry.n for entry in entries_of(None, HERE, start=5)] == [5, 6]
    assert [entry.n for entry in entries_of(None, HERE, start=1, most=2)] == [1, 2]
    assert entries_of(None, HERE, start=7) == []


def test_a_record_that_nobody_began_is_empty() -> None:
    assert record_size(None, HERE) == 0
    assert entries_of(None, HERE) == []


def test_an_export_verifies() -> None:
    sealed(5)
    sealed(295)
    answer = verify(export_for(None, HERE))
    assert (answer.verified, answer.entries, answer.root) == (True, 300, root(300).hex())


def test_an_export_holds_what_is_signed_and_no_more() -> None:
    sealed(5)
    happened(2)
    assert verify(export_for(None, HERE)).entries == 5


def test_the_same_record_is_exported_to_the_same_bytes() -> None:
    sealed(5)
    assert export_for(None, HERE) == export_for(None, HERE)


def test_what_was_changed_from_outside_shows_in_an_export() -> None:
    sealed(9)
    with from_outside():
        LedgerEntry.objects.filter(number=4).update(line='{"act":"x"}')
    answer = verify(export_for(None, HERE))
    assert (answer.verified, answer.first_bad_entry) == (False, 4)


@pytest.mark.parametrize("ask", [export_for, newest_checkpoint, lambda viewer, here: inclusion_of(viewer, here, 0)])
def test_nothing_is_proved_before_it_is_signed(ask) -> None:
    happened(1)
    with pytest.raises(Refused, match="Nobody has signed this record yet"):
        ask(None, HERE)


def test_every_entry_is_shown_to_be_under_the_newest_checkpoint() -> None:
    sealed(21)
    for number in range(21):
        shown = inclusion_of(None, HERE, number)
        assert shown.root == root(21) == Statement.read(newest_checkpoint(None, HERE).text).root
        assert inclusion_holds(shown.leaf, number, size=21, root=shown.root, proof=shown.proof)


@pytest.mark.parametrize("number", [-1, 3, 4, 99])
def test_an_entry_that_is_not_signed_yet_is_not_shown(number: int) -> None:
    sealed(3)
    happened(1)
    with pytest.raises(Refused, match="so new"):
        inclusion_of(None, HERE, number)


def test_every_earlier_record_is_shown_to_have_grown_into_this_one() -> None:
    happened(21)
    for first in range(1, 22):
        proof = consistency_of(None, HERE, first=first, size=21)
        assert consistency_holds(first, root(first), size=21, root=root(21), proof=proof)


@pytest.mark.parametrize(("first", "size"), [(0, 3), (3, 2), (1, 4)])
def test_a_size_that_the_record_never_had_is_refused(first: int, size: int) -> None:
    happened(3)
    with pytest.raises(Refused, match="never had that many"):
        consistency_of(None, HERE, first=first, size=size)


def test_a_proof_asks_the_database_once_and_for_a_few_rows() -> None:
    sealed(130)
    with CaptureQueriesContext(connection) as asked:
        consistency_of(None, HERE, first=77, size=130)
    assert len(asked) == 2
    with CaptureQueriesContext(connection) as asked:
        inclusion_of(None, HERE, 77)
    assert len(asked) == 4
    assert asked[2]["sql"].count(",") < 2 * 8 + 10


def test_a_proof_over_a_hole_is_refused() -> None:
    sealed(8)
    with from_outside():
        LedgerEntry.objects.filter(number=3).delete()
    with pytest.raises(Refused, match="missing from the database"):
        inclusion_of(None, HERE, 7)


@pytest.mark.parametrize("what", ["hashes", "checkpoint", "a witness's line", "what a witness saw"])
def test_what_was_damaged_from_outside_is_refused_and_breaks_nothing(what: str) -> None:
    sealed(8)
    with from_outside():
        if what == "hashes":
            LedgerEntry.objects.update(hashes=b"")
        if what == "checkpoint":
            Checkpoint.objects.update(note="nothing")
        if "witness" in what:
            size = 8 if "line" in what else 9
            Cosignature.objects.create(partnership=HERE, size=size, line="nothing", key="x", made_at=NOON)
    with pytest.raises(Refused, match="or damaged there"):
        inclusion_of(None, HERE, 7)


def test_who_may_read_a_record_is_asked_of_the_one_table(monkeypatch: pytest.MonkeyPatch) -> None:
    sealed(1)
    monkeypatch.setitem(READERS, SpaceKind.PUBLISHED, Audience.MEMBERS)
    for ask in (record_size, entries_of, export_for, newest_checkpoint):
        with pytest.raises(Refused, match="nothing here"):
            ask(None, HERE)


def test_an_export_is_no_record_once_it_is_cut() -> None:
    sealed(1)
    with pytest.raises(NotARecord):
        verify(export_for(None, HERE)[:-1])
