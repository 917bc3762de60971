"""Can people in a closed room plan to meet before a joint meeting and say if they come, with and without any script?"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.closed.rooms import Rooms
from tests.journeys.people import Door
from tests.journeys.rooms.test_a_room_of_our_own import follow, press

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def door(request, browser, live_server, cast, settings, tmp_path):
    settings.ROOM_KEYS = tmp_path / "room-keys"
    cast.clock.at = timezone.now() - timedelta(days=4)
    return Door(browser, live_server, cast, java_script_enabled=request.param)


def fill_day(page: Page, question: str, day: datetime) -> None:
    asked = page.get_by_role("group", name=question)
    for box, said in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        asked.get_by_label(box).fill(str(said))


def fill_in(page: Page) -> None:
    soon = timezone.localtime(timezone.now())
    fill_day(page, "On which day is the joint meeting?", soon + timedelta(days=6))
    page.get_by_label("At what time does the joint meeting begin?").fill("2pm")
    fill_day(page, "On which day do we meet before?", soon + timedelta(days=5))
    page.get_by_label("At what time do we meet?").fill("12:30pm")
    page.get_by_text("One hour", exact=True).click()
    page.get_by_label("Where do we meet?").fill("https://meet.example.org/heron")


def test_a_room_meets_before_a_joint_meeting(door, sound):
    sound = sound if door.wanted["java_script_enabled"] else lambda page: None
    rooms = Rooms.furnished(door.cast)
    ana, bo = door.page_of("ana"), door.page_of("bo")
    for page in (ana, bo):
        page.goto(door.at(f"rooms/{rooms.lived.pk}/"))
    follow(ana, "Meeting before joint meetings")
    sound(ana)
    follow(ana, "Plan a meeting before")
    sound(ana)
    ana.get_by_label("Which joint meeting is it about?").fill("The board in March")
    press(ana, "Plan it")
    expect(ana.get_by_text("Say where, in a few words.").first).to_be_visible()
    expect(ana.get_by_label("Which joint meeting is it about?")).to_have_value("The board in March")
    sound(ana)
    fill_in(ana)
    press(ana, "Plan it")
    expect(ana.get_by_role("link", name="Open the link: https://meet.example.org/heron")).to_be_visible()
    sound(ana)
    bo.reload()
    sound(bo)
    follow(bo, "Where it is, who comes, and if you come")
    follow(bo, "Say if you come")
    sound(bo)
    bo.get_by_text("I come, and I need something", exact=True).click()
    bo.get_by_label("If you need something: what?").fill("A lift from the station")
    press(bo, "Give this answer")
    expect(bo.get_by_text("A lift from the station")).to_be_visible()
    sound(bo)
    follow(bo, "Call it off")
    sound(bo)
    press(bo, "Yes, call it off")
    expect(bo.get_by_text("This was called off")).to_be_visible()
    ana.goto(door.at(f"rooms/{rooms.lived.pk}/"))
    expect(ana.get_by_text("Called off: meeting before the joint meeting")).to_be_visible()
    sound(ana)
