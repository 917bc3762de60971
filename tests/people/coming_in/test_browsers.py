"""Everybody sees in plain words where they are signed in and who came in as them, and can end each of it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alongside.people import actions, queries
from alongside.people.cards import handle_of
from alongside.people.models import CameIn, Visit
from alongside.people.sessions import A_DAY

pytestmark = pytest.mark.both_databases
PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"
LAPTOP = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0"


@pytest.fixture
def card(ana, note):
    return actions.make_card(by=ana, note=note())


@pytest.fixture
def come_in(card):
    def came(agent, **more):
        browser = Client(headers={"User-Agent": agent})
        assert browser.post("/sign-in/words/", {"words": " ".join(card.words), **more}).status_code == 302
        return browser

    return came


def text_of(page):
    return page.content.decode()


def test_each_device_is_there_in_words_with_the_day_and_the_way(come_in):
    phone, _ = come_in(PHONE), come_in(LAPTOP, shared="on")
    page = text_of(phone.get("/me/devices/"))
    assert "A phone, in Chrome" in page
    assert "A computer, in Firefox" in page
    assert "With the words on your card." in page
    assert "It forgets you when it is closed, or after a day." in page


def test_what_the_browser_says_of_itself_is_not_kept(come_in):
    come_in(PHONE)
    kept = str(list(Visit.objects.values())) + str(list(CameIn.objects.values()))
    assert "Android 14" not in kept
    assert "A phone, in Chrome" in kept


def test_a_device_is_ended_from_another_one(come_in, ana):
    phone, laptop = come_in(PHONE), come_in(LAPTOP)
    row = Visit.objects.get(device="A computer, in Firefox")
    assert phone.post(f"/me/devices/{handle_of(row.session_key)}/end/")["Location"] == "/me/devices/"
    assert laptop.get("/me/").status_code == 302
    assert phone.get("/me/").status_code == 200


def test_ending_the_device_one_holds_is_signing_out(come_in):
    phone = come_in(PHONE)
    row = Visit.objects.get()
    assert phone.post(f"/me/devices/{handle_of(row.session_key)}/end/")["Location"] == "/sign-in/"
    assert not Visit.objects.filter(account__isnull=False).exists()


def test_every_other_device_is_ended_at_once(come_in):
    phone, others = come_in(PHONE), [come_in(LAPTOP), come_in(LAPTOP)]
    phone.post("/me/devices/others/")
    assert [each.get("/me/").status_code for each in others] == [302, 302]
    assert phone.get("/me/").status_code == 200


def test_nobody_ends_the_device_of_somebody_else(come_in, bo, client):
    come_in(PHONE)
    handle = handle_of(Visit.objects.get().session_key)
    client.force_login(bo)
    assert client.post(f"/me/devices/{handle}/end/").status_code == 409
    assert Visit.objects.filter(device="A phone, in Chrome").exists()


def test_a_handle_opens_nothing(come_in):
    come_in(PHONE)
    thief = Client()
    thief.cookies["sessionid"] = handle_of(Visit.objects.get().session_key)
    assert thief.get("/me/").status_code == 302


def test_last_here_is_noted_once_an_hour_and_the_session_then_lasts_a_year_from_there(come_in, monkeypatch):
    phone = come_in(PHONE)
    began = Visit.objects.get().last_here_at
    phone.get("/me/")
    assert Visit.objects.get().last_here_at == began
    later = timezone.now() + timedelta(days=200)
    monkeypatch.setattr(timezone, "now", lambda: later)
    phone.get("/me/")
    row = Visit.objects.get()
    assert row.last_here_at == later
    assert row.began_at == began
    assert row.expire_date - later > timedelta(days=364)


def test_on_a_shared_device_nothing_makes_it_longer_than_a_day(come_in, monkeypatch):
    browser = come_in(LAPTOP, shared="on")
    until = Visit.objects.get().expire_date
    later = timezone.now() + timedelta(hours=20)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert browser.get("/me/").status_code == 200
    assert Visit.objects.get().expire_date == until
    monkeypatch.setattr(timezone, "now", lambda: later + timedelta(seconds=A_DAY))
    assert browser.get("/me/").status_code == 302


def test_each_coming_in_is_there_for_its_owner_and_gone_after_a_year(come_in, ana, note, monkeypatch):
    phone = come_in(PHONE)
    come_in(LAPTOP)
    page = text_of(phone.get("/me/came-in/"))
    assert page.count("With the words on your card.") == 2
    old = CameIn.objects.first()
    CameIn.objects.filter(pk=old.pk).update(at=timezone.now() - timedelta(days=366))
    come_in(PHONE)
    assert not CameIn.objects.filter(pk=old.pk).exists()


def test_nobody_reads_when_somebody_else_came_in(come_in, bo, client):
    come_in(PHONE)
    client.force_login(bo)
    assert "A phone, in Chrome" not in text_of(client.get("/me/came-in/")) + text_of(client.get("/me/devices/"))


def test_news_of_ways_stands_on_each_page_until_it_was_looked_at(come_in, ana):
    phone = come_in(PHONE)
    ana.has_news_of_ways = True
    ana.save()
    assert "Something was done about how you come in here." in text_of(phone.get("/me/"))
    phone.get("/me/came-in/")
    assert "Something was done about how you come in here." not in text_of(phone.get("/me/"))


def test_closing_an_account_leaves_no_time_of_coming_in(come_in, ana, note):
    come_in(PHONE)
    actions.close_account(by=ana, note=note())
    assert not CameIn.objects.exists()
    assert queries.came_in_of(ana) == []


def test_a_lost_card_is_stopped_and_made_again_in_one_step(come_in, card, ana):
    phone, thief = come_in(PHONE), come_in(LAPTOP)
    page = phone.post("/me/card/lost/")
    words = page.context["words"]
    assert words != card.words
    assert thief.get("/me/").status_code == 302
    assert phone.get("/me/").status_code == 200
    assert isinstance(thief.post("/sign-in/words/", {"words": " ".join(card.words)}).context["form"].errors, dict)
    assert thief.post("/sign-in/words/", {"words": " ".join(words)}).status_code == 302
