"""Whom does a letter tell of easy versions, and of a decision that waits for one?"""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.contributions.actions.replying import reply
from alongside.contributions.models import Reply
from alongside.decisions.models import Decision
from alongside.decisions.queries import dates_of_decisions, news_of_decisions
from alongside.documents.actions.papers import change_paper, write_paper
from alongside.documents.models import Document
from alongside.documents.queries import news_of_easy_versions
from alongside.domain.access import Reach
from alongside.domain.agreement import Thing
from alongside.domain.plainwords.states import Says
from alongside.notices.models import PostalAddress
from alongside.partnerships.actions.walls import put_up_wall
from alongside.partnerships.models import Member
from alongside.web.queries.today import needed_by
from tests.contributions.speaking import says
from tests.decisions.pages import address
from tests.decisions.world import agree_on, agreement, proposed, put_by
from tests.documents.world import checked, given, keys, read_by, reading, retell, written
from tests.notices.post import writes_to
from tests.notices.post import written as letters

LONG_AGO = timedelta(days=30)


def everybody(*names):
    found = Member.objects.select_related("partnership").order_by("pk")
    return [each for each in found if not names or each.name in names]


def told(cast, news=news_of_easy_versions, *, kind="easy"):
    """Whom it is told to, by name, in order."""
    found = news(None, everybody(), since=cast.clock.at - LONG_AGO, now=cast.clock.at)
    names = {each.pk: each.name for each in everybody()}
    return sorted(names[each.to] for each in found if each.kind == kind)


@pytest.fixture
def paper(cast):
    return write_paper(by=cast.cy, title="The café: a paper", words="It opens late.", note=cast.note())


@pytest.fixture
def easy(cast, paper):
    return given(cast, cast.cy, written(cast, cast.cy, Thing.PAPER, paper.pk))


def test_its_readers_are_told_until_they_have_sent_it_and_nobody_else_is(cast, easy):
    reading(cast, cast.cy)
    assert told(cast) == ["Ana", "Di", "Ed"]
    read_by(cast, easy, cast.ana)
    assert told(cast) == ["Di", "Ed"]
    read_by(cast, easy, cast.di)
    assert told(cast) == []


def test_one_that_is_still_being_written_is_told_to_nobody(cast, paper):
    written(cast, cast.cy, Thing.PAPER, paper.pk)
    assert told(cast) == []


def test_one_that_is_overtaken_waits_for_a_writer_and_then_for_its_readers_again(cast, paper, easy):
    read_by(cast, easy, cast.ana, cast.di)
    change_paper(by=cast.cy, paper=paper, version=1, title="The café", words="It opens late now.", note=cast.note())
    assert told(cast) == []
    assert [each.kind for each in needed_by(cast.ed.viewer, now=cast.clock.at)] == []
    retell(cast, cast.cy, easy, keys(easy)[0], "Late now.")
    given(cast, cast.cy, easy)
    assert told(cast) == ["Ana", "Di", "Ed"]


def test_nothing_is_told_of_a_paper_that_was_taken_away(cast, paper, easy):
    Document.objects.filter(pk=paper.pk).update(words="")
    assert told(cast) == []


def test_a_letter_leads_to_the_first_idea_and_stays_until_it_is_read(cast, easy):
    writes_to(cast, "ana")
    for _ in range(2):
        (letter,) = letters(cast)
        assert "An easy version needs readers: “The café: a paper”" in letter.body
        assert address(cast, "documents:read", easy.of, easy.thing_id) in letter.body
    read_by(cast, easy, cast.ana)
    assert letters(cast) == []


def test_whoever_prints_letters_is_not_told_who_reads_easy_versions(cast, easy):
    writes_to(cast, "ana", way=Reach.LETTER)
    PostalAddress.objects.create(
        account=cast.ana.account, lines="1 Harbour Lane", printer=cast.cy, made_at=cast.clock.at
    )
    assert letters(cast) == []


@pytest.fixture
def answered(cast):
    """Somebody says something, there is a reply, and its easy version is with its readers."""
    cast.said = says(cast, cast.bo, "A bench at the samphire beds.", asks=True)
    reply(by=cast.cy, contribution=cast.said, words="We build a bench at the samphire.", outcome="planned",
          note=cast.note())  # fmt: skip
    return given(cast, cast.cy, written(cast, cast.cy, Thing.REPLY, Reply.objects.get().pk))


