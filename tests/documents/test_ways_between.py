"""At the top of a page one press leads to the easy version, and from there back to the same thing; and who asks for it
is said on every page in the same words."""

import re
from dataclasses import replace

import pytest

from alongside.check import counted
from alongside.contributions.actions.replying import reply
from alongside.contributions.models import Reply
from alongside.documents.actions.papers import write_paper
from alongside.domain.agreement import Thing
from tests.check import answers
from tests.contributions.speaking import says
from tests.decisions.pages import address, look, text
from tests.decisions.world import agree_on, agreement, passed, proposed
from tests.documents.world import given, read_by, written

ASKS = "Our agreement asks for one that readers have checked."
TOOLS = re.compile(r'<a class="tool" data-easy href="([^"]*)">.*?<span>([^<]*)</span>', re.DOTALL)


def replied(cast, said=None):
    said = said or says(cast, cast.bo, "A bench at the harbour, please.", asks=True)
    reply(by=cast.cy, contribution=said, words="We build a bench.", outcome="planned", note=cast.note())
    return said, Reply.objects.order_by("-made_at").first().pk


def of_reply(cast):
    said, made = replied(cast)
    return made, address(cast, "contributions:one", said.pk)


def of_paper(cast):
    made = write_paper(by=cast.cy, title="The café", words="It opens late.", note=cast.note())
    return made.pk, address(cast, "documents:paper", made.pk)


def of_proposal(cast):
    made = proposed(cast)
    return made.pk, address(cast, "decisions:proposal", made.pk)


def of_outcome(cast):
    made = passed(cast)
    return made.pk, address(cast, "decisions:outcome", made.pk)


def of_agreement(cast):
    return cast.here.pk, address(cast, "partnerships:agreement")


def of_check(cast):
    full = address(cast, "check:index")
    cast.client("ana").get(full)
    return cast.here.pk, full


THINGS = {
    Thing.PAPER: of_paper,
    Thing.PROPOSAL: of_proposal,
    Thing.DECISION: of_outcome,
    Thing.AGREEMENT: of_agreement,
    Thing.REPLY: of_reply,
    Thing.CHECK: of_check,
}


@pytest.fixture(autouse=True)
def checked_by_hand(monkeypatch):
    monkeypatch.setattr(counted, "check_of", lambda *_, **__: answers.mixed())


def tool(page):
    """Where the picture link at the top leads, and what it is called."""
    found = TOOLS.search(text(page))
    return (found[1], found[2]) if found else None


def way_back(page):
    """The address without the place on the page, and whether there is such a place."""
    where, _, place = tool(page)[0].partition("#")
    return where, place


@pytest.mark.parametrize("kind", THINGS, ids=str)
def test_the_link_at_the_top_leads_there_and_back_to_the_same_thing(cast, kind):
    thing, full = THINGS[kind](cast)
    easy = given(cast, cast.cy, written(cast, cast.cy, kind, thing, {"It is short.": ()}))
    there = address(cast, "documents:easy", kind, thing)
    client = cast.client("di")
    assert tool(client.get(full)) == (there, "Easy version, not checked yet")
    others = [address(cast, f"documents:{name}", kind, thing) for name in ("take", "read", "send", "edit")]
    for page in (there, f"{there}?idea=1", *others):
        back, place = way_back(client.get(page))
        assert (back, tool(client.get(page))[1]) == (full, "Full version"), page
        assert not place or f'id="{place}"' in text(client.get(full))
    read_by(cast, easy, cast.ana, cast.di)
    assert tool(client.get(full)) == (there, "Easy version, checked")


def test_the_check_told_by_a_computer_leads_back_to_the_check_too(cast):
    _, full = of_check(cast)
    assert tool(cast.client("ana").get(address(cast, "check:easy"))) == (full, "Full version")


def test_of_two_replies_none_is_the_one_at_the_top_and_each_has_its_own_link(cast):
    said, first = replied(cast)
    _, second = replied(cast, said)
    page = look(cast, "ana", "contributions:one", said.pk)
    assert not [name for _, name in TOOLS.findall(text(page)) if "asy version" in name]
    for each in (first, second):
        assert address(cast, "documents:easy", "reply", each) in text(page)


@pytest.mark.parametrize("kind", THINGS, ids=str)
def test_a_page_says_that_our_agreement_asks_for_one_until_readers_have_checked_it(cast, kind):
    thing, full = THINGS[kind](cast)
    assert ASKS not in text(cast.client("ana").get(full))
    agree_on(cast, replace(agreement(cast), needs_easy_version=frozenset({kind})))
    page = text(cast.client("ana").get(full))
    assert ASKS in page
    assert address(cast, "documents:easy", kind, thing) in page
    easy = given(cast, cast.cy, written(cast, cast.cy, kind, thing, {"It is short.": ()}))
    assert ASKS in text(cast.client("ana").get(full))
    read_by(cast, easy, cast.ana, cast.di)
    assert ASKS not in text(cast.client("ana").get(full))


def test_where_there_is_none_the_page_it_leads_to_offers_to_write_it(cast):
    thing, _ = of_reply(cast)
    page = text(look(cast, "ana", "documents:easy", "reply", thing))
    assert "Write one" in page
    assert "Ask for an easy version" in page
