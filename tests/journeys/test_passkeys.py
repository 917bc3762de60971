"""With a real browser and a device that it takes for real: making a passkey, signing in with it, taking it away."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from alongside.ledger.actions import Note, RealChance
from alongside.people import actions
from alongside.people.models import Passkey

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def home(live_server, settings):
    """By its name: browsers have no passkeys for a number."""
    address = live_server.url.replace("127.0.0.1", "localhost")
    settings.SITE_ADDRESS, settings.LOGIN_REDIRECT_URL = address, "people:me"
    return address


@pytest.fixture
def words(home):
    note = Note(at=datetime.now(tz=UTC), chance=RealChance())
    ana = actions.open_account(by=None, note=note, name="Ana")
    return " ".join(actions.make_card(by=ana, note=note).words)


@pytest.fixture
def device(page: Page):
    """Chromium's own made-up device, over its debugging protocol."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})

    class Device:
        def refuses(self, refuses: bool) -> None:
            asked = {"authenticatorId": made["authenticatorId"], "isUserVerified": not refuses}
            session.send("WebAuthn.setUserVerified", asked)

    return Device()


def come_in(page: Page, home: str, words: str) -> None:
    page.goto(f"{home}/sign-in/words/")
    page.get_by_label("The six words on your card").fill(words)
    page.get_by_role("button", name="Sign in").click()


def make_one(page: Page, home: str) -> None:
    page.goto(f"{home}/me/passkeys/add/")
    page.get_by_label("What do you call this device?").fill("My own phone")
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My passkeys")


def test_making_one_signing_in_with_it_and_taking_it_away(page, home, words, device, sound):
    come_in(page, home, words)
    page.goto(f"{home}/me/passkeys/add/")
    sound(page)
    make_one(page, home)
    expect(page.get_by_role("heading", name="My own phone")).to_be_visible()
    sound(page)
    page.goto(f"{home}/me/")
    page.get_by_role("button", name="Sign out here").click()
    page.goto(f"{home}/sign-in/")
    page.get_by_role("link", name="Use my passkey").click()
    sound(page)
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Use my passkey").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("My page")
    page.goto(f"{home}/me/came-in/")
    expect(page.get_by_text("With a passkey.")).to_be_visible()
    page.goto(f"{home}/me/passkeys/")
    page.get_by_role("button", name="Take it away").click()
    expect(page.get_by_text("You have no passkey yet.")).to_be_visible()


def test_a_device_that_says_no_changes_nothing_and_it_can_be_tried_again(page, home, words, device):
    come_in(page, home, words)
    device.refuses(True)
    page.goto(f"{home}/me/passkeys/add/")
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_text("Nothing is changed. You can try once more.")).to_be_visible()
    assert not Passkey.objects.exists()
    device.refuses(False)
    make_one(page, home)


def test_without_script_the_page_says_so_and_where_else_to_go(without_script, home, words):
    page = without_script
    page.goto(f"{home}/sign-in/")
    expect(page.get_by_role("link", name="Use my passkey")).to_be_hidden()
    page.goto(f"{home}/sign-in/passkey/")
    expect(page.get_by_text("It needs a newer browser, with scripts on.")).to_be_visible()
    expect(page.get_by_role("button", name="Use my passkey")).to_be_hidden()
    page.locator("main").get_by_role("link", name="Other ways to sign in").last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
