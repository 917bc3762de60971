"""Can somebody say less to hear of a room, take a break from it and come back, with and without any script?"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.closed.rooms import Rooms
from tests.journeys.people import Door
from tests.journeys.rooms.test_a_room_of_our_own import follow, press

pytestmark = pytest.mark.django_db(transaction=True)
SENTENCE = "There is something new in a room of yours."


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def door(request, browser, live_server, cast, settings, tmp_path):
    settings.ROOM_KEYS = tmp_path / "room-keys"
    cast.clock.at = timezone.now() - timedelta(days=4)
    return Door(browser, live_server, cast, java_script_enabled=request.param)


def test_somebody_is_told_mutes_rests_and_comes_back(door, sound):
    sound = sound if door.wanted["java_script_enabled"] else lambda page: None
    rooms = Rooms.furnished(door.cast)
    rooms.says(door.cast.bo, rooms.lived, "What happened on the ward.", content_note="Being held down")
    ana = door.page_of("ana")
    ana.goto(door.at(""))
    expect(ana.get_by_text(SENTENCE)).to_be_visible()
    sound(ana)
    follow(ana, "Rooms of our own")
    ana.goto(door.at(f"rooms/{rooms.lived.pk}/"))
    expect(ana.get_by_text("Something that is hard to read").first).to_be_visible()
    expect(ana.get_by_text("What happened on the ward.")).to_have_count(0)
    sound(ana)
    follow(ana, "Do not tell me of anything new here")
    sound(ana)
    press(ana, "Do not tell me of anything new here")
    expect(ana.get_by_text("We do not tell you of anything new here.").first).to_be_visible()
    follow(ana, "Take a break")
    sound(ana)
    press(ana, "Take a break")
    expect(ana.get_by_role("heading", name="You are taking a break from this room")).to_be_visible()
    sound(ana)
    ana.goto(door.at(f"rooms/{rooms.lived.pk}/"))
    press(ana, "Come back")
    expect(ana.get_by_text("You are back. Nobody was told.")).to_be_visible()
    ana.goto(door.at(""))
    expect(ana.get_by_text(SENTENCE)).to_have_count(0)
