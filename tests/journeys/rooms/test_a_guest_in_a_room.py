"""Can a room ask somebody in for some days, and can anyone there end it, with and without any script?"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.closed.rooms import Rooms
from tests.closed.together import Together
from tests.journeys.people import Door
from tests.journeys.rooms.test_a_room_of_our_own import follow, press
from tests.journeys.rooms.test_living_together import agree

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def door(request, browser, live_server, cast, settings, tmp_path):
    settings.ROOM_KEYS = tmp_path / "room-keys"
    cast.clock.at = timezone.now() - timedelta(days=4)
    return Door(browser, live_server, cast, java_script_enabled=request.param)


def ask_the_room(ana, sound) -> None:
    follow(ana, "How we live together here")
    follow(ana, "Suggest a guest")
    sound(ana)
    press(ana, "Ask the room")
    expect(ana.get_by_text("Choose somebody.").first).to_be_visible()
    sound(ana)
    ana.get_by_text("Cy", exact=True).click()
    ana.get_by_label("Why do we want them here?").fill("She knows how complaints work.")
    last = timezone.localdate() + timedelta(days=9)
    for label, part in (("Day", last.day), ("Month", last.month), ("Year", last.year)):
        ana.get_by_label(label, exact=True).fill(str(part))


def test_a_room_asks_a_guest_in_and_one_of_its_people_ends_it(door, sound):
    sound = sound if door.wanted["java_script_enabled"] else lambda page: None
    together = Together(Rooms.furnished(door.cast))
    ana, bo, cy = (door.page_of(who) for who in ("ana", "bo", "cy"))
    for page in (ana, bo):
        page.goto(door.at(f"rooms/{together.space.pk}/"))
    ask_the_room(ana, sound)
    agree(ana, bo, sound)
    expect(bo.get_by_text("They have not answered yet.")).to_be_visible()
    cy.goto(door.at("rooms/"))
    sound(cy)
    follow(cy, "See what it means, and say yes or no")
    sound(cy)
    cy.get_by_label("What shall we call you in this room?").fill("Kestrel")
    cy.get_by_role("checkbox").check(force=True)
    press(cy, "Yes, go in")
    expect(cy.get_by_text("You are a guest here")).to_be_visible()
    sound(cy)
    bo.goto(door.at(f"rooms/{together.space.pk}/"))
    expect(bo.get_by_text("A guest is here")).to_be_visible()
    sound(bo)
    follow(bo, "I object: end their time here")
    sound(bo)
    press(bo, "Yes, end it now")
    expect(bo.get_by_text("Their time here is over.")).to_be_visible()
    cy.reload()
    expect(cy.get_by_text("There is nothing here").first).to_be_visible()
    cy.goto(door.at("rooms/"))
    expect(cy.get_by_text("Your time as a guest is over")).to_be_visible()
    sound(cy)
