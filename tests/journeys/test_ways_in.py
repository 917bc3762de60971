"""With real browsers: one device lets in another, a welcomer helps somebody in, and whoever operates sets up an app."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pyotp
import pytest
from playwright.sync_api import Browser, Page, expect

from alongside.ledger.actions import Note, RealChance
from alongside.partnerships.actions import helping
from alongside.partnerships.models import Member
from alongside.people import actions
from tests.journeys.people import Door

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
HEADING = {"level": 1}


@pytest.fixture(autouse=True)
def _at_home(settings, live_server):
    settings.SITE_ADDRESS, settings.LOGIN_REDIRECT_URL = live_server.url, "people:me"


def note() -> Note:
    return Note(at=datetime.now(tz=UTC), chance=RealChance())


@pytest.mark.parametrize("width", [390, 1280])
def test_one_device_lets_in_another(browser: Browser, page: Page, live_server, sound, width, without_script):
    """The new one has no script at all; on the known one everything is done with the keyboard."""
    ana = actions.open_account(by=None, note=note(), name="Ana")
    words = " ".join(actions.make_card(by=ana, note=note()).words)
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{live_server.url}/sign-in/words/")
    page.get_by_label("The six words on your card").fill(words)
    page.get_by_role("button", name="Sign in").click()
    new = without_script
    new.goto(f"{live_server.url}/sign-in/")
    new.get_by_role("link", name="Use my other device").click()
    new.get_by_role("button", name="Show me a number").click()
    number = new.locator(".number-to-type").inner_text()
    page.goto(f"{live_server.url}/me/ways/")
    sound(page)
    page.get_by_role("link", name="Let in another device").click()
    sound(page)
    page.get_by_label("The number on the new device").fill(number)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", **HEADING)).to_have_text("Is that you?")
    sound(page)
    new.get_by_role("link", name="I have typed it there").click()
    shown = [each.strip() for each in new.locator(".likeness span").all_inner_texts()]
    for group, name in zip(page.locator("main fieldset").all(), shown, strict=True):
        group.get_by_role("radio", name=name, exact=True).focus()
        page.keyboard.press("Space")
    page.get_by_role("button", name="Yes, that is me").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", **HEADING)).to_have_text("It is let in")
    new.get_by_role("link", name="I have chosen them").click()
    new.get_by_role("button", name="Come in as Ana").click()
    expect(new.get_by_role("heading", **HEADING)).to_have_text("My page")


def test_the_pages_of_a_new_device_are_sound(page: Page, live_server, sound):
    ana = actions.open_account(by=None, note=note(), name="Ana")
    for step in ("", "asked", "found", "let in"):
        page.goto(f"{live_server.url}/sign-in/device/")
        if step == "asked":
            page.get_by_role("button", name="Show me a number").click()
            page.get_by_text("Or scan this picture").click()
            number = page.locator(".number-to-type").inner_text()
        elif step == "found":
            found = actions.find_new_device(by=ana, note=note(), typed=number)
            page.reload()
        elif step == "let in":
            actions.let_in(by=ana, note=note(), letting_id=found.pk, picked=found.pictures.split())
            page.reload()
        sound(page)
    expect(page.get_by_role("heading", **HEADING)).to_have_text("You are let in")


def test_a_welcomer_helps_somebody_in(browser: Browser, live_server, cast, sound, without_script):
    una, uri = cast.more("uses_services", "Una", "Uri")
    Member.objects.update(joined_at=datetime.now(tz=UTC) - timedelta(days=60))
    for each in (una, uri, cast.ana):
        each.refresh_from_db()
    door = Door(browser, live_server, cast)
    cast.una = una
    page = door.page_of("una")
    helping.name_welcomer(by=uri, member=una, note=note())
    page.goto(door.at("people/welcomers/"))
    sound(page)
    page.get_by_role("button", name="Yes, I will").click()
    page.get_by_role("link", name="Help somebody in").click()
    sound(page)
    page.get_by_role("link", name=re.compile("Help them in.*Ana")).click()
    page.get_by_role("button", name="Make the card").click()
    expect(page.locator(".problems")).to_be_focused()
    sound(page)
    page.get_by_label("We are both here, in the same room").check()
    page.get_by_label("They asked me to help, and I know who they are").check()
    page.get_by_role("button", name="Make the card").click()
    expect(page.get_by_role("heading", **HEADING)).to_have_text("Here is their card")
    sound(page)
    words = page.locator(".printed-words li").all_inner_texts()
    hers = without_script
    hers.goto(f"{live_server.url}/sign-in/words/")
    hers.get_by_label("The six words on your card").fill(" ".join(words))
    hers.get_by_role("button", name="Sign in").click()
    expect(hers.get_by_text("Something was done about how you come in here.")).to_be_visible()
    hers.get_by_role("link", name="See what it was").click()
    expect(hers.get_by_text("Una, a welcomer in Harbour Lane, made a card for you.")).to_be_visible()


def test_whoever_operates_sets_up_an_app_and_paper(page: Page, live_server, sound):
    dot = actions.open_account(by=None, note=note(), name="Dot", runs_server=True)
    words = " ".join(actions.make_card(by=dot, note=note()).words)
    page.goto(f"{live_server.url}/sign-in/words/?next=/start/")
    page.get_by_label("The six words on your card").fill(words)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", **HEADING)).to_have_text("Set up a second step first")
    sound(page)
    page.get_by_role("link", name="Use an app").click()
    page.get_by_text("No camera?").click()
    sound(page)
    secret = page.locator("details b").inner_text()
    page.get_by_label("The six numbers in your app").fill(pyotp.TOTP(secret).now())
    page.get_by_role("button", name="It is set up").click()
    expect(page.get_by_role("heading", **HEADING)).to_have_text("Make a paper for a bad day")
    sound(page)
    page.get_by_role("button", name="Make my paper").click()
    sound(page)
    line = page.locator(".printed-card li").first.inner_text()
    page.goto(f"{live_server.url}/me/second/show/")
    sound(page)
    page.get_by_role("link", name="I have only my paper").click()
    page.get_by_label("The next line on your paper").fill(line)
    page.get_by_role("button", name="Go on").click()
    page.goto(f"{live_server.url}/start/")
    assert "/start/" in page.url
    page.goto(f"{live_server.url}/me/second/")
    sound(page)
