"""Somebody starts a partnership, watches the power change as they choose, and the first person walks in with a card."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from tests.journeys.pressing import go

pytestmark = pytest.mark.django_db(transaction=True)


def signed_in(page: Page, address: str, cast, who: str) -> None:
    browser = cast.client(who)
    cookie = browser.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": address}])


def go_on(page: Page) -> None:
    press(page, "Go on")


def press(page: Page, words: str) -> None:
    go(page, page.get_by_role("button", name=words))


def fill_the_first_three(page: Page) -> None:
    page.get_by_label("What is it called?").fill("Quay Street")
    page.get_by_label("What is it for?").fill("We run the day centre together.")
    go_on(page)
    page.get_by_label("Seats for professionals").fill("9")
    go_on(page)
    page.get_by_label("Who can people ring?").fill("Priya Nair")
    page.get_by_label("On which number?").fill("01632 960 142")
    go_on(page)


def test_the_power_picture_follows_what_is_chosen(page, live_server, cast, sound, shot):
    signed_in(page, live_server.url, cast, "dot")
    page.goto(f"{live_server.url}/start/")
    sound(page)
    page.get_by_role("link", name="Begin").click()
    fill_the_first_three(page)
    verdict = page.locator("#verdict")
    expect(verdict).to_contain_text("The kinds of people: Level.")
    page.get_by_label("Simple majority").check()
    expect(verdict).to_contain_text("The two sides: Not level.")
    more = page.get_by_role("button", name="One more: Seats for carers")
    for _ in range(3):
        more.click()
        page.wait_for_timeout(100)
    expect(page.get_by_label("Seats for carers")).to_have_value(re.compile("[567]"))
    expect(more).to_be_focused()
    sound(page)
    shot(page, "start-deciding")


def test_without_a_script_nothing_is_missing(without_script, live_server, cast, sound):
    page = without_script
    signed_in(page, live_server.url, cast, "dot")
    page.goto(f"{live_server.url}/start/about/")
    fill_the_first_three(page)
    page.get_by_label("Simple majority").check()
    press(page, "Show me")
    expect(page.locator("#verdict")).to_contain_text("Not level.")
    page.get_by_role("button", name="One fewer: Seats for professionals").click()
    expect(page.get_by_label("Seats for professionals")).to_have_value("8")
    expect(page.get_by_label("Simple majority")).to_be_checked()


def test_from_the_first_question_to_the_first_member(page, live_server, cast, sound, shot, settings, browser):
    settings.SITE_ADDRESS = live_server.url
    signed_in(page, live_server.url, cast, "dot")
    page.goto(f"{live_server.url}/start/about/")
    fill_the_first_three(page)
    for _ in range(6):
        sound(page)
        go_on(page)
    sound(page)
    press(page, "Start the partnership")
    expect(page.get_by_role("heading", level=1)).to_have_text("Quay Street has begun")
    sound(page)
    page.get_by_role("link", name="Invite people from a list").click()
    page.get_by_label("The names, one on each line").fill("Fay, carer\nGus, carrer")
    press(page, "Look at my list")
    expect(page.get_by_role("alert")).to_contain_text("We do not have a group “carrer”.")
    sound(page)
    press(page, "Make the cards")
    sound(page)
    words = page.locator(".printed-words").first.locator("li").all_inner_texts()
    walk_in(browser.new_context().new_page(), live_server.url, " ".join(words), sound)


def walk_in(page: Page, address: str, words: str, sound) -> None:
    page.goto(f"{address}/join/")
    page.get_by_label("The six words on your invitation").fill(words)
    go_on(page)
    sound(page)
    page.get_by_role("link", name="Go on to join").click()
    sound(page)
    page.get_by_label("What may we call you here?").fill("Fay")
    go_on(page)
    sound(page)
    page.get_by_label("I care for somebody who uses services").check()
    press(page, "Join")
    expect(page.get_by_role("heading", level=1)).to_have_text("You are in, Fay")
    sound(page)
    press(page, "Take the seat")
    expect(page.get_by_text("You have a seat until")).to_be_visible()


PAGES = ["agreement/", "agreement/versions/", "people/", "people/group/carer/", "people/roles/", "people/invite/"]


@pytest.mark.parametrize("path", [*PAGES, "people/me/", "people/me/group/", "people/me/leave/", "people/invite/one/"])
def test_every_page_can_be_used_by_everyone(page, live_server, cast, sound, shot, path):
    signed_in(page, live_server.url, cast, "ana")
    page.goto(f"{live_server.url}/p/harbour-lane/{path}")
    sound(page)
    if path in ("agreement/", "people/"):
        shot(page, path.strip("/"))
