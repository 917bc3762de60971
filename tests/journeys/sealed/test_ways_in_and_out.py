"""The pages by which people come in without a code from inside, with a card, by two members, and go out again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.people import Door

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
SOON = 15_000


@pytest.fixture
def at(live_server, ana):
    return live_server.url + ana.api


@pytest.fixture
def site(browser, live_server, members):
    return Door(browser, live_server, members)


def their_code(page: Page, at: str) -> str:
    page.goto(at)
    page.get_by_role("button", name="I am with somebody who is in the room").click()
    page.get_by_role("button", name="Show my code").click()
    return page.locator(".sealed-code").inner_text().replace("\n", "")


def take_in(page: Page, at: str, code: str) -> None:
    page.goto(f"{at}phone/")
    page.get_by_label("Or: the code that they show you").fill(code)
    page.get_by_role("button", name="Use this code").click()
    page.get_by_role("button", name="Let them in").click()


def test_somebody_shows_their_code_and_it_takes_two_to_come_back(site, at, ana, bo, device, sound):
    cat = device("cat")
    ana.let_in(cat)
    again = site.page_of("bo")
    code = their_code(again, at)
    sound(again)
    take_in(ana.page, at, code)
    expect(ana.page.get_by_role("heading", level=1)).to_have_text("A second person has to say yes")
    take_in(cat.page, at, code)
    expect(cat.page.get_by_role("heading", level=1)).to_have_text("They are in")
    expect(again.get_by_text("Ana and Cat let in Bo’s new computer.")).to_be_visible(timeout=SOON)
    expect(again.get_by_text("let in by others, without a card")).to_be_visible()
    bo.page.goto(f"{at}who/")
    sound(bo.page)
    bo.page.get_by_role("button", name="Yes, this is mine").click()
    expect(bo.page.get_by_text("Nobody has said yet that it is really theirs.")).to_have_count(0)


def test_a_link_with_a_code_opens_the_door_and_leaves_no_trace_in_the_address(site, at, ana):
    code = ana.got("const made = await lock.joining.invite(room); at.code = made.code; return made.written;")
    bo = site.page_of("bo")
    bo.goto(f"{at}join/#{code}")
    bo.get_by_role("button", name="Ask to come in").click()
    expect(bo.get_by_role("heading", level=1)).to_have_text("Waiting for somebody to let you in")
    assert "#" not in bo.url
    ana.got("await lock.joining.letIn(room, at.code, await lock.joining.answerTo(room, at.code));")
    expect(bo.get_by_label("Write something")).to_be_visible(timeout=SOON)


def with_card(page: Page, at: str, card: str, whose: str) -> None:
    page.goto(at)
    page.get_by_role("button", name="I have my key card for this room").click()
    page.get_by_label("The code on your key card").fill(card.lower())
    page.get_by_role("button", name="Use this code").click()
    page.get_by_role("button", name=whose).click()


def test_a_key_card_on_a_new_phone_and_on_a_tablet_of_somebody_else(site, at, ana, bo, sound):
    card = bo.got("return lock.joining.makeCard(room);")
    ana.say("For the card")
    new = site.page_of("bo")
    with_card(new, at, card, "This is my own phone or computer")
    expect(new.get_by_text("For the card")).to_be_visible(timeout=SOON)
    shared = site.page_of("bo")
    with_card(shared, at, card, "This one is not mine")
    expect(shared.get_by_text("For the card")).to_be_visible(timeout=SOON)
    sound(shared)
    shared.reload()
    expect(shared.get_by_role("heading", level=1)).to_have_text("A room of our own, locked")


def test_a_slip_is_said_beside_the_code(site, at, ana):
    bo = site.page_of("bo")
    bo.goto(at)
    bo.get_by_role("button", name="Somebody in the room gave me a code").click()
    bo.get_by_label("The code").fill("1NGK-K70K-AAAA-BBBB-CCCC-DDDD-EEEE")
    bo.get_by_role("button", name="Use this code").click()
    expect(bo.get_by_text("That is not quite the code.")).to_be_visible()


def test_leaving_and_the_next_person_changes_the_lock(site, at, ana, bo, sound):
    page = bo.page
    page.goto(f"{at}who/")
    page.get_by_role("button", name="Leave this room").click()
    sound(page)
    page.get_by_role("button", name="Yes, leave").click()
    page.wait_for_url("**/p/harbour-lane/")
    ana.page.goto(at)
    expect(ana.page.get_by_text("Bo left. The lock is changed by the next person.")).to_be_visible()
    expect(ana.page.get_by_text("Ana changed the lock.")).to_be_visible()
    page.goto(at)
    expect(page.get_by_role("heading", level=1)).to_have_text("A room of our own, locked")


def test_words_are_taken_back_on_the_page(at, ana, bo):
    page = ana.page
    page.goto(at)
    page.get_by_label("Write something").fill("Not this")
    page.get_by_role("button", name="Say it in this room").click()
    page.get_by_role("button", name="Take this back").click()
    expect(page.get_by_text("Taken back by who said it.")).to_be_visible()
    expect(page.get_by_text("Not this")).to_have_count(0)


VOICES = """(voices) => {
  window.said = [];
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices, addEventListener: () => {}, cancel: () => {}, speaking: false,
    speak: (words) => window.said.push([words.text, words.voice?.localService]),
  } });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
}"""


@pytest.mark.parametrize("local", [True, False])
def test_only_a_voice_of_this_device_reads_aloud(at, ana, local):
    page = ana.page
    page.add_init_script(f"({VOICES})([{{ lang: 'en-GB', localService: {str(local).lower()} }}])")
    ana.say("Between us")
    page.goto(at)
    expect(page.get_by_text("Between us")).to_be_visible()
    listen = page.get_by_role("button", name="Listen to the newest")
    if not local:
        expect(listen).to_be_hidden()
        return
    listen.click()
    assert page.evaluate("window.said[0]") == ["Ana: Between us", True]
