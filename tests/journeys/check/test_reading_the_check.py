"""Can everybody read the check, from the whole down to one entry of the record, and say what they think of it?"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.check import answers
from tests.check.conftest import counting

__all__ = ["counting"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
WORDS = "I told them about the stairs in March. Nobody ever wrote back."
PAGES = {
    "check": ("index",),
    "check-easy": ("easy",),
    "check-principle": ("principle", "feedback"),
    "check-finding": ("finding", "reply_rate"),
    "check-days": ("finding", "days_to_pay"),
    "check-gap": ("finding", "promise_gap"),
    "check-entries": ("entries", "reply_rate"),
    "check-say": ("say", "reply_rate"),
    "check-report": ("report",),
}
FIRST = ("check", "check-finding")


@pytest.fixture
def at(live_server, cast):
    return lambda name, *args: live_server.url + reverse(name, args=["harbour-lane", *args])


@pytest.fixture
def sign_in(live_server, cast):
    def signed_in(page: Page, who: str) -> Page:
        cookie = cast.client(who).cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
        return page

    return signed_in


def look(page: Page, name: str) -> None:
    """For whoever works on a page: a picture, in the folder that ALONGSIDE_LOOK names."""
    if os.environ.get("ALONGSIDE_LOOK"):
        page.screenshot(path=Path(os.environ["ALONGSIDE_LOOK"]) / f"{name}.png", full_page=True)


@pytest.mark.parametrize("name", PAGES)
def test_everybody_can_use_each_page(page, at, sign_in, counting, sound, shot, name):
    where, *args = PAGES[name]
    sign_in(page, "ana").goto(at(f"check:{where}", *args))
    page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)")
    sound(page)
    if name in FIRST:
        shot(page, name)
    page.set_viewport_size({"width": 390, "height": 900})
    sound(page)
    look(page, name)


@pytest.mark.parametrize("theme", ["cream", "contrast"])
def test_it_can_be_read_in_other_colours_and_with_the_largest_words(page, at, live_server, counting, sound, theme):
    page.context.add_cookies([{"name": "look", "value": f"{theme}.300.wide", "url": live_server.url}])
    for name in FIRST:
        where, *args = PAGES[name]
        page.goto(at(f"check:{where}", *args))
        sound(page)
        look(page, f"{name}-{theme}")


@pytest.mark.parametrize("answer", [answers.nothing_yet(), answers.all_well()])
def test_it_can_be_read_where_there_is_nothing_yet_and_where_all_is_well(page, at, counting, sound, answer):
    counting.answer = answer
    page.goto(at("check:index"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Is it real? Our check")
    sound(page)


def press_on(page: Page, words: str) -> None:
    """With the keyboard alone: from one thing to the next until it is the one, then Enter."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if words in (page.evaluate("document.activeElement.textContent") or ""):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"No key leads to “{words}”.")


def test_from_the_home_of_a_partnership_to_one_entry_with_the_keyboard_alone(page, at, counting):
    page.goto(at("web:home"))
    press_on(page, "Is it real? Our check")
    expect(page.get_by_role("heading", level=1)).to_have_text("Is it real? Our check")
    press_on(page, "Listening and changing")
    press_on(page, "Does everybody who says something get an answer?")
    expect(page.locator(".figure")).to_contain_text("88 of 121")
    press_on(page, "See the entries behind this number")
    press_on(page, "Entry 1")
    expect(page.get_by_role("heading", level=1)).to_have_text("Entry 1 of the record")


def test_saying_what_one_thinks_without_a_script(without_script, at, sign_in, counting):
    page = sign_in(without_script, "ana")
    page.goto(at("check:finding", "reply_rate"))
    page.get_by_role("link", name="Say what you think").click()
    page.get_by_role("button", name="Share it").click()
    expect(page.get_by_role("alert")).to_contain_text("Tell us in your own words.")
    page.get_by_label("What do you think of this?").fill(WORDS)
    page.get_by_label("From Ana").check()
    page.get_by_label("Anyone at all may read this").check()
    page.get_by_role("button", name="Share it").click()
    expect(page.get_by_text(WORDS, exact=True)).to_be_visible()
    page.context.clear_cookies()
    page.reload()
    expect(page.get_by_text(WORDS, exact=True)).to_be_visible()


def test_on_paper_the_pictures_and_the_numbers_stay_and_the_way_round_the_site_does_not(page, at, counting):
    page.goto(at("check:report"))
    page.emulate_media(media="print")
    expect(page.locator(".nav")).to_have_count(0)
    expect(page.locator(".tools")).to_be_hidden()
    expect(page.locator(".six-legs")).to_be_visible()
    expect(page.get_by_text("88 of 121").first).to_be_visible()
    look(page, "check-on-paper")
