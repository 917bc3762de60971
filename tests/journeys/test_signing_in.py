"""Can everyone get in, with their own card, on their own or a shared device, with or without script?"""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from alongside.ledger.actions import Note, RealChance
from alongside.people import actions, post
from alongside.people.cards import Secret
from alongside.people.models import Account

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def note() -> Note:
    return Note(at=datetime.now(tz=UTC), chance=RealChance())


@pytest.fixture(autouse=True)
def _at_home(settings, live_server):
    settings.SITE_ADDRESS, settings.LOGIN_REDIRECT_URL = live_server.url, "people:me"


@pytest.fixture
def ana(live_server) -> Account:
    return actions.open_account(by=None, note=note(), name="Ana", email="ana@example.org")


@pytest.fixture
def card(ana) -> Secret:
    return actions.make_card(by=ana, note=note())


@pytest.fixture
def home(live_server) -> str:
    return live_server.url


def scan(page: Page, home: str, card: Secret) -> None:
    page.goto(f"{home}/card/{card.token}/")


def test_with_six_words_typed_as_people_type_them(page, home, card, sound):
    page.goto(f"{home}/me/name/")
    sound(page)
    page.get_by_role("link", name="Type my words").click()
    sound(page)
    words = page.get_by_label("The six words on your card")
    words.fill("apple xylophone")
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator(".problems")).to_be_focused()
    expect(words).to_have_value("apple xylophone")
    sound(page)
    words.fill(", ".join(f"{n}. {word.title()}" for n, word in enumerate(card.words, 1)))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Change my name")


@pytest.mark.parametrize("width", [390, 1280])
def test_by_scanning_a_card(page, home, card, sound, width):
    page.set_viewport_size({"width": width, "height": 844})
    scan(page, home, card)
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in with your card?")
    sound(page)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My page")
    sound(page)


def test_without_script_on_a_shared_device(without_script, home, card):
    page = without_script
    scan(page, home, card)
    page.get_by_label("Forget me when I close this").check()
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My page")
    [kept] = [cookie for cookie in page.context.cookies() if cookie["name"] == "sessionid"]
    assert kept["expires"] == -1  # gone with the browser
    assert not [cookie for cookie in page.context.cookies() if cookie["name"] == "scanned"]


def test_the_secret_is_not_in_what_the_browser_goes_back_to_nor_tells_to_others(page, home, card):
    asked = []
    page.on("request", lambda request: asked.append((request.url, request.headers.get("referer", ""))))
    page.goto(f"{home}/sign-in/")
    scan(page, home, card)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My page")
    page.get_by_role("link", name="Change my name").click()
    assert [url for url, _ in asked if card.token in url] == [f"{home}/card/{card.token}/"]
    assert not [referer for _, referer in asked if card.token in referer]
    seen = []
    for _ in range(3):
        page.go_back()
        seen.append(page.url)
    assert seen == [f"{home}/me/", f"{home}/card/", f"{home}/sign-in/"]


def test_with_a_code_by_email(page, home, ana, sound, mailoutbox):
    page.goto(f"{home}/sign-in/")
    page.get_by_role("link", name="Send me an email").click()
    sound(page)
    page.get_by_label("Your email address").fill("ana@example.org")
    page.get_by_role("button", name="Send me an email").click()
    page.get_by_text("Nothing came?").click()
    sound(page)
    post.wait_until_sent()
    code = re.search(r"^\d{6}$", mailoutbox[0].body, re.MULTILINE)[0]
    page.get_by_label("The six numbers").fill(f"{code[:3]} {code[3:]}")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My page")


def test_making_a_card_and_signing_in_with_it_elsewhere(page, without_script, home, card, sound):
    scan(page, home, card)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="Make a new card").click()
    sound(page)
    page.get_by_role("button", name="Make a new card").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Here is your card")
    sound(page)
    words = page.locator(".printed-words li").all_inner_texts()
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_hidden()
    expect(page.locator(".printed-card")).to_be_visible()
    elsewhere = without_script
    scan(elsewhere, home, card)
    elsewhere.get_by_role("button", name="Sign in").click()
    expect(elsewhere.get_by_role("heading", level=1)).to_have_text("This card is no longer good")
    elsewhere.goto(f"{home}/sign-in/words/")
    elsewhere.get_by_label("The six words on your card").fill(" ".join(words))
    elsewhere.get_by_role("button", name="Sign in").click()
    expect(elsewhere.get_by_role("heading", level=1)).to_have_text("My page")


def test_my_own_pages_are_sound(page, home, card, sound):
    scan(page, home, card)
    page.get_by_role("button", name="Sign in").click()
    for address in (
        "/me/",
        "/me/name/",
        "/me/email/",
        "/me/card/",
        "/me/ways/",
        "/me/devices/",
        "/me/came-in/",
        "/sign-in/",
    ):
        page.goto(home + address)
        sound(page)


def test_in_a_demo_a_visitor_is_somebody_and_moves_the_clock(page, home, settings, sound):
    settings.DEMO = True
    for name, words in [("Ana Silva", "Uses the crisis café."), ("Bo Larsen", "Cares for his brother.")]:
        actions.open_account(by=None, note=note(), name=name, demo_words=words)
    page.goto(f"{home}/sign-in/")
    sound(page)
    page.get_by_role("button", name="Be Ana Silva").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My page")
    page.get_by_role("button", name="Move it on a week").click()
    expect(page.get_by_role("status")).to_contain_text("The demo’s clock has moved on by a week.")
    sound(page)
