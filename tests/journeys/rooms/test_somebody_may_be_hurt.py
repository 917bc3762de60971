"""Can somebody tell a room’s lead what worries them, and two keyholders show a part, with and without any script?"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.closed.rooms import Rooms
from tests.closed.safety.guards import Guards
from tests.closed.together import Together
from tests.journeys.people import Door
from tests.journeys.rooms.test_a_room_of_our_own import follow, press

pytestmark = pytest.mark.django_db(transaction=True)
HURT = "If somebody may be badly hurt"


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def door(request, browser, live_server, cast, settings, tmp_path):
    settings.ROOM_KEYS = tmp_path / "room-keys"
    cast.clock.at = timezone.now() - timedelta(days=20)
    return Door(browser, live_server, cast, java_script_enabled=request.param)


@pytest.fixture
def room(door):
    """Cy leads it from outside; Ana and Bo are its keyholders; Gus was in it all along."""
    guards = Guards(Together(Rooms.furnished(door.cast), "Gus")).guarded()
    guards.cast.gus = guards.five.everyone[2]
    guards.five.rooms.says(guards.cast.bo, guards.space, "He took her money again.", title="Money")
    return guards


def fill_day(page: Page, question: str, day: datetime) -> None:
    asked = page.get_by_role("group", name=question)
    for box, said in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        asked.get_by_label(box).fill(str(said))


@pytest.fixture
def sound(door, sound):
    return sound if door.wanted["java_script_enabled"] else lambda page: None


def test_somebody_tells_the_lead_and_sees_first_what_will_be_sent(door, room, sound, shot):
    ana, cy = door.page_of("ana"), door.page_of("cy")
    ana.goto(door.at(f"rooms/{room.space.pk}/"))
    sound(ana)
    follow(ana, HURT)
    sound(ana)
    shot(ana, "guard-safety")
    follow(ana, "Tell the lead something")
    sound(ana)
    press(ana, "Next: see what will be sent")
    expect(ana.get_by_text("Choose a name, or no name.").first).to_be_visible()
    sound(ana)
    ana.get_by_label("What do you want to tell the lead?").fill("I am worried about <Gus>.\nPlease ring me.")
    ana.get_by_text("No name", exact=True).click()
    shot(ana, "guard-tell")
    press(ana, "Next: see what will be sent")
    expect(ana.get_by_text("They do not say who.")).to_be_visible()
    expect(ana.get_by_text("I am worried about <Gus>.")).to_be_visible()
    sound(ana)
    shot(ana, "guard-check")
    press(ana, "Change something")
    expect(ana.get_by_label("What do you want to tell the lead?")).to_have_value(
        "I am worried about <Gus>.\nPlease ring me."
    )
    press(ana, "Next: see what will be sent")
    press(ana, "Send it")
    expect(ana.get_by_text("There is no answer yet.")).to_be_visible()
    sound(ana)
    the_lead_answers(door, cy, sound, shot)
    ana.reload()
    expect(ana.get_by_text("I will ring you at five.")).to_be_visible()
    shot(ana, "guard-answered")
    press(ana, "Close this message")
    expect(ana.get_by_label("What do you want to tell the lead?")).to_be_visible()
    sound(ana)


def the_lead_answers(door, cy, sound, shot) -> None:
    cy.goto(door.at("safeguarding/"))
    sound(cy)
    shot(cy, "guard-leading")
    cy.get_by_role("link", name="Sent").click()
    expect(cy.get_by_text("Please ring me.")).to_be_visible()
    sound(cy)
    cy.get_by_label("What do you want to answer?").fill("I will ring you at five.")
    press(cy, "Answer")
    expect(cy.get_by_text("Your answer is there.")).to_be_visible()
    shot(cy, "guard-told")


def ask_to_show(ana: Page, sound, shot) -> None:
    follow(ana, HURT)
    follow(ana, "Show the lead a part of this room")
    sound(ana)
    ana.get_by_label("Why does the lead have to read this?").fill("Somebody takes her money.")
    press(ana, "Ask the other keyholders")
    expect(ana.get_by_label("Why does the lead have to read this?")).to_have_value("Somebody takes her money.")
    sound(ana)
    shot(ana, "guard-show-refused")
    today = timezone.localtime(timezone.now())
    fill_day(ana, "From which day?", today - timedelta(days=14))
    fill_day(ana, "To which day?", today)
    press(ana, "Ask the other keyholders")
    expect(ana.get_by_text("You asked for this yourself.")).to_be_visible()
    sound(ana)
    shot(ana, "guard-waits")


def test_two_keyholders_show_the_lead_a_part_and_everybody_is_told(door, room, sound, shot):
    ana, bo, cy, gus = (door.page_of(who) for who in ("ana", "bo", "cy", "gus"))
    for page in (ana, bo, gus):
        page.goto(door.at(f"rooms/{room.space.pk}/"))
    ask_to_show(ana, sound, shot)
    bo.reload()
    sound(bo)
    shot(bo, "guard-asked")
    follow(bo, "Read why and which part, and say yes or no")
    sound(bo)
    shot(bo, "guard-agree")
    press(bo, "Yes, show it to the lead")
    expect(bo.get_by_text("Everybody in the room is told.")).to_be_visible()
    sound(bo)
    gus.reload()
    expect(gus.get_by_text("A part of this room is shown to our safeguarding lead")).to_be_visible()
    expect(gus.get_by_text("Somebody takes her money.")).to_be_visible()
    sound(gus)
    shot(gus, "guard-banner")
    cy.goto(door.at("safeguarding/"))
    sound(cy)
    follow(cy, "Why, and what was said")
    expect(cy.get_by_text("He took her money again.")).to_have_count(0)
    sound(cy)
    press(cy, "Read it now")
    expect(cy.get_by_text("He took her money again.")).to_be_visible()
    sound(cy)
    shot(cy, "guard-read")
    bo.reload()
    shot(bo, "guard-shown")
    press(bo, "End it now")
    expect(bo.get_by_text("The lead cannot read it any more.")).to_be_visible()
    cy.reload()
    gus.reload()
    expect(gus.get_by_text("A part of this room was shown to our safeguarding lead")).to_be_visible()
    sound(gus)


def test_a_keyholder_says_yes_and_leaves_by_the_keyboard_alone(door, room, sound, shot):
    bo = door.page_of("bo")
    bo.goto(door.at(f"rooms/{room.space.pk}/leave/"))
    expect(bo.get_by_text("Then there are too few keyholders")).to_be_visible()
    sound(bo)
    shot(bo, "guard-leave")
    bo.get_by_role("button", name="Yes, leave").focus()
    bo.keyboard.press("Enter")
    expect(bo.get_by_text("You have left the room.")).to_be_visible()
    ana = door.page_of("ana")
    ana.goto(door.at(f"rooms/{room.space.pk}/"))
    expect(ana.get_by_text("There are too few keyholders now")).to_be_visible()
    sound(ana)
    shot(ana, "guard-too-few")
    ana.get_by_role("link", name="See who there is").focus()
    ana.keyboard.press("Enter")
    expect(ana.get_by_text("nobody can show any of this room to anybody")).to_be_visible()
    sound(ana)
