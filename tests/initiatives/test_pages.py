"""The pages of pieces of work: is the card there before anyone joins, and does each page do what it says?"""

from dataclasses import asdict

import pytest
from django.urls import reverse

from alongside.initiatives.actions import ask_for_rung, ask_for_stage
from alongside.initiatives.models import Initiative, Move
from alongside.initiatives.queries import takes_part
from tests.initiatives.working import CARD, begins, joins

pytestmark = pytest.mark.django_db

WHOLE = {"title": "The crisis café", **asdict(CARD), "stage": "design", "rung": "6"}


def at(name, work=None, **more):
    return reverse(f"initiatives:{name}", args=["harbour-lane", *([work.pk] if work else []), *more.values()])


def page(response):
    assert response.status_code == 200, response
    return response.content.decode()


@pytest.fixture
def work(cast):
    begun = begins(cast, cast.cy)
    joins(cast, begun, cast.ana, cast.cy)
    return begun


def test_beginning_asks_one_thing_a_page_and_carries_what_was_typed(cast):
    ana = cast.client("ana")
    assert "Page 1 of 5" in page(ana.get(at("new")))
    sent = {"place": "0", "title": WHOLE["title"], "purpose": WHOLE["purpose"]}
    second = page(ana.post(at("new"), sent))
    assert "What can change here?" in second
    assert 'name="title" value="The crisis café"' in second
    back = page(ana.post(at("new"), {**sent, "place": "1", "can_change": "The hours.", "back": "yes"}))
    assert "What is it for?" in back
    assert 'name="can_change" value="The hours."' in back


def test_the_card_is_looked_at_before_the_work_begins(cast):
    ana = cast.client("ana")
    shown = page(ana.post(at("new"), {**WHOLE, "place": "4"}))
    assert "Look at it before you share it" in shown
    assert CARD.cannot_change in shown
    assert not Initiative.objects.exists()
    response = ana.post(at("new"), {**WHOLE, "place": "5", "begin": "yes"})
    work = Initiative.objects.get()
    assert work.card == CARD
    assert response.url == at("card", work)


@pytest.mark.parametrize(
    ("sent", "says_so"),
    [
        ({"place": "0", "title": "", "purpose": "x"}, "Give it a short name."),
        ({"place": "2", "budget": " ", "who_decides": "x", "time_asked": "x"}, "If nobody knows yet, say that."),
        ({"place": "2", "budget": "x" * 301, "who_decides": "x", "time_asked": "x"}, "We can keep 300."),
        ({**WHOLE, "place": "5", "begin": "yes", "stage": "victory"}, "That is not one of the answers."),
        ({**WHOLE, "place": "5", "begin": "yes", "title": ""}, "Give it a short name."),
        ({"place": "99", "title": ""}, "Give it a short name."),
    ],
)
def test_what_is_missing_is_said_on_its_page(cast, sent, says_so):
    assert says_so in page(cast.client("ana").post(at("new"), sent))
    assert not Initiative.objects.exists()


def test_the_card_is_there_before_anyone_joins_and_joining_goes_by_it(cast, work):
    bo = cast.client("bo")
    shown = page(bo.get(at("one", work)))
    assert CARD.cannot_change in shown
    assert "Read the card and join" in shown
    assert bo.get(at("join", work)).url == at("card", work)
    card = page(bo.get(at("card", work)))
    assert CARD.cannot_change in card
    seal = card.split('name="seen" value="')[1].split('"')[0]
    assert "Read the card, then tick this to join." in page(bo.post(at("join", work), {"seen": seal}))
    assert "Please read first" in bo.post(at("join", work), {"seen": "x", "read": "on"}).content.decode()
    assert not takes_part(cast.bo.viewer, work)
    bo.post(at("join", work), {"seen": seal, "read": "on"})
    assert takes_part(cast.bo.viewer, work)
    assert "You take part in this." in page(bo.get(at("card", work)))
    assert "You take part" in page(bo.get(at("work")))


def test_leaving_asks_first(cast, work):
    ana = cast.client("ana")
    assert "Do you want to stop taking part?" in page(ana.get(at("leave", work)))
    ana.post(at("leave", work))
    assert not takes_part(cast.ana.viewer, work)


def test_moving_takes_two_people_from_two_sides(cast, work):
    cy, ana = cast.client("cy"), cast.client("ana")
    assert "Choose one of the answers." in page(cy.post(at("stage", work), {"stage": ""}))
    assert "That is not one of the answers." in page(cy.post(at("stage", work), {"stage": "assess"}))
    cy.post(at("stage", work), {"stage": "deliver"})
    move = Move.objects.get()
    assert "Somebody from the other side has to agree" in page(cy.get(at("move", work, move_id=move.pk)))
    assert "Yes, I agree" in page(ana.get(at("move", work, move_id=move.pk)))
    assert "has asked for a change already" in page(ana.get(at("stage", work)))
    ana.post(at("move", work, move_id=move.pk), {"agree": "yes"})
    shown = page(cast.client("bo").get(at("one", work)))
    assert "Doing it" in shown
    assert "Cy</bdi> asked, <bdi>Ana</bdi> agreed" in shown
    assert "agreed on" in page(ana.get(at("move", work, move_id=move.pk)))


def test_a_rung_is_claimed_by_both_sides_and_the_ladder_is_credited(cast, work):
    ana = cast.client("ana")
    assert "The work says this already: Co-design." in page(ana.post(at("rung", work), {"rung": "6"}))
    ana.post(at("rung", work), {"rung": "7"})
    cast.client("cy").post(at("move", work, move_id=Move.objects.get().pk), {"agree": "yes"})
    shown = page(cast.client("bo").get(at("one", work)))
    assert "<strong>Co-production</strong>, rung 7 of 7" in shown
    assert "Think Local Act Personal and the National Co-production Advisory Group" in shown


def test_not_yet_can_be_said_by_anyone_who_takes_part(cast, work):
    move = ask_for_stage(by=cast.cy, initiative=work, stage="deliver", note=cast.note())
    cast.client("cy").post(at("move", work, move_id=move.pk), {"not_yet": "yes"})
    assert "said not yet" in page(cast.client("ana").get(at("move", work, move_id=move.pk)))
    other = ask_for_rung(by=cast.cy, initiative=work, rung=5, note=cast.note())
    assert "Only people who take part" in page(cast.client("bo").get(at("move", work, move_id=other.pk)))


def test_what_is_said_about_the_work_is_listed_with_it(cast, work):
    bo = cast.client("bo")
    assert "The crisis café" in page(bo.get(at("say", work)))
    sent = {"words": "Open it on Sundays.", "kind": "idea", "from": "here", "named": "own"}
    response = bo.post(at("say", work), sent)
    assert "Open it on Sundays." in page(cast.client("ana").get(at("one", work)))
    assert at("one", work) in page(cast.client("ana").get(response.url))
