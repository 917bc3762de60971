"""Does every act leave one entry, and none without its change?"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from alongside.domain.record import act_from, canonical_entry
from alongside.ledger.actions import CLOCK, Note, OutsideTheChange, SeededChance, write
from alongside.ledger.models import LedgerEntry, LedgerHead
from alongside.ledger.queries import entries_of
from tests.ledger.examples import ANA, ELSEWHERE, HERE, NOON, SUPPORT, happened, note

pytestmark = pytest.mark.both_databases


@pytest.mark.django_db
def test_an_act_becomes_one_numbered_entry() -> None:
    for number in range(5):
        entry = write(partnership_id=HERE, by=ANA, act=SUPPORT, note=note())
        assert (entry.n, entry.at, entry.by, entry.stake) == (number, NOON, "a" * 32, "uses_services")
        assert act_from(entry) == SUPPORT
        assert LedgerEntry.objects.get(number=number).line == canonical_entry(entry).decode()
    assert LedgerHead.objects.get(partnership=HERE).size == 5


@pytest.mark.django_db(transaction=True)
def test_writing_outside_a_transaction_is_refused() -> None:
    with pytest.raises(OutsideTheChange):
        write(partnership_id=HERE, by=ANA, act=SUPPORT, note=note())
    assert not LedgerEntry.objects.exists()


@pytest.mark.django_db
def test_a_change_that_fails_leaves_no_entry() -> None:
    with suppress(ZeroDivisionError), transaction.atomic():
        write(partnership_id=HERE, by=ANA, act=SUPPORT, note=note())
        _ = 1 / 0
    assert not LedgerEntry.objects.exists()
    assert write(partnership_id=HERE, by=ANA, act=SUPPORT, note=note()).n == 0


@pytest.mark.django_db
def test_two_partnerships_have_two_records() -> None:
    assert write(partnership_id=HERE, by=ANA, act=SUPPORT, note=note()).n == 0
    assert write(partnership_id=ELSEWHERE, by=ANA, act=SUPPORT, note=note()).n == 0
    assert [entry.partnership for entry in entries_of(None, ELSEWHERE)] == [ELSEWHERE.hex]


@pytest.mark.django_db
def test_when_the_clock_is_set_back_an_entry_takes_the_time_of_the_one_before() -> None:
    write(partnership_id=HERE, by=ANA, act=SUPPORT, note=note(NOON))
    assert write(partnership_id=HERE, by=CLOCK, act=SUPPORT, note=note(NOON - timedelta(hours=1))).at == NOON
    later = NOON + timedelta(seconds=1)
    assert write(partnership_id=HERE, by=CLOCK, act=SUPPORT, note=note(later)).at == later


@pytest.mark.django_db
def test_a_time_zone_changes_how_a_time_is_said_not_when_it_was() -> None:
    in_tonga = NOON.astimezone(timezone(timedelta(hours=13)))
    entry = write(partnership_id=HERE, by=ANA, act=SUPPORT, note=note(in_tonga))
    assert b'"at":"2026-11-22T12:00:00.000000Z"' in canonical_entry(entry)


@pytest.mark.django_db
def test_an_act_costs_three_statements_however_long_the_record() -> None:
    happened(1)
    for _ in range(2):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            write(partnership_id=HERE, by=ANA, act=SUPPORT, note=note())
        assert len(asked) == 3
        happened(60)


def test_a_note_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Note(at=datetime(2026, 11, 22, 12), chance=SeededChance(1))  # noqa: DTZ001


def test_nobody_changes_a_record_but_its_writer() -> None:
    """Of all our source only the ledger's own actions name its tables or its models."""
    house = Path(__file__).resolve().parents[2] / "alongside"
    named = {
        path.relative_to(house).parts[0]
        for path in house.rglob("*.py")
        if "ledger_" in (text := path.read_text(encoding="utf-8")) or "ledger.models" in text
    }
    assert named == {"ledger"}
