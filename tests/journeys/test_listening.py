"""Is there a button to listen exactly where the device has a voice for it, and are the words lit as they are spoken?"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.cast import assemble
from tests.journeys.people import Door

pytestmark = [pytest.mark.journey, pytest.mark.slow]
VOICES = (Path(__file__).parent / "voices.js").read_text(encoding="utf-8")
OURS = {"lang": "en-GB", "localService": True}
LIT = "(name) => [...(CSS.highlights.get(name) || [])].map((range) => range.toString())"


@pytest.fixture
def address(live_server, settings) -> str:
    settings.DEMO = True
    return f"{live_server.url}/look/"


@pytest.fixture
def listening(browser, live_server, transactional_db) -> Page:
    """Ana listens to a page with a few sentences on it."""
    door = Door(browser, live_server, assemble())
    page = door.page_of("ana")
    give(page, OURS)
    page.goto(door.at("say/"))
    page.get_by_role("button", name="Listen about 1 minute").click()
    return page


def give(page: Page, *voices) -> None:
    page.add_init_script(f"({VOICES})({list(voices)!r})".replace("True", "true").replace("False", "false"))


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words, exact=True).click()


def said(page: Page) -> list[str]:
    return page.evaluate("() => window.said.map((one) => one.text.trim())")


def test_without_a_voice_there_is_no_button(page, address):
    give(page)
    page.goto(address)
    expect(page.locator("[data-listen]")).to_be_hidden()


def test_a_voice_for_another_language_or_on_another_computer_will_not_do(page, address):
    give(page, {"lang": "fr-FR", "localService": True}, {"lang": "en-GB", "localService": False})
    page.goto(address)
    expect(page.locator("[data-listen]")).to_be_hidden()


def test_it_says_how_long_it_takes(page, address):
    give(page, OURS)
    page.goto(address)
    expect(page.locator("[data-listen]")).to_contain_text("minutes")
    assert int("".join(filter(str.isdigit, page.locator("[data-listen]").inner_text()))) > 2


def test_the_page_is_read_sentence_by_sentence_to_its_end(listening):
    for _ in range(60):
        listening.evaluate("() => window.said.at(-1).onend()")
    read = said(listening)
    assert read[0].startswith("Step 1 of 2")
    assert "Say what matters" in read
    assert "Nothing is shared yet." in read
    assert read[-1] == "You can look at it first."
    expect(listening.get_by_role("region", name="Listening")).to_be_hidden()
    expect(listening.locator(".spoken")).to_have_count(0)


def test_the_sentence_and_the_word_are_lit(listening):
    while said(listening)[-1] != "Nothing is shared yet.":
        listening.evaluate("() => window.said.at(-1).onend()")
    assert listening.evaluate(LIT, "spoken-sentence") == ["Nothing is shared yet."]
    listening.evaluate("() => window.said.at(-1).onboundary({name: 'word', charIndex: 11, charLength: 6})")
    assert listening.evaluate(LIT, "spoken-word") == ["shared"]
    listening.evaluate("() => window.said.at(-1).onboundary({name: 'word', charIndex: 18})")
    assert listening.evaluate(LIT, "spoken-word") == ["yet."], "A browser that does not say how long a word is"
    press(listening, "Stop listening")
    assert listening.evaluate(LIT, "spoken-word") == []


def test_it_stops_goes_on_goes_back_and_changes_its_pace(listening):
    listening.evaluate("() => window.said.at(-1).onend()")
    second = said(listening)[-1]
    press(listening, "Pause")
    expect(listening.get_by_role("button", name="Go on")).to_be_focused()
    listening.keyboard.press("Enter")
    assert said(listening)[-1] == second
    press(listening, "One sentence back")
    assert said(listening)[-1].startswith("Step 1 of 2")
    before = listening.evaluate("() => window.said.at(-1).rate")
    press(listening, "Faster")
    assert listening.evaluate("() => window.said.at(-1).rate") > before
    press(listening, "Slower")
    press(listening, "Slower")
    assert listening.evaluate("() => window.said.at(-1).rate") < before
    press(listening, "Stop listening")
    expect(listening.get_by_role("button", name="Listen about 1 minute")).to_be_focused()


def test_the_place_is_kept_for_this_page_as_a_number_and_nothing_more(listening):
    for _ in range(3):
        listening.evaluate("() => window.said.at(-1).onend()")
    was = said(listening)[-1]
    kept = listening.evaluate("() => Object.entries(sessionStorage)")
    assert [value for _, value in kept] == ["3"]
    listening.reload()
    listening.get_by_role("button", name="Listen about 1 minute").click()
    assert said(listening)[-1] == was


def test_listening_can_be_used_by_everyone(listening, sound):
    sound(listening)
