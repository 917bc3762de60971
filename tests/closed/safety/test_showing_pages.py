"""From asking to reading, and after the end, by the pages of the room and of its lead."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from alongside.closed.models import Showing
from alongside.closed.reading import tending
from alongside.partnerships.actions.standing import change_stake

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def page(name, *things):
    return reverse(f"closed:{name}", args=["harbour-lane", *things])


def test_from_asking_to_agreeing_by_the_pages(room, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: room.at)

    ana, bo, cy = (room.cast.client(who) for who in ("ana", "bo", "cy"))
    other = Client()
    other.force_login(room.five.everyone[2].account)
    today = room.at.date()
    days = {f"{box}_{number}": value for box in ("first", "last")
            for number, value in (("day", today.day), ("month", today.month), ("year", today.year))}  # fmt: skip
    ask = page("show", room.space.pk)
    assert "Write why." in ana.post(ask, {"reason": ""} | days).content.decode()
    assert other.get(ask).status_code == 409
    sent = ana.post(ask, {"reason": "She may be <b>hurt</b>.", "thread": ""} | days, follow=True)
    assert "Take it back" in sent.content.decode()
    with tending(room.space.pk):
        made = Showing.objects.get()
    its = page("showing", room.space.pk, made.pk)
    assert ana.post(its, {"agree": "1"}).status_code == 409
    assert other.get(its).status_code == 404
    for name in ("room", "safety"):
        assert "A keyholder wants to show" in bo.get(page(name, room.space.pk)).content.decode()
        for browser in (ana, other):
            assert "A keyholder wants to show" not in browser.get(page(name, room.space.pk)).content.decode()
    assert "You asked to show our lead" in ana.get(page("safety", room.space.pk)).content.decode()
    assert cy.get(page("shown", made.pk)).status_code == 404
    assert bo.post(its, {"agree": "1"}).status_code == 302


def test_everybody_is_told_on_every_page_and_the_lead_reads_only_by_the_button(room, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: room.at)
    cy, other = room.cast.client("cy"), Client()
    other.force_login(room.five.everyone[2].account)
    made = room.agrees(room.asks(reason="She may be <b>hurt</b>."))
    its = page("showing", room.space.pk, made.pk)
    for name in ("room", "say", "together", "safety", "door", "leave"):
        told = other.get(page(name, room.space.pk)).content.decode()
        assert "She may be &lt;b&gt;hurt&lt;/b&gt;." in told, name
        assert "<bdi>Robin</bdi> and <bdi>Finch</bdi>" in told, name
    assert "A part of a room is shown to you" in cy.get(page("leading")).content.decode()
    before = cy.get(page("shown", made.pk)).content.decode()
    assert "Today." not in before
    assert "They have not read it." in other.get(its).content.decode()
    read = cy.post(page("shown", made.pk)).content.decode()
    assert "Today." in read
    assert "A month ago." not in read
    assert "They have not read it." not in other.get(its).content.decode()
    for name in ("room", "say", "safety"):
        assert cy.get(page(name, room.space.pk)).status_code == 404
    room.five.days(7)
    assert cy.post(page("shown", made.pk)).status_code == 409
    assert "A part of this room was shown" in other.get(page("room", room.space.pk)).content.decode()


def first_page(room, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: room.at)
    other = Client()
    other.force_login(room.five.everyone[2].account)
    return other.get(page("room", room.space.pk)).content.decode()


@pytest.mark.parametrize("how", ["leaves", "lays it down", "changes group"])
def test_a_keyholder_goes_unhindered_and_the_room_reads_what_it_can_do(room, monkeypatch, how):
    assert "too few keyholders" not in first_page(room, monkeypatch)
    if how == "changes group":
        change_stake(by=room.cast.bo, stake="professional", note=room.note())
    else:
        bo = room.cast.client("bo")
        asked = bo.get(page("leave", room.space.pk)).content.decode()
        assert "Then there are too few keyholders" in asked
        door = page("leave", room.space.pk) if how == "leaves" else page("keyholder", room.space.pk)
        assert bo.post(door, {"answer": "no"}).status_code == 302
    assert "There are too few keyholders now" in first_page(room, monkeypatch)


def test_a_room_whose_lead_stops_reads_that_it_has_none(room, monkeypatch):
    assert "We have no safeguarding lead now" not in first_page(room, monkeypatch)
    lead = room.lead()
    assert room.cast.client("cy").post(page("lead", lead.pk), {"answer": "stop"}).status_code == 302
    assert "We have no safeguarding lead now" in first_page(room, monkeypatch)


def test_a_room_that_never_chose_anybody_is_told_nothing(guards, monkeypatch):
    told = first_page(guards, monkeypatch)
    assert "too few keyholders" not in told
    assert "no safeguarding lead" not in told


def test_no_page_about_it_asks_more_than_12_times(room, monkeypatch, django_assert_max_num_queries):
    if connection.vendor == "postgresql":
        pytest.skip("There each page also says who is reading.")
    monkeypatch.setattr("django.utils.timezone.now", lambda: room.at)
    bo, cy = room.cast.client("bo"), room.cast.client("cy")
    bo.get(page("room", room.space.pk))

    def opens(browser, *addresses):
        for address in addresses:
            with django_assert_max_num_queries(12):
                assert browser.get(address).status_code == 200

    opens(bo, page("show", room.space.pk))
    made = room.asks()
    its = page("showing", room.space.pk, made.pk)
    opens(bo, its, page("safety", room.space.pk))
    room.agrees(made)
    bo.get(page("room", room.space.pk))  # that they have seen it is written once
    opens(bo, its, page("safety", room.space.pk), page("tell", room.space.pk), page("room", room.space.pk))
    opens(cy, page("shown", made.pk), page("leading"))
    with django_assert_max_num_queries(12):
        assert cy.post(page("shown", made.pk)).status_code == 200
