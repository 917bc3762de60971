"""Is what is counted the record, all of the record, and nothing but the record?"""

from __future__ import annotations

import pytest
from django.db import connection
from django.urls import reverse

from alongside.check import counted
from alongside.check.actions import Damaged
from alongside.counting.about import read_about
from alongside.ledger.actions import seal
from alongside.ledger.models import LedgerEntry
from tests.contributions.speaking import says

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(at_this_time, settings, tmp_path):
    settings.CHECK_EVIDENCE = tmp_path
    return at_this_time


def sealed(cast):
    seal(partnership_id=cast.here.pk, note=cast.note())


def counts(cast, *, whole=False):
    return counted.check_of(None, cast.here, now=cast.clock.at, whole=whole)


def change_entry(number, line):
    """As somebody with the server's disk could: the database refuses everybody else."""
    with connection.cursor() as cursor:
        for guard in _guards(cursor):
            cursor.execute(f'drop trigger "{guard}"')
    LedgerEntry.objects.filter(number=number).update(line=line)


def _guards(cursor):
    cursor.execute("select name from sqlite_master where type = 'trigger' and tbl_name = 'ledger_ledgerentry'")
    return [name for (name,) in cursor.fetchall()]


def test_what_is_signed_is_counted_and_what_is_not_signed_yet_waits(here):
    sealed(here)
    first = counts(here, whole=True)
    says(here, here.ana, "Is anybody there?", kind="question", asks=True)
    assert counts(here).entries == first.entries
    sealed(here)
    after = counts(here)
    assert after.verified
    assert after.entries > first.entries


def test_a_record_that_nobody_signed_is_counted_and_not_called_verified(here):
    found = counts(here, whole=True)
    assert not found.verified
    assert found.entries > 0


def test_only_what_is_new_is_read(here, settings):
    sealed(here)
    counts(here)
    before = read_about(settings.CHECK_EVIDENCE / here.here.pk.hex)
    says(here, here.ana, "One more.")
    sealed(here)
    counts(here)
    after = read_about(settings.CHECK_EVIDENCE / here.here.pk.hex)
    assert set(before.parts["joins"]) <= set(after.parts["joins"])
    assert after.state.entries == before.state.entries + 1


def test_evidence_of_another_record_is_made_again(here, settings):
    sealed(here)
    right = counts(here)
    folder = settings.CHECK_EVIDENCE / here.here.pk.hex
    (folder / "about.json").write_text("{}")
    assert counts(here) == right


def test_an_entry_that_was_changed_is_found_and_nothing_is_shown(here):
    if connection.vendor != "sqlite":
        pytest.skip("The guards of PostgreSQL are taken down in another way.")
    sealed(here)
    line = LedgerEntry.objects.get(partnership=here.here.pk, number=2).line
    change_entry(2, line.replace('"act_v":1', '"act_v":2'))
    with pytest.raises(Damaged) as damaged:
        counts(here, whole=True)
    assert damaged.value.entry == 2
    answer = here.client("nobody").get(reverse("check:index", args=["harbour-lane"]))
    assert "entry 2" in answer.content.decode()


def test_every_entry_that_a_figure_opens_to_is_in_the_record_and_is_the_one(here):
    said = [says(here, here.ana, f"Question {i}?", kind="question", asks=True) for i in range(3)]
    sealed(here)
    found = counted.entries_of(None, here.here, counts(here))["days_to_reply", None]
    lines = LedgerEntry.objects.filter(partnership=here.here.pk)
    assert len(found.entries) == 3
    assert all(said[i].pk.hex in lines.get(number=number).line for i, number in enumerate(found.entries))
