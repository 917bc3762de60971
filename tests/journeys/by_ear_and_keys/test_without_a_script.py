"""Can the main journeys be made where scripts are off, and does nothing promise what only a script could do?"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.cast import assemble
from tests.journeys.people import Door

pytestmark = [pytest.mark.journey, pytest.mark.slow]
NEED = "The last bus goes at midnight. I cannot get home."


@pytest.fixture
def page(browser, live_server, transactional_db):
    door = Door(browser, live_server, assemble(), java_script_enabled=False)
    page = door.page_of("ana")
    page.goto(door.at("say/"))
    yield page
    page.context.close()


def test_somebody_says_something(page):
    page.get_by_label("What do you want to say?").fill(NEED)
    page.get_by_label("Something I need").check()
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Share it").click()
    expect(page.get_by_role("main")).to_contain_text(NEED)


def test_nothing_is_promised_that_only_a_script_does(page):
    expect(page.locator("[data-draft], [data-listen], [data-listening]")).to_have_count(3)
    for one in page.locator("[data-draft], [data-listen], [data-listening]").all():
        expect(one).to_be_hidden()


def test_mistakes_are_said_and_words_are_kept(page):
    page.get_by_label("What do you want to say?").fill(NEED)
    page.get_by_role("button", name="Next").click()
    expect(page.locator(".problems")).to_be_visible()
    expect(page.get_by_label("What do you want to say?")).to_have_value(NEED)


def test_the_look_is_chosen_on_the_page(page):
    page.get_by_text("Colours and size").click()
    page.get_by_role("button", name="Yellow on black").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "contrast")
    page.get_by_role("button", name="Leave them out").click()
    expect(page.locator("html")).to_have_attribute("data-symbols", "off")
    expect(page.locator(".spot:visible")).to_have_count(0)
