"""Scanning a card: the secret in its address goes nowhere, and only an answer signs in."""

import logging

import pytest
from django.conf import settings as real
from django.test import Client
from django.utils.module_loading import import_string

from alongside.people import actions
from alongside.people.models import Card, Knock
from alongside.people.quiet import WithoutSecrets, without_secrets


@pytest.fixture
def card(ana, note):
    return actions.make_card(by=ana, note=note())


def scan(client, card):
    return client.get(f"/card/{card.token}/")


def test_opening_the_link_signs_nobody_in(client, card):
    scan(client, card)
    client.get("/card/")
    assert client.get("/me/").status_code == 302
    assert Card.objects.get().last_used_at is None


def test_answering_the_question_does(client, card):
    assert scan(client, card)["Location"] == "/card/"
    assert client.post("/card/")["Location"] == "/me/"
    assert client.get("/me/").status_code == 200


def test_on_a_shared_device_the_browser_forgets(client, card):
    scan(client, card)
    client.post("/card/", {"shared": "on"})
    assert client.session.get_expire_at_browser_close()


def test_the_secret_is_told_to_no_other_site_and_kept_by_no_cache(client, card):
    answer = scan(client, card)
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer["Cache-Control"]
    assert card.token not in answer.content.decode()


def test_the_secret_is_out_of_the_address_before_any_page_is_shown(client, card):
    pages = [scan(client, card), client.get("/card/"), client.get("/card/"), client.post("/card/"), client.get("/me/")]
    assert all(card.token not in page.content.decode() + page.get("Location", "") for page in pages)


def test_the_cookie_with_the_secret_is_for_that_one_page_and_no_script(client, card, settings):
    settings.SESSION_COOKIE_SECURE = True
    cookie = scan(client, card).cookies["scanned"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"], cookie["secure"]) == ("/card/", True, "Lax", True)


def test_the_cookie_is_gone_once_it_has_been_used(client, card):
    scan(client, card)
    assert client.post("/card/").cookies["scanned"].value == ""


def test_a_link_that_is_no_good_looks_the_same_until_it_is_answered(client, card):
    good = scan(client, card)
    bad = Client().get("/card/" + "x" * 43 + "/")
    assert (good.status_code, good["Location"], good.content) == (bad.status_code, bad["Location"], bad.content)


def test_a_link_that_is_no_good_says_what_to_do(client, card):
    client.get("/card/" + "x" * 43 + "/")
    page = client.post("/card/").content.decode()
    assert "This link does not open any account. Scan your card again, or type its six words." in page
    assert Knock.objects.count() == 1


def test_an_ended_card_says_so(client, ana, card, note):
    actions.make_card(by=ana, note=note())
    scan(client, card)
    page = client.post("/card/").content.decode()
    assert "<h1>This card is no longer good</h1>" in page
    assert "Other ways to come in" in page
    assert client.get("/me/").status_code == 302


def test_a_card_that_was_photographed_and_stopped_is_of_no_use_and_its_owner_sees_that_it_was_tried(ana, card, note):
    """Somebody else has a picture of it. Ana says that it is lost; from then on it opens nothing, anywhere."""
    hers, photographer = Client(), Client()
    scan(hers, card)
    hers.post("/card/")
    scan(photographer, card)
    photographer.post("/card/")
    assert photographer.get("/me/").status_code == 200
    assert "Your lost card is stopped" in hers.post("/me/card/lost/").content.decode()
    assert photographer.get("/me/").status_code == 302
    scan(photographer, card)
    assert "This card is no longer good" in photographer.post("/card/").content.decode()
    assert "Somebody tried your old card" in hers.get("/me/ways/").content.decode()


def test_before_it_is_answered_a_stopped_card_looks_like_any_other(client, ana, card, note):
    good = scan(client, card)
    actions.make_card(by=ana, note=note())
    stopped = scan(Client(), card)
    assert (good.status_code, good["Location"]) == (stopped.status_code, stopped["Location"])


def test_without_the_cookie_the_page_asks_to_scan_again(db, client):
    assert "Scan your card once more" in client.post("/card/").content.decode()
    assert not Knock.objects.exists()


def test_whoever_is_signed_in_already_is_told_before_they_change(client, card, bo):
    client.force_login(bo)
    scan(client, card)
    assert "You are signed in as <bdi>Bo</bdi>" in client.get("/card/").content.decode()
    client.post("/card/")
    assert client.get("/me/").context["account"].name == "Ana"


def test_a_form_from_another_site_signs_nobody_in(card):
    browser = Client(enforce_csrf_checks=True)
    scan(browser, card)
    assert browser.post("/card/").status_code == 403


@pytest.mark.parametrize("token", ["x", "x" * 5000, "-", "__"])
def test_any_link_is_answered(db, client, token):
    assert client.get(f"/card/{token}/").status_code == 302
    assert client.post("/card/").status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_nothing_but_opening_is_done_at_the_secret_address(client, card, method):
    assert getattr(client, method)(f"/card/{card.token}/").status_code == 405
    assert client.get("/me/").status_code == 302


class Kept(logging.Handler):
    """Everything a log would hold."""

    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record) + repr(vars(record)) + repr(getattr(record, "request", "")))


@pytest.mark.parametrize("name", ["django.request", "django.security.csrf"])
def test_no_log_holds_the_secret_even_when_things_go_wrong(client, card, name):
    kept, logger = Kept(), logging.getLogger(name)
    logger.addHandler(kept)
    try:
        client.post(f"/card/{card.token}/")
        client.get(f"/card/{card.token}/nothing/here/")
        Client(enforce_csrf_checks=True).post(f"/card/{card.token}/")
    finally:
        logger.removeHandler(kept)
    assert kept.lines
    assert card.token not in "".join(kept.lines)


def test_the_filter_is_on_in_the_real_settings():
    assert {name for name, logger in real.LOGGING["loggers"].items() if logger["filters"] == ["without_secrets"]} >= {
        "django.request",
        "django.security.csrf",
    }
    assert import_string(real.LOGGING["filters"]["without_secrets"]["()"]) is WithoutSecrets


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Not Found: /card/" + "a" * 43 + "/", "Not Found: /card/…/"),
        ("Forbidden: /join/" + "a-_" * 14 + "/", "Forbidden: /join/…/"),
        ("Internal Server Error: /p/harbour-lane/decide/", "Internal Server Error: /p/harbour-lane/decide/"),
        ("Not Found: /sign-in/link/" + "a" * 43 + "/", "Not Found: /sign-in/link/…/"),
        ("/join/words/", "/join/words/"),
        ("100% of /card/", "100% of /card/"),
    ],
)
def test_what_a_line_becomes(line, kept):
    assert without_secrets(line) == kept
