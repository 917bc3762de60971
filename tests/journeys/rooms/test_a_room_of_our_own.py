"""Can two people open a closed room, read who can read there, and talk, in a real browser and without any script?"""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.journeys.people import Door
from tests.journeys.pressing import go

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def door(request, browser, live_server, cast, settings, tmp_path):
    settings.ROOM_KEYS = tmp_path / "room-keys"
    cast.clock.at = timezone.now()
    return Door(browser, live_server, cast, java_script_enabled=request.param)


def press(page: Page, words: str) -> None:
    go(page, page.get_by_role("button", name=words, exact=True))


def follow(page: Page, words: str) -> None:
    page.get_by_role("link", name=words).first.click()


def open_a_room(page: Page, door: Door, sound) -> None:
    page.goto(door.at("rooms/"))
    sound(page)
    follow(page, "Open a room")
    page.get_by_text("Only for people with lived experience").click()
    sound(page)
    press(page, "Next: how it is closed")
    sound(page)
    page.get_by_role("radio").first.check(force=True)
    press(page, "Next: look at it")
    sound(page)
    press(page, "Open the room")


def go_in(page: Page, name: str, sound) -> None:
    expect(page.get_by_role("heading", name="Who can read here")).to_be_visible()
    sound(page)
    follow(page, "Choose a name and go in")
    sound(page)
    page.get_by_label("What shall we call you in this room?").fill(name)
    page.get_by_role("checkbox").check(force=True)
    press(page, "Go in")
    sound(page)


def test_two_people_talk_in_a_room_of_their_own(door, sound):
    sound = sound if door.wanted["java_script_enabled"] else lambda page: None
    ana, bo = door.page_of("ana"), door.page_of("bo")
    open_a_room(ana, door, sound)
    go_in(ana, "Robin", sound)
    follow(ana, "Say something")
    sound(ana)
    ana.get_by_label("What is it about?").fill("Nights")
    ana.get_by_label("What do you want to say?").fill("I do not sleep.")
    ana.get_by_label("Is something in it hard to read? Say what.").fill("being ill")
    press(ana, "Say it to the room")
    sound(ana)
    bo.goto(door.at("rooms/"))
    follow(bo, "Go to this door: people with lived experience")
    go_in(bo, "Finch", sound)
    follow(bo, "Nights")
    sound(bo)
    expect(bo.get_by_text("I do not sleep.")).to_be_hidden()
    bo.get_by_text("Hard to read: being ill. Show it").click()
    expect(bo.get_by_text("I do not sleep.")).to_be_visible()
    bo.get_by_role("link", name="Reply", exact=True).click()
    sound(bo)
    bo.get_by_label("What do you want to say?").fill("Nor do I.")
    press(bo, "Reply")
    sound(bo)
    expect(bo).to_have_title("A room of our own - Alongside")
    follow(bo, "Take it back")
    sound(bo)
    press(bo, "Yes, take it back")
    expect(bo.get_by_text("This was taken back.")).to_be_visible()
    follow(bo, "Back to the room")
    follow(bo, "Who can read here")
    sound(bo)
    follow(bo, "Leave this room")
    sound(bo)
    press(bo, "Yes, leave")
    expect(bo.get_by_role("heading", name="Rooms of our own", level=1)).to_be_visible()
    cy = door.page_of("cy")
    assert cy.goto(ana.url).status == 404
