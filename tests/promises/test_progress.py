"""Its owner says how it goes; what is late is shown alike, whoever promised it."""

import pytest
from django.db import IntegrityError, transaction

from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import Refused
from alongside.promises import queries
from alongside.promises.actions import report, take_on
from alongside.promises.models import Promise
from tests.decisions.pages import look, text
from tests.decisions.record import last
from tests.promises.promising import judged, late, promised, reported, standing


def test_how_it_goes_is_said_by_its_owner_and_entered_without_the_words(cast, decision):
    owed = promised(cast, decision, cast.cy)
    reported(cast, owed, "Two firms have said no.")
    [said] = queries.progress_of(cast.ana.viewer, owed)
    assert (said.words, said.says_done, said.at) == ("Two firms have said no.", False, cast.clock.at)
    digest = salted_digest(bytes(said.salt), said.words)
    assert last(cast) == ("promise.progressed", {"promise": owed.pk.hex, "words": digest})
    assert standing(cast, cast.ana, owed) == "not_due"


def test_the_newest_stands_first_and_everything_said_is_kept(cast, decision):
    owed = promised(cast, decision, cast.cy)
    for words in ("First.", "Second.", "Third."):
        reported(cast, owed, words)
    assert [said.words for said in queries.progress_of(cast.bo.viewer, owed)] == ["Third.", "Second.", "First."]


def test_done_is_what_its_owner_says_from_the_first_time_that_they_say_so(cast, decision):
    owed = promised(cast, decision, cast.cy)
    reported(cast, owed, "It is done.", done=True)
    first = cast.clock.at
    reported(cast, owed, "It still is.", done=True)
    reported(cast, owed, "We bought a lamp too.")
    owed.refresh_from_db()
    assert owed.said_done_at == first
    assert standing(cast, cast.ana, owed) == "said_done"
    late(cast, owed)
    assert standing(cast, cast.ana, owed) == "said_done"


@pytest.mark.parametrize("who", ["ana", "bo"])
def test_nobody_else_says_how_it_goes(cast, decision, who):
    owed = promised(cast, decision, cast.cy)
    with pytest.raises(Refused, match="Only whoever made this promise says how it is going"):
        report(by=getattr(cast, who), promise=owed, words="It is not done.", note=cast.note())


def test_nothing_is_reported_on_what_was_not_promised_yet(cast, decision):
    asked = promised(cast, decision, cast.cy, by=cast.ana)
    with pytest.raises(Refused, match="You have not promised this yet"):
        reported(cast, asked)
    take_on(by=cast.cy, promise=asked, note=cast.note())
    reported(cast, asked)


def test_eve_neither_reports_nor_reads(cast, decision):
    owed = promised(cast, decision, cast.cy)
    reported(cast, owed)
    judged_by = queries.judgements_of(cast.eve.viewer, owed)
    assert list(queries.progress_of(cast.eve.viewer, owed)) == list(judged_by) == []
    assert list(queries.progress_of(None, owed)) == list(queries.judgements_of(None, owed)) == []
    assert not queries.may_report(cast.eve.viewer, owed)
    assert not queries.may_report(None, owed)
    with pytest.raises(Refused, match="There is nothing here"):
        report(by=cast.eve, promise=owed, words="Hello.", note=cast.note())


def test_what_is_late_stands_first_by_its_day_whoever_promised_it(cast, decision):
    later, sooner = promised(cast, decision, cast.ana, days=9), promised(cast, decision, cast.cy, days=3)
    coming = promised(cast, decision, cast.bo, days=60)
    done = promised(cast, decision, cast.bo, days=1)
    asked = promised(cast, decision, cast.cy, by=cast.ana, days=2)
    reported(cast, done, done=True)
    late(cast, later, sooner)
    assert list(queries.promises_for(cast.bo.viewer)) == [sooner, later, coming, asked, done]


def test_the_order_and_the_mark_are_the_same_for_staff_and_for_members(cast, decision):
    """Two worlds that differ only in who is late look alike, whoever looks."""
    owed = {owner.pk: promised(cast, decision, owner) for owner in (cast.ana, cast.bo, cast.cy)}
    late(cast, *owed.values())
    pages = {who: text(look(cast, who, "promises:list")) for who in ("ana", "bo", "cy")}
    for page in pages.values():
        assert page.count("Late</span>") == 3
    lists = {who: list(queries.promises_for(getattr(cast, who).viewer)) for who in ("ana", "bo", "cy")}
    assert lists["ana"] == lists["bo"] == lists["cy"]
    assert {standing(cast, cast.ana, each) for each in owed.values()} == {"late"}


def test_what_people_say_weighs_more_than_being_late(cast, decision):
    owed = promised(cast, decision, cast.cy)
    late(cast, owed)
    judged(cast, cast.ana, owed, "no")
    assert standing(cast, cast.cy, owed) == "not_kept"


@pytest.mark.both_databases
@pytest.mark.parametrize(
    "change",
    [
        {"taken_on_at": None},
        {"declined_at": "2026-06-01T12:00Z"},
        {"taken_on_at": None, "said_done_at": "2026-06-01T12:00Z"},
    ],
)
def test_the_database_refuses_a_promise_that_is_neither_one_nor_the_other(cast, decision, change):
    owed = promised(cast, decision, cast.cy)
    reported(cast, owed, done=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Promise.objects.filter(pk=owed.pk).update(**change)
