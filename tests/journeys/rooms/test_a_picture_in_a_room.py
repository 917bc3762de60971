"""Can somebody show a picture to their room, with words about it, in a real browser with and without any script?"""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.closed.files.pictures import with_its_place
from tests.closed.rooms import Rooms
from tests.journeys.people import Door
from tests.journeys.rooms.test_a_room_of_our_own import follow, press

pytestmark = pytest.mark.django_db(transaction=True)
ALT = "A brown door, shut"


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def door(request, browser, live_server, cast, settings, tmp_path):
    settings.ROOM_KEYS = tmp_path / "room-keys"
    cast.clock.at = timezone.now()
    return Door(browser, live_server, cast, java_script_enabled=request.param)


def test_a_picture_is_added_seen_and_taken_away(door, sound):
    sound = sound if door.wanted["java_script_enabled"] else lambda page: None
    rooms = Rooms.furnished(door.cast)
    ana, bo = door.page_of("ana"), door.page_of("bo")
    ana.goto(door.at(f"rooms/{rooms.lived.pk}/say/"))
    sound(ana)
    ana.get_by_label("What do you want to say?").fill("This is the door I mean.")
    ana.get_by_label("A picture or file").set_input_files(
        [{"name": "door.jpg", "mimeType": "image/jpeg", "buffer": with_its_place()}]
    )
    press(ana, "Say it to the room")
    expect(ana.get_by_text("Say in a few words what is in it.").first).to_be_visible()
    expect(ana.get_by_label("What do you want to say?")).to_have_value("This is the door I mean.")
    sound(ana)
    ana.get_by_label("A picture or file").set_input_files(
        [{"name": "door.jpg", "mimeType": "image/jpeg", "buffer": with_its_place()}]
    )
    ana.get_by_label("What is in the picture or file?").fill(ALT)
    press(ana, "Say it to the room")
    sound(ana)
    bo.goto(ana.url)
    shown = bo.get_by_role("img", name=ALT)
    expect(shown).to_be_visible()
    assert shown.evaluate("picture => picture.complete && picture.naturalWidth") == 30
    follow(ana, "Take it away")
    sound(ana)
    press(ana, "Delete it")
    bo.reload()
    expect(bo.get_by_role("img", name=ALT)).to_have_count(0)
    follow(ana, "Add a picture or file")
    sound(ana)
