"""Is there a button to listen exactly where the device has a voice for it?"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.journey, pytest.mark.slow]
VOICES = """(voices) => {
  const said = window.said = [];
  Object.defineProperty(window, 'speechSynthesis', {value: {
    getVoices: () => voices, addEventListener: () => {}, cancel: () => said.push('stopped'),
    speak: (words) => { said.push(words.text); if (said.length < 4) words.onend(); },
  }});
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
}"""


@pytest.fixture
def address(live_server, settings) -> str:
    settings.DEMO = True
    return f"{live_server.url}/look/"


def give(page, *voices) -> None:
    page.add_init_script(f"({VOICES})({list(voices)!r})".replace("True", "true").replace("False", "false"))


def test_without_a_voice_there_is_no_button(page, address):
    give(page)
    page.goto(address)
    expect(page.locator("[data-listen]")).to_be_hidden()


def test_a_voice_for_another_language_or_on_another_computer_will_not_do(page, address):
    give(page, {"lang": "fr-FR", "localService": True}, {"lang": "en-GB", "localService": False})
    page.goto(address)
    expect(page.locator("[data-listen]")).to_be_hidden()


def test_the_page_is_read_piece_by_piece_until_stopped(page, address):
    give(page, {"lang": "en-GB", "localService": True})
    page.goto(address)
    button = page.get_by_role("button", name="Listen")
    button.click()
    expect(page.get_by_role("button", name="Stop listening")).to_have_attribute("aria-pressed", "true")
    said = page.evaluate("window.said")
    assert said[:2] == ["All decisions", "Parts, in every state"] or said[0] == "Parts, in every state"
    expect(page.locator(".spoken")).to_have_count(1)
    page.get_by_role("button", name="Stop listening").click()
    assert page.evaluate("window.said.at(-1)") == "stopped"
    expect(page.locator(".spoken")).to_have_count(0)
    expect(button).to_have_attribute("aria-pressed", "false")
