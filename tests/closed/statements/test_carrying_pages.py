"""What the pages of a statement say before they ask, to whom, and what the joint table shows of it."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from alongside.closed.models import Quote, Statement
from alongside.contributions.actions.replying import reply
from alongside.contributions.models import Contribution
from alongside.domain.rooms import Signing
from tests.closed.together import WORDS

pytestmark = pytest.mark.django_db
HERE = "harbour-lane"
SAID = "They locked the door at night, and nobody came when I called."


@pytest.fixture
def clock(five, monkeypatch):
    """Pages are read at the moment where the story is."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: five.cast.clock.at)
    return five.cast.clock


def address(name, *things):
    return reverse(f"closed:{name}", args=[HERE, *things])


def page(who, name, *things):
    answer = who.get(address(name, *things))
    assert answer.status_code == 200, answer.content.decode()[:500]
    return answer.content.decode()


def as_member(member):
    browser = Client()
    browser.force_login(member.account)
    return browser


def test_from_the_first_word_to_the_reply(five, clock):
    room = five.space.pk
    ana, bo = five.cast.client("ana"), five.cast.client("bo")
    ana.post(address("write", room), {"words": "We wait.", "kind": "need"})
    made = Statement.objects.get()
    told = page(bo, "rewrite", room, made.pk)
    assert 'name="seen" value="1"' in told
    bo.post(address("rewrite", room, made.pk), {"words": WORDS, "kind": "need", "seen": "1"})
    assert "We wait." in page(ana, "drafts", room, made.pk)
    told = page(ana, "put", room, made.pk)
    for words in ("More than half of the people in the room say yes", "One objection is enough", "at least 3 days"):
        assert words in told
    ana.post(address("put", room, made.pk), {"signing": "group"})
    assert "The room is asked: say yes, or object" in page(bo, "room", room)
    for member in five.everyone:
        who = as_member(member)
        seen = re.search(r'name="seen" value="(\d+)"', page(who, "voice", room, made.pk))[1]
        who.post(address("voice", room, made.pk), {"answer": "yes", "seen": seen})
    told = page(bo, "statement", room, made.pk)
    assert "5 so far. 3 have to." in told
    assert "The room has not had three days to answer." in told
    five.days(3)
    told = page(bo, "carry", room, made.pk)
    assert "It does not say who wrote it, who said yes, or who carried it." in told
    seen = re.search(r'name="seen" value="(\d+)"', told)[1]
    bo.post(address("carry", room, made.pk), {"seen": seen})
    carried = Contribution.objects.get(channel="room")
    reply(by=five.cast.cy, contribution=carried, outcome="planned", words="In May we begin.", note=five.note())
    assert "In May we begin." in page(ana, "statement", room, made.pk)
    assert "At the table. It has a reply" in page(ana, "room", room)


@pytest.mark.parametrize("who", ["ana", "cy"])
def test_the_table_shows_it_from_the_room_and_offers_nobody_to_change_or_take_it_back(five, clock, who):
    made = five.carried(five.agreed())
    told = five.cast.client(who).get(reverse("contributions:one", args=[HERE, made.pk])).content.decode()
    assert "The room for people with lived experience" in told
    assert "Agreed by people in a closed room" in told
    assert "Reply to this" in told
    for words in ("A name chosen for this", "You said this", "Suggest other words", "Take it back", "Robin", "Finch"):
        assert words not in told


def test_a_statement_without_a_name_shows_none(five, clock):
    made = five.carried(five.agreed(Signing.UNNAMED))
    told = five.cast.client("cy").get(reverse("contributions:one", args=[HERE, made.pk])).content.decode()
    assert "Agreed by people in a closed room" in told
    assert "lived experience" not in re.search(r"<main.*?Comments", told, re.DOTALL)[0]


def test_few_people_are_told_that_others_may_guess_and_are_not_offered_to_hide_behind_no_name(two, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: two.cast.clock.at)
    draft, bo = two.draft(), two.cast.client("bo")
    told = page(bo, "put", two.space.pk, draft.pk)
    assert "Others may guess who spoke" in told
    assert "As the room" in told
    assert "Without a name" not in told
    bo.post(address("put", two.space.pk, draft.pk), {"signing": "unnamed"})
    assert two.now(draft).phase == "draft"
    statement = two.agreed(statement=draft)
    assert "Others may guess who spoke" in page(bo, "carry", two.space.pk, statement.pk)


def test_enough_people_are_offered_it(five, clock):
    told = page(five.cast.client("bo"), "put", five.space.pk, five.draft().pk)
    assert "Without a name" in told
    assert "Others may guess who spoke" not in told


