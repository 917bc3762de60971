"""Can every part, in every state, in every look, be used by everyone, as far as a machine can tell?"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.journey, pytest.mark.slow]
LONG = "The night bus stops at midnight. If I stay till 2 I need a way to get home."


@pytest.fixture(autouse=True)
def _in_the_demo(settings):
    settings.DEMO = True


@pytest.fixture
def address(live_server) -> str:
    return f"{live_server.url}/look/"


def look(page: Page, address: str, *, theme: str = "", size: str = "", space: str = "") -> None:
    page.context.add_cookies([{"name": "look", "value": f"{theme}.{size}.{space}.", "url": address}])


def open_all(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)")


@pytest.mark.parametrize("theme", ["light", "cream", "dark", "contrast"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_part_is_sound_in_each_theme(page, address, sound, shot, theme, width):
    look(page, address, theme=theme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    if width == 1280:
        shot(page, f"parts-{theme}", whole=False)
    open_all(page)
    sound(page)


def test_every_part_is_sound_with_the_largest_words_and_the_most_space(page, address, sound):
    look(page, address, size="300", space="wide")
    page.goto(address)
    open_all(page)
    sound(page)


def test_every_part_is_sound_when_the_form_has_problems(page, address, sound):
    page.goto(address)
    page.get_by_label("What should change?").fill(LONG)
    page.get_by_role("button", name="Send my answer").click()
    expect(page).to_have_title("Problem: Parts, in every state - Alongside")
    expect(page.locator(".problems")).to_be_focused()
    expect(page.get_by_label("What should change?")).to_have_value(LONG)
    sound(page)
    page.get_by_role("link", name="What do you think? Choose what you think.").click()
    expect(page.get_by_role("radio", name="I agree It is good enough to try.")).to_be_focused()


def test_words_twice_as_large_fit(page, address):
    """WCAG 1.4.4 and 1.4.10: a screen of 1280 at 400 percent is one of 320; at 200 percent one of 640."""
    for width in (640, 320):
        page.set_viewport_size({"width": width, "height": 700})
        page.goto(address)
        open_all(page)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_nothing_is_blocked_by_the_policy_and_nothing_fails(page, address):
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address, wait_until="networkidle")
    assert said == []


def test_the_first_key_leads_past_the_top(page, address):
    page.goto(address)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the main part")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_colours_change_at_once_and_nothing_that_was_typed_is_lost(page, address):
    page.goto(address)
    page.get_by_label("What should change?").fill(LONG)
    page.get_by_text("Colours and size").click()
    page.get_by_role("button", name="Cream").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "cream")
    expect(page.get_by_role("button", name="Cream")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_label("What should change?")).to_have_value(LONG)
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "cream")
    page.get_by_text("Colours and size").click()
    page.get_by_role("button", name="Same as my device").click()
    expect(page.locator("html")).not_to_have_attribute("data-theme", "cream")


def test_colours_and_forms_work_without_a_script(without_script, address):
    page = without_script
    page.goto(address)
    page.get_by_text("Colours and size").click()
    page.get_by_role("button", name="Larger", exact=True).click()
    assert page.url.endswith("/look/#look-size")
    expect(page.locator("html")).to_have_attribute("data-size", "125")
    page.get_by_label("What should change?").fill(LONG)
    page.get_by_role("button", name="Send my answer").click()
    expect(page.locator(".problems")).to_be_visible()
    expect(page.get_by_label("What should change?")).to_have_value(LONG)
    expect(page.get_by_role("button", name="Listen", exact=True)).to_be_hidden()


def test_a_form_is_sent_once_however_often_its_button_is_pressed(page, address):
    page.goto(address)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method) if request.method == "POST" else None)
    page.locator("main form button").last.dblclick(no_wait_after=True)
    expect(page.locator(".problems")).to_be_visible()
    assert sent == ["POST"]


def test_the_first_page_is_light(weigh, address):
    assert weigh(address) < 100_000
