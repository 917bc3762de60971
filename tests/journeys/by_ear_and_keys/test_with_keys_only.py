"""Can somebody say something, mend a mistake and choose colours by keys alone, always seeing where they are?"""

from __future__ import annotations

import pytest

from tests.journeys.by_ear_and_keys.keys import WHERE, names, tabs

pytestmark = [pytest.mark.journey, pytest.mark.slow]


def test_somebody_says_something_without_a_mouse(door):
    page = door.page_of("ana")
    page.goto(door.at("say/"))
    way = tabs(page, until="What do you want to say?")
    assert names(way)[0] == "Skip to the main part"
    assert names(way)[1:8] == ["Alongside", "Home", "Talk", "Decide", "Promises", "More", "Ana"] or "Ana" in names(way)
    page.keyboard.type("The last bus goes at midnight.")
    tabs(page, until="Something I need")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(WHERE)["name"] == "Something that happened to me"
    page.keyboard.press("ArrowUp")
    rest = tabs(page, until="Next: who it is from")
    assert "I want a reply to this" in names(rest)
    assert [each["top"] for each in rest] == sorted(each["top"] for each in rest), "Not in the order of the page."
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Share it").wait_for()
    tabs(page, until="Share it")
    page.keyboard.press("Enter")
    page.get_by_role("main").get_by_text("The last bus goes at midnight.").first.wait_for()


def test_the_first_key_leads_past_the_top_and_the_second_into_the_page(door):
    page = door.page_of("ana")
    page.goto(door.at("say/"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(WHERE)["name"] == "Go back"
    assert "#" not in page.url, "A form would keep it, and lead past what went wrong."


def test_mistakes_are_reached_first_and_lead_to_their_fields(door):
    page = door.page_of("ana")
    page.goto(door.at("say/"))
    tabs(page, until="Next: who it is from")
    page.keyboard.press("Enter")
    page.locator(".problems").wait_for()
    page.keyboard.press("Tab")
    first = page.evaluate(WHERE)["name"]
    assert first.startswith("What do you want to say?")
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.tagName") == "TEXTAREA"


def test_colours_are_opened_chosen_and_left_without_a_mouse(door):
    page = door.page_of("ana")
    page.goto(door.at("say/"))
    tabs(page, until="Colours and size")
    page.keyboard.press("Enter")
    tabs(page, until="Yellow on black")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.documentElement.dataset.theme === 'contrast'")
    assert page.evaluate(WHERE)["name"].endswith("Yellow on black")
    assert page.evaluate(WHERE)["seen"]