def test_an_objection_is_read_by_the_room_without_a_name(five, clock):
    statement, bo = five.put(), five.cast.client("bo")
    empty = bo.post(address("voice", five.space.pk, statement.pk), {"answer": "object", "seen": statement.version})
    assert "Say in a few words what is wrong." in empty.content.decode()
    said = {"answer": "object", "reason": "It shows who I am.", "seen": statement.version}
    bo.post(address("voice", five.space.pk, statement.pk), said)
    told = page(five.cast.client("ana"), "statement", five.space.pk, statement.pk)
    assert "It shows who I am." in told
    assert "Finch" not in told


def test_whoever_is_quoted_is_told_on_the_page_of_the_room_and_says_yes_or_no(five, clock):
    room, ana, bo = five.space.pk, five.cast.client("ana"), five.cast.client("bo")
    post, draft = five.rooms.says(five.cast.bo, five.space, SAID), five.draft()
    ana.post(address("quote", room, post.pk), {"statement": str(draft.pk), "words": "nobody came when I called"})
    quoted = Quote.objects.get()
    assert "Somebody wants to carry words of yours" in page(bo, "room", room)
    assert "Somebody wants to carry words of yours" not in page(ana, "room", room)
    assert "Yes, they may" not in page(ana, "quoted", room, draft.pk, quoted.pk)
    told = page(bo, "quoted", room, draft.pk, quoted.pk)
    seen = re.search(r'name="yes" value="(\d+)"', told)[1]
    bo.post(address("quoted", room, draft.pk, quoted.pk), {"yes": seen})
    assert "Whoever said this said yes to it" in page(ana, "statement", room, draft.pk)
    bo.post(address("quoted", room, draft.pk, quoted.pk), {"out": "1"})
    assert not Quote.objects.exists()


def test_only_those_who_are_asked_for_it_are_asked_for_their_name(five, clock):
    named = five.put(signing=Signing.NAMES)
    told = page(five.cast.client("bo"), "voice", five.space.pk, named.pk)
    assert "Yes, with my name: Bo" in told
    assert "you cannot take your name off here" in told
    grouped = five.put()
    assert "with my name" not in page(five.cast.client("bo"), "voice", five.space.pk, grouped.pk)


def test_a_guest_finds_no_button_that_decides(five, clock):
    statement, draft = five.agreed(), five.draft()
    five.guest(five.cast.cy)
    cy = five.cast.client("cy")
    for each in (statement, draft):
        assert cy.get(address("statement", five.space.pk, each.pk)).status_code == 404
    told = page(cy, "room", five.space.pk)
    for words in ("Carry it to the table", "Say yes, or object", "Put it to the room", "Write a statement together"):
        assert words not in told
    for name in ("voice", "carry", "put", "rewrite"):
        assert cy.get(address(name, five.space.pk, statement.pk)).status_code == 404, name


@pytest.mark.parametrize("seen", ["", "0", "-1", "²", "x", "9" * 40])
def test_whatever_is_sent_as_the_version_read_carries_nothing_else(five, clock, seen):
    statement = five.agreed()
    five.cast.client("bo").post(address("carry", five.space.pk, statement.pk), {"seen": seen})
    assert not Contribution.objects.filter(channel="room").exists()


def test_words_are_shown_as_words_whatever_is_in_them(five, clock):
    hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">'
    statement = five.put(five.draft(hostile))
    five.says(five.cast.bo, statement, hostile)
    bo = five.cast.client("bo")
    told = page(bo, "statement", five.space.pk, statement.pk) + page(bo, "room", five.space.pk)
    told += page(bo, "voice", five.space.pk, statement.pk)
    assert not re.search(r"<(script>alert|img src=x)", told)


def test_words_that_were_moved_there_from_elsewhere_are_not_shown_and_nothing_breaks(five, clock):
    statement, other = five.draft(), five.draft("Other words.")
    Statement.objects.filter(pk=statement.pk).update(
        words=Statement.objects.filter(pk=other.pk).values_list("words", flat=True)[0]
    )
    bo = five.cast.client("bo")
    for name in ("statement", "put", "drafts", "rewrite"):
        assert "These words are damaged." in page(bo, name, five.space.pk, statement.pk)
    assert bo.post(address("put", five.space.pk, statement.pk), {"signing": "group"}).status_code == 409


def test_the_page_of_the_room_asks_as_much_of_the_database_when_there_are_more(five, clock):
    def asked():
        with CaptureQueriesContext(connection) as found:
            page(five.cast.client("bo"), "room", five.space.pk)
        return len(found)

    five.draft()
    few = asked()
    for number in range(10):
        five.put(five.draft(f"We say {number}."))
    five.carried(five.agreed())
    assert asked() <= few
