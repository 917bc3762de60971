"""Somebody hammers at Ana's doors all day. Guessing is slow for them, and Ana still comes in."""

import re

import pytest
from django.test import Client

from alongside.people import actions, post
from alongside.people.wordlist import WORDS

pytestmark = pytest.mark.both_databases
HERE, ELSEWHERE = "203.0.113.7", "198.51.100.9"


@pytest.fixture
def card(ana, note):
    return actions.make_card(by=ana, note=note())


def browser_at(place):
    return Client(REMOTE_ADDR=place)


@pytest.fixture
def hers(card):
    """A browser in which Ana has been signed in before, and is signed out now."""
    browser = browser_at(HERE)
    browser.post("/sign-in/words/", {"words": " ".join(card.words)})
    browser.post("/sign-out/")
    return browser


def guess_words(card):
    wrong = next(word for word in WORDS if word not in card.words)
    browser = browser_at(HERE)
    for n in range(40):
        answer = browser.post("/sign-in/words/", {"words": " ".join([*card.words[:5], wrong])})
        assert answer.status_code == 200, n
    refused = browser.post("/sign-in/words/", {"words": " ".join(card.words)})
    assert refused.status_code == 200  # even the right words, so that the wait slows whoever guesses


def ask_for_codes(card):
    for n in range(60):
        browser_at(f"198.51.100.{n + 1}").post("/sign-in/email/", {"email": "ana@example.org"})
        browser_at(HERE).post("/sign-in/email/", {"email": f"{n}@example.org"})


def guess_codes(card):
    browser = browser_at(HERE)
    for n in range(60):
        if n % 5 == 0:
            browser.post("/sign-in/email/", {"email": "ana@example.org"})
        browser.post("/sign-in/code/", {"code": f"{n:06}"})


def words_from_elsewhere(card, hers):
    browser = browser_at(ELSEWHERE)
    browser.post("/sign-in/words/", {"words": " ".join(card.words)})
    return browser


def words_where_she_was_before(card, hers):
    hers.post("/sign-in/words/", {"words": " ".join(card.words)})
    return hers


def scanning_in_the_same_place(card, hers):
    browser = browser_at(HERE)
    browser.get(f"/card/{card.token}/")
    browser.post("/card/")
    return browser


HAMMERS = [guess_words, ask_for_codes, guess_codes]
WAYS = [words_from_elsewhere, words_where_she_was_before, scanning_in_the_same_place]


@pytest.mark.parametrize("way", WAYS, ids=lambda f: f.__name__)
@pytest.mark.parametrize("hammer", HAMMERS, ids=lambda f: f.__name__)
def test_whatever_is_hammered_at_her_card_lets_her_in(card, hers, hammer, way):
    hammer(card)
    assert way(card, hers).get("/me/").status_code == 200


@pytest.mark.parametrize("hammer", HAMMERS, ids=lambda f: f.__name__)
def test_whatever_is_hammered_at_a_letter_comes_where_she_was_before(
    card, hers, hammer, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        hammer(card)
    with django_capture_on_commit_callbacks() as leaving:
        hers.post("/sign-in/email/", {"email": "ana@example.org"})
    assert len(leaving) == 1
    post.wait_until_sent()
    leaving[0]()
    post.wait_until_sent()
    token = re.search(r"/sign-in/link/([\w-]+)/", mailoutbox[-1].body)[1]
    hers.get(f"/sign-in/link/{token}/")
    hers.post("/sign-in/link/")
    assert hers.get("/me/").status_code == 200


def test_a_mark_that_is_made_up_or_somebody_elses_gives_no_more_tries(card, bo, note):
    bos = actions.make_card(by=bo, note=note())
    thief = browser_at(HERE)
    thief.post("/sign-in/words/", {"words": " ".join(bos.words)})
    thief.post("/sign-out/")
    assert thief.cookies["known"].value
    guess_words(card)
    for mark in (thief.cookies["known"].value, "f" * 64, "x"):
        thief.cookies["known"] = mark
        assert thief.post("/sign-in/words/", {"words": " ".join(card.words)}).status_code == 200


def test_her_own_browser_gets_no_endless_letters_either(card, hers, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(8):
            hers.post("/sign-in/email/", {"email": "ana@example.org"})
    post.wait_until_sent()
    assert len(mailoutbox) == 3


def test_the_mark_says_nothing_and_opens_nothing(card, hers, ana):
    mark = hers.cookies["known"].value
    assert re.fullmatch("[0-9a-f]{64}", mark)
    assert ana.pk.hex not in mark
    thief = Client()
    thief.cookies["known"] = mark
    assert thief.get("/me/").status_code == 302


def test_a_shared_device_carries_no_mark(card):
    browser = browser_at(HERE)
    browser.post("/sign-in/words/", {"words": " ".join(card.words), "shared": "on"})
    assert "known" not in browser.cookies
