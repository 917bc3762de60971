"""From the suggestion to the end by its pages: every page says that a guest is there, and every no says why."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from alongside.closed.models import Invitation, Presence, Suggestion
from alongside.domain.rooms.guests import CANNOT, TOO_LONG
from tests.closed.guests.asking import WHY
from tests.closed.premeetings.planning import planned

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
HERE, YOU = "is a guest here until", "You are a guest here"


@pytest.fixture
def site(guests, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: guests.at)
    guests.browsers = {who.name: Client() for who in (*guests.five.everyone, guests.cast.cy)}
    for who in (*guests.five.everyone, guests.cast.cy):
        guests.browsers[who.name].force_login(who.account)
    return guests


def address(site, name, *things):
    return reverse(f"closed:{name}", args=["harbour-lane", site.space.pk, *things])


def page(site, who, name, *things):
    return site.browsers[who].get(address(site, name, *things)).content.decode()


def typed(site, **more):
    day = site.day(9)
    said = {"guest": site.cast.cy.pk, "words": WHY}
    return said | {f"last_day_{part}": getattr(day, part) for part in ("day", "month", "year")} | more


def test_from_the_suggestion_to_the_end_by_its_pages(site):
    ana, cy = site.browsers["Ana"], site.browsers["Cy"]
    rooms = reverse("closed:rooms", args=["harbour-lane"])
    assert "Choose somebody." in ana.post(address(site, "suggest", "guest"), {"guest": ""}).content.decode()
    far = ana.post(address(site, "suggest", "guest"), typed(site, last_day_year=2099)).content.decode()
    assert TOO_LONG.reason in far
    assert WHY in far
    sent = ana.post(address(site, "suggest", "guest"), typed(site), follow=True).content.decode()
    assert "The guest would be <bdi>Cy</bdi>" in sent
    assert WHY in sent
    with site.rooms.seen_by(site.cast.ana):
        made = Suggestion.objects.get()
    assert WHY in page(site, "Bo", "suggestion_voice", made.pk)
    answer = address(site, "suggestion_voice", made.pk)
    for who in site.five.everyone:
        assert site.browsers[who.name].post(answer, {"answer": "yes"}).status_code == 302
    site.five.days(3)
    assert "You are asked to be a guest" not in cy.get(rooms).content.decode()
    assert "They are asked now." in ana.post(address(site, "settle", made.pk), follow=True).content.decode()
    assert "is asked to be a guest until" in page(site, "Bo", "together")
    asked = cy.get(rooms).content.decode()
    assert "You are asked to be a guest" in asked
    assert WHY not in asked
    with site.rooms.seen_by(site.cast.ana):
        invitation = Invitation.objects.get()
    into = reverse("closed:asked_in", args=["harbour-lane", invitation.pk])
    assert WHY not in cy.get(into).content.decode()
    taken = cy.post(into, {"name": "Robin", "read": "on"}).content.decode()
    assert "Robin" in taken
    assert cy.post(into, {"name": "Kestrel", "read": "on"}).status_code == 302
    _is_there_until_bo_ends_it(site)
    told = cy.get(rooms).content.decode()
    assert "Your time as a guest is over" in told
    assert address(site, "door") not in told


def _is_there_until_bo_ends_it(site):
    assert YOU in page(site, "Cy", "room")
    assert "Write a statement together" not in page(site, "Cy", "room")
    assert "Suggest" not in page(site, "Cy", "together")
    assert page(site, "Bo", "room").count(HERE) == 1
    with site.rooms.seen_by(site.cast.ana):
        guest = Presence.objects.get(guest_until__isnull=False)
    assert site.browsers["Cy"].post(address(site, "end_guest", guest.pk)).status_code == 409
    assert "end the time of this guest" in page(site, "Bo", "end_guest", guest.pk)
    over = site.browsers["Bo"].post(address(site, "end_guest", guest.pk), follow=True).content.decode()
    assert "Their time here is over." in over
    assert HERE not in over
    assert site.browsers["Cy"].get(address(site, "room")).status_code == 404


def test_every_page_of_the_room_says_that_a_guest_is_there(site):
    post = site.rooms.says(site.cast.ana, site.space)
    draft = site.five.draft()
    site.comes()
    meeting = planned(site.rooms, site.cast.ana, site.space)
    site.suggests(guest=site.cast.more("professional", "Nia")[0])
    with site.rooms.seen_by(site.cast.ana):
        suggestion = Suggestion.objects.get(settled_at=None)
        guest = Presence.objects.get(guest_until__isnull=False)
    pages = {
        "room": (), "door": (), "leave": (), "say": (), "together": (), "premeetings": (), "plan": (), "write": (),
        "thread": (post.pk,), "reply": (post.pk,), "change": (post.pk,), "withdraw": (post.pk,), "earlier": (post.pk,),
        "add_file": (post.pk,), "quote": (post.pk,), "suggest": ("keeping",), "suggestion": (suggestion.pk,),
        "suggestion_voice": (suggestion.pk,), "premeeting": (meeting.pk,), "replan": (meeting.pk,),
        "call_off": (meeting.pk,), "coming": (meeting.pk,), "statement": (draft.pk,), "rewrite": (draft.pk,),
        "drafts": (draft.pk,), "put": (draft.pk,), "end_guest": (guest.pk,),
    }  # fmt: skip
    for name, things in pages.items():
        told = page(site, "Ana", name, *things)
        assert "<bdi>Kestrel</bdi>" in told, name
        assert HERE in told, name
        assert WHY in told, name


def test_a_name_that_cannot_be_a_guest_is_refused_with_what_was_typed(site):
    site.wall(site.five.everyone[4], site.cast.cy)
    told = site.browsers["Ana"].post(address(site, "suggest", "guest"), typed(site)).content.decode()
    assert CANNOT.reason in told
    assert WHY in told
    assert site.five.everyone[4].name not in told


def test_who_is_asked_says_no_by_the_page_and_a_member_takes_it_back_by_theirs(site):
    invitation = site.asked()
    into = reverse("closed:asked_in", args=["harbour-lane", invitation.pk])
    assert "You said no." in site.browsers["Cy"].post(into, {"no": "no"}, follow=True).content.decode()
    assert site.browsers["Cy"].get(into).status_code == 404
    invitation = site.asked()
    assert WHY in page(site, "Bo", "uninvite", invitation.pk)
    back = site.browsers["Bo"].post(address(site, "uninvite", invitation.pk), follow=True).content.decode()
    assert "They are not asked any more." in back
    assert site.browsers["Cy"].get(into).status_code == 404
