"""Things said elsewhere, brought in and taken out again: what is kept, what is shown, what is recorded."""

from datetime import UTC, date, datetime

import pytest

from alongside.contributions import queries
from alongside.contributions.actions.bringing_in import SourceFile, bring_in, take_out
from alongside.contributions.actions.changing import suggest
from alongside.contributions.actions.replying import reply
from alongside.contributions.models import Contribution, ImportBatch
from alongside.domain.bringing_in import Row
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import Refused
from alongside.ledger.actions import INSTALLER
from tests.contributions.speaking import entries, says

pytestmark = pytest.mark.django_db
LONG_AGO = datetime(2022, 7, 27, 15, 9, tzinfo=UTC)
FILE = SourceFile(name="comments.csv", digest="d" * 64)


def row(number, words, **more):
    usual = {"name": f"Young person {number}", "at": LONG_AGO, "stake": "uses_services", "kind": "need"}
    return Row(number=number, words=words, **{**usual, **more})


ROWS = [row(2, "Global transparency is a must"), row(3, "Speak with us as equals", stake="", kind="idea")]


def brought_in(cast, *, asks=False, rows=ROWS):
    file = SourceFile(name=FILE.name, digest=FILE.digest, asks=asks)
    return bring_in(by=INSTALLER, space=cast.joint, file=file, rows=rows, note=cast.note())


def everything(cast):
    return list(queries.said(cast.bo.viewer, queries.Which(), today=date(2026, 1, 5)))


def test_each_row_becomes_a_contribution_without_an_author(cast):
    batch = brought_in(cast)
    first = Contribution.objects.get(words=ROWS[0].words)
    assert (first.author, first.shown_name, first.said_at) == (None, "Young person 2", LONG_AGO)
    assert (first.batch, first.channel, first.shown_stake, first.kind) == (batch, "import", "uses_services", "need")
    assert len(everything(cast)) == 2


def test_the_record_keeps_one_entry_for_the_file_and_one_for_each_row(cast):
    before = len(entries(cast.here))
    brought_in(cast)
    file, *rows = entries(cast.here)[before:]
    assert (file["act"], file["facts"]["count"], file["by"]) == ("import.made", 2, "installer")
    assert [(each["by"], each["stake"], each["facts"]["channel"]) for each in rows] == [
        ("installer", "uses_services", "import"),
        ("installer", "", "import"),
    ]
    first = Contribution.objects.get(words=ROWS[0].words)
    assert rows[0]["facts"]["words"] == salted_digest(bytes(first.salt), first.words)


def test_a_wait_begins_when_the_partnership_first_sees_the_words(cast):
    brought_in(cast, asks=True)
    assert {each.reply_due for each in Contribution.objects.all()} == {date(2026, 1, 25)}


def test_one_file_is_not_brought_in_twice_until_it_was_taken_out(cast):
    batch = brought_in(cast)
    with pytest.raises(Refused) as refused:
        brought_in(cast)
    assert "already" in refused.value.verdict.reason
    take_out(by=INSTALLER, batch=batch, note=cast.note())
    assert brought_in(cast) != batch
    assert ImportBatch.objects.count() == 2


def test_taking_a_batch_out_takes_words_and_salts_and_leaves_everyone_elses(cast):
    own = says(cast, cast.ana)
    batch = brought_in(cast, asks=True)
    answered = Contribution.objects.get(words=ROWS[0].words)
    reply(by=cast.cy, contribution=answered, outcome="planned", words="We will.", note=cast.note())
    suggest(by=cast.bo, contribution=answered, words="Transparency, everywhere", note=cast.note())
    assert take_out(by=INSTALLER, batch=batch, note=cast.note()) == 2
    assert everything(cast) == [own]
    left = Contribution.objects.filter(batch=batch)
    assert {(each.words, bytes(each.salt), each.shown_name) for each in left} == {("", b"", "")}
    assert {each.gist for each in left} == {"This was brought in from a list, and taken out again."}
    assert queries.replies(cast.ana.viewer, answered).get().words == "We will."
    assert list(queries.search(cast.bo.viewer, "transparency")) == []
    last = entries(cast.here)[-1]
    assert (last["act"], last["facts"]["count"]) == ("import.undone", 2)


def test_a_batch_is_taken_out_once(cast):
    batch = brought_in(cast)
    take_out(by=INSTALLER, batch=batch, note=cast.note())
    before = len(entries(cast.here))
    with pytest.raises(Refused):
        take_out(by=INSTALLER, batch=batch, note=cast.note())
    assert len(entries(cast.here)) == before