def test_the_easy_version_of_a_reply_is_told_to_those_who_hear_it(cast, answered):
    assert told(cast) == ["Ana", "Di", "Ed"]


def test_a_wall_keeps_the_easy_version_of_a_reply_from_letters_and_from_the_first_page(cast, answered):
    """An attack: the title quotes the reply, and so tells of who is kept from them."""
    put_up_wall(by=cast.bo, against=cast.ana, note=cast.note())
    assert told(cast) == ["Di", "Ed"]
    assert "easy" not in [each.kind for each in needed_by(cast.ana.viewer, now=cast.clock.at)]
    assert "easy" in [each.kind for each in needed_by(cast.di.viewer, now=cast.clock.at)]


def test_nothing_is_told_of_a_reply_to_what_is_hidden(cast, answered):
    type(cast.said).objects.filter(pk=cast.said.pk).update(hidden_at=cast.clock.at)
    assert told(cast) == []
    assert "easy" not in [each.kind for each in needed_by(cast.di.viewer, now=cast.clock.at)]


def test_nobody_is_told_what_another_partnership_reads(cast, easy):
    reading(cast, cast.eve)
    assert told(cast) == ["Ana", "Di", "Ed"]


def test_the_number_of_questions_does_not_grow(cast, easy, answered):
    counts = []
    for names in (["Ana"], []):
        with CaptureQueriesContext(connection) as asked:
            news_of_easy_versions(None, everybody(*names), since=cast.clock.at - LONG_AGO, now=cast.clock.at)
        counts.append(len(asked))
    assert counts[1] <= counts[0] <= 9


@pytest.fixture
def stopped(cast):
    """Open, with an easy version that its readers find they do not understand."""
    agree_on(cast, replace(agreement(cast), needs_easy_version=frozenset({Thing.PROPOSAL}), notice_days_for_papers=0))
    made = proposed(cast)
    cast.easy = checked(cast, cast.cy, cast.di, cast.ed, of=(Thing.PROPOSAL, made.pk))
    put_by(cast, cast.ana, made)
    cast.before = told(cast, news_of_decisions, kind="stopped")
    read_by(cast, cast.easy, cast.di, cast.ed, says=Says.DO_NOT)
    return Decision.objects.get(proposal=made)


def test_every_member_is_told_once_that_a_clock_has_stopped(cast, stopped):
    assert cast.before == []
    assert told(cast, news_of_decisions, kind="stopped") == ["Ana", "Bo", "Cy", "Di", "Ed"]
    writes_to(cast, "bo")
    stopped.refresh_from_db()
    Decision.objects.update(stopped_at=cast.clock.at + timedelta(hours=1))
    assert "The clock has stopped: “" in letters(cast)[0].body
    assert "The clock has stopped" not in letters(cast)[0].body


def test_whoever_can_still_answer_is_told_so_however_long_the_clock_stands_still(cast, stopped):
    before = told(cast, news_of_decisions, kind="answer")
    assert "Bo" in before
    cast.clock.at = stopped.closes_at + timedelta(days=9)
    assert told(cast, news_of_decisions, kind="answer") == before
    found = news_of_decisions(None, everybody(), since=cast.clock.at - LONG_AGO, now=cast.clock.at)
    assert {each.until for each in found if each.kind == "answer"} == {None}
    assert dates_of_decisions(None, everybody(), now=stopped.closes_at - timedelta(days=1)) == []


def test_the_first_page_names_no_day_on_which_it_would_close(cast, stopped):
    page = cast.client("bo").get(address(cast, "web:home")).content.decode()
    assert "The clock has stopped. You can answer now." in page
    assert "It closes on" not in page


def test_when_it_goes_on_the_day_that_is_told_is_the_later_one(cast, stopped):
    first = stopped.closes_at
    cast.clock.at = first + timedelta(days=5)
    retell(cast, cast.cy, cast.easy, keys(cast.easy)[0], "The café opens until 2 at night.")
    given(cast, cast.cy, cast.easy)
    read_by(cast, cast.easy, cast.di, cast.ed)
    stopped.refresh_from_db()
    found = news_of_decisions(None, everybody(), since=cast.clock.at - LONG_AGO, now=cast.clock.at)
    assert {each.until for each in found if each.kind == "answer"} == {stopped.closes_at}
    assert stopped.closes_at > first + timedelta(days=5)
    assert {each.at for each in dates_of_decisions(None, everybody(), now=cast.clock.at)} == {stopped.closes_at}
