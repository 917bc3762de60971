"""Does what somebody writes survive a closed page and a lost line, without anybody else coming upon it?"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.cast import assemble
from tests.journeys.people import Door

pytestmark = [pytest.mark.journey, pytest.mark.slow]
WORDS = "The last bus goes at midnight. I cannot get home."
KEPT = "What you write is kept on this device until you send it."
DRAFTS = "() => Object.entries(localStorage).filter(([name]) => name.startsWith('draft '))"
ONE = f"() => ({DRAFTS})().length === 1"
NONE = f"() => ({DRAFTS})().length === 0"


@pytest.fixture
def door(browser, live_server, transactional_db) -> Door:
    return Door(browser, live_server, assemble())


def box(page: Page):
    return page.get_by_label("What do you want to say?")


def begin(door: Door, who: str = "ana") -> Page:
    page = door.page_of(who)
    page.goto(door.at("say/"))
    return page


def written(page: Page) -> Page:
    box(page).fill(WORDS)
    page.get_by_label("Something I need").check()
    expect(page.get_by_text(KEPT)).to_be_visible()
    page.wait_for_function(ONE)
    return page


def test_words_come_back_when_the_page_is_opened_again(door, sound):
    page = written(begin(door))
    page.goto(door.at(""))
    page.goto(door.at("say/"))
    expect(box(page)).to_have_value(WORDS)
    expect(page.get_by_label("Something I need")).to_be_checked()
    expect(page.get_by_text("You wrote this before.")).to_be_visible()
    sound(page)


def test_what_is_kept_is_locked_and_does_not_say_what_it_is_about(door):
    page = written(begin(door))
    [(name, value)] = page.evaluate(DRAFTS)
    for told in ("bus", "midnight", "say", door.cast.here.slug, "need"):
        assert told not in name + value


def test_it_can_be_thrown_away_and_brought_back(door):
    page = written(begin(door))
    page.get_by_role("button", name="Throw it away").click()
    expect(box(page)).to_have_value("")
    expect(page.get_by_role("button", name="Bring it back")).to_be_focused()
    assert page.evaluate(DRAFTS) == []
    page.keyboard.press("Enter")
    expect(box(page)).to_have_value(WORDS)
    expect(page.get_by_text(KEPT)).to_be_visible()


def test_what_was_sent_is_kept_here_no_longer(door):
    page = written(begin(door))
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("button", name="Share it")).to_be_visible()
    page.get_by_role("button", name="Share it").click()
    expect(page.get_by_role("main")).to_contain_text(WORDS)
    page.wait_for_function(NONE)
    page.goto(door.at("say/"))
    expect(box(page)).to_have_value("")


def test_a_form_with_a_mistake_keeps_its_words(door):
    page = begin(door)
    page.get_by_label("Something I need").check()
    page.get_by_role("button", name="Next").click()
    expect(page.locator(".problems")).to_be_visible()
    box(page).fill(WORDS)
    expect(page.get_by_text(KEPT)).to_be_visible()
    expect(page.get_by_label("Something I need")).to_be_checked()


def test_without_a_line_it_waits_says_so_and_is_sent_when_the_line_is_back(door):
    page = written(begin(door))
    page.context.set_offline(True)
    expect(page.get_by_text("You have no connection just now. You can go on writing.")).to_be_visible()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("We send it when you are back.")).to_be_visible()
    expect(box(page)).to_have_value(WORDS)
    page.context.set_offline(False)
    expect(page.get_by_role("button", name="Share it")).to_be_visible()


def test_what_waits_for_the_line_can_be_held_back(door):
    page = written(begin(door))
    page.context.set_offline(True)
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Do not send it yet").click()
    page.context.set_offline(False)
    expect(page.get_by_text(KEPT)).to_be_visible()
    expect(box(page)).to_have_value(WORDS)


def test_whoever_signs_out_leaves_nothing_and_the_next_person_finds_nothing(door):
    page = written(begin(door))
    page.context.clear_cookies()
    page.goto(f"{door.site}/help/")
    assert page.evaluate(DRAFTS) == []


def test_somebody_else_on_the_same_device_cannot_open_it(door):
    page = written(begin(door))
    kept = page.evaluate(DRAFTS)
    other = begin(door, "bo")
    other.evaluate("(all) => all.forEach(([name, value]) => localStorage.setItem(name, value))", kept)
    other.goto(door.at("say/"))
    expect(box(other)).to_have_value("")
    assert WORDS not in other.content()


def test_on_a_shared_device_nothing_is_kept(door):
    client = door.cast.client("ana")
    visit = client.session
    visit.set_expiry(0)
    visit.save()
    page = door.browser.new_context().new_page()
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": door.site}])
    page.goto(door.at("say/"))
    expect(page.locator("html")).to_have_attribute("data-device", "shared")
    expect(page.locator("[data-draft]")).to_have_count(0)
    box(page).fill(WORDS)
    page.goto(door.at(""))
    assert page.evaluate("() => localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("() => navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
