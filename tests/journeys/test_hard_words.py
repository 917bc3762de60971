"""Can everybody ask about a hard word and read what it means: with the keyboard alone, and without JavaScript?"""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from alongside.glossary.models import Meaning, Word
from tests.glossary.flagging import MEANING, flagged, meant, told

pytestmark = pytest.mark.django_db(transaction=True)
SAID = "We have no quorum today."


@pytest.fixture
def go(live_server, cast):
    """Open a page as one of the cast, in any browser."""
    cast.clock.at = timezone.now()

    def to(page: Page, who: str, name: str, *thing) -> Page:
        cookie = cast.client(who).cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
        page.goto(live_server.url + reverse(name, args=["harbour-lane", *thing]))
        return page

    return to


def look(page: Page, name: str) -> None:
    """For whoever works on a page: pictures at each width, in the folder that ALONGSIDE_LOOK names."""
    if not os.environ.get("ALONGSIDE_LOOK"):
        return
    folder = Path(os.environ["ALONGSIDE_LOOK"])
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=folder / f"words-{name}-{width}.png", full_page=True)
    page.evaluate("document.documentElement.style.fontSize = '237.5%'")
    page.screenshot(path=folder / f"words-{name}-twice.png", full_page=True)
    page.evaluate("document.documentElement.style.fontSize = ''")


@pytest.mark.parametrize("name", ["list", "house", "flag", "show", "explain"])
def test_everybody_can_use_each_page(page, go, sound, cast, name):
    word = meant(cast)
    flagged(cast, "triage")
    go(page, "ana", f"glossary:{name}", *([word.pk] if name in {"show", "explain"} else []))
    look(page, name)
    sound(page)


def test_a_word_is_asked_about_and_explained_without_javascript(without_script, go, cast):
    page = go(without_script, "ana", "promises:list")
    page.get_by_role("link", name="A hard word?").click()
    page.get_by_label("Which word is hard?").fill("Quorum")
    page.get_by_role("button", name="Ask what it means").click()
    expect(page.get_by_text("Nobody has explained this word yet.")).to_be_visible()
    go(page, "bo", "glossary:explain", Word.objects.get().pk)
    page.get_by_label("What does it mean?").fill("A sufficient attendance.")
    page.get_by_role("button", name="Save what it means").click()
    expect(page.get_by_text("You could say: “enough”.")).to_be_visible()
    page.get_by_label("What does it mean?").fill(MEANING)
    page.get_by_role("button", name="Save my changed words").click()
    assert Meaning.objects.get().words == MEANING
    go(page, "ana", "contributions:one", told(cast, SAID).pk)
    page.get_by_role("link", name="quorum", exact=True).click()
    expect(page.get_by_text(MEANING)).to_be_visible()
    page.get_by_role("button", name="Yes, it helped").click()
    expect(page.get_by_text("You said: yes, it helped.")).to_be_visible()


def test_a_meaning_opens_and_closes_with_the_keyboard_where_the_word_stands(page, go, sound, cast):
    meant(cast)
    go(page, "ana", "contributions:one", told(cast, SAID).pk)
    word = page.get_by_role("link", name="quorum", exact=True)
    word.focus()
    page.keyboard.press("Enter")
    means = page.locator(".means")
    expect(means).to_contain_text(MEANING)
    expect(word).to_have_attribute("aria-expanded", "true")
    look(page, "open")
    sound(page)
    page.keyboard.press("Escape")
    expect(means).to_have_count(0)
    expect(word).to_be_focused()


def test_a_picked_word_is_put_into_the_box_and_travels_nowhere(page, go, cast):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    go(page, "ana", "contributions:one", told(cast, "marmalade").pk)
    page.get_by_text("marmalade", exact=True).first.select_text()
    page.get_by_role("link", name="A hard word?").click()
    expect(page.get_by_label("Which word is hard?")).to_have_value("marmalade")
    assert not [url for url in asked if "marmalade" in url.split("#")[0]]


def test_from_a_page_of_closed_rooms_the_box_stays_empty(page, go, cast):
    go(page, "ana", "closed:rooms")
    page.get_by_role("heading", level=1).select_text()
    page.get_by_role("link", name="A hard word?").click()
    expect(page.get_by_label("Which word is hard?")).to_have_value("")
