"""Can everybody say how it is going: on a phone, with the keyboard alone, without JavaScript, on paper?"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from alongside.domain.survey import QUESTIONS
from alongside.survey.models import Answered, Waiting

pytestmark = pytest.mark.django_db(transaction=True)
PAGES = ["ask", "sheet", "for_somebody"]


@pytest.fixture
def go(live_server, cast):
    """Open a page of the survey as one of the cast, in any browser."""
    cast.clock.at = timezone.now()

    def to(page: Page, who: str, name: str) -> Page:
        cookie = cast.client(who).cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
        page.goto(live_server.url + reverse(f"survey:{name}", args=["harbour-lane"]))
        return page

    return to


def asked(page: Page, number: int) -> Locator:
    """The faces of one question, 0 to 4."""
    return page.get_by_role("group", name=QUESTIONS[number].sentence)


def look(page: Page, name: str) -> None:
    """For whoever works on a page: pictures at every width, in the folder that ALONGSIDE_LOOK names."""
    if not os.environ.get("ALONGSIDE_LOOK"):
        return
    folder = Path(os.environ["ALONGSIDE_LOOK"])
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=folder / f"survey-{name}-{width}.png", full_page=True)
    page.emulate_media(media="print")
    page.screenshot(path=folder / f"survey-{name}-print.png", full_page=True)
    page.emulate_media(media="screen")
    page.evaluate("document.documentElement.style.fontSize = '237.5%'")
    page.screenshot(path=folder / f"survey-{name}-twice.png", full_page=True)


@pytest.mark.parametrize("name", PAGES)
def test_everybody_can_use_each_page(page, go, sound, name):
    go(page, "ana", name)
    look(page, name)
    sound(go(page, "ana", name))


@pytest.mark.parametrize("name", PAGES)
def test_and_with_the_biggest_letters_nothing_runs_off_the_side(page, go, name):
    page.set_viewport_size({"width": 320, "height": 700})
    go(page, "ana", name)
    page.evaluate("document.documentElement.style.fontSize = '237.5%'")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_on_a_phone_without_javascript_in_one_minute(without_script, go, cast):
    page = without_script
    page.set_viewport_size({"width": 390, "height": 800})
    go(page, "bo", "ask")
    for number, word in enumerate(["Yes", "Mostly", "So-so", "Not much"]):
        asked(page, number).get_by_label(word, exact=True).check()
    page.get_by_role("button", name="Put my faces in the box").click()
    expect(page.get_by_text("Thank you. Your faces are in the box, without your name.")).to_be_visible()
    assert sorted(Waiting.objects.values_list("question", "face")) == [
        ("equal", 3), ("heard", 5), ("safe", 2), ("understood", 4),
    ]  # fmt: skip
    expect(page.get_by_role("heading", name="You have answered this time already.")).to_be_visible()


def test_with_the_keyboard_alone_and_a_face_can_be_taken_back(page, go):
    go(page, "ana", "ask")
    first = asked(page, 0)
    first.get_by_label("Skip this one").focus()
    page.keyboard.press("ArrowUp")
    expect(first.get_by_label("Yes", exact=True)).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(first.get_by_label("Skip this one")).to_be_checked()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Thank you.")).to_be_visible()
    assert list(Waiting.objects.values_list("question", "face")) == [("heard", 4)]


def test_choosing_nothing_is_told_at_the_top_and_keeps_nothing(page, go, sound):
    go(page, "ana", "ask")
    page.get_by_role("button", name="Put my faces in the box").click()
    expect(page.get_by_role("alert")).to_contain_text("No face is chosen.")
    sound(page)
    look(page, "nothing")
    assert not Answered.objects.exists()


def test_a_sheet_is_printed_ticked_and_typed_in_by_a_helper(page, go, sound):
    go(page, "bo", "sheet")
    words = page.locator(".sheet-words").inner_text()
    page.emulate_media(media="print")
    expect(page.locator(".sheet")).to_be_visible()
    expect(page.get_by_role("heading", name="My sheet to print")).to_be_hidden()
    page.emulate_media(media="screen")
    go(page, "cy", "for_somebody")
    asked(page, 4).get_by_label("No", exact=True).check()
    page.get_by_label("The six words on the sheet").fill(words)
    page.get_by_role("button", name="Count this sheet").click()
    expect(page.get_by_text("The sheet is counted.")).to_be_visible()
    assert list(Waiting.objects.values_list("stake", "question", "face", "by_helper")) == [
        ("carer", "changed", 1, True)
    ]  # fmt: skip
    go(page, "bo", "ask")
    sound(page)
    look(page, "answered")
