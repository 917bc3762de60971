"""Can people in a closed room give themselves rules, and say how long words are kept, with and without any script?"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from alongside.closed.models import Suggestion
from tests.closed.rooms import Rooms
from tests.closed.together import Together
from tests.journeys.people import Door
from tests.journeys.rooms.test_a_room_of_our_own import follow, press

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def door(request, browser, live_server, cast, settings, tmp_path):
    settings.ROOM_KEYS = tmp_path / "room-keys"
    cast.clock.at = timezone.now() - timedelta(days=4)
    return Door(browser, live_server, cast, java_script_enabled=request.param)


def agree(ana: Page, bo: Page, sound) -> None:
    """The suggestion before Ana is answered by both, and made to hold."""
    press(ana, "Ask the room")
    sound(ana)
    Suggestion.objects.filter(settled_at=None).update(put_at=timezone.now() - timedelta(days=3))
    for page in (ana, bo):
        page.goto(ana.url)
        follow(page, "Say yes, or object")
        sound(page)
        page.get_by_text("Yes", exact=True).click()
        press(page, "Give this answer")
        sound(page)
    press(bo, "We have agreed. Make it hold")
    sound(bo)


def test_a_room_gives_itself_rules_and_says_how_long_it_keeps_words(door, sound):
    sound = sound if door.wanted["java_script_enabled"] else lambda page: None
    together = Together(Rooms.furnished(door.cast))
    ana, bo = door.page_of("ana"), door.page_of("bo")
    for page in (ana, bo):
        page.goto(door.at(f"rooms/{together.space.pk}/"))
    follow(ana, "How we live together here")
    sound(ana)
    follow(ana, "Suggest rules")
    sound(ana)
    press(ana, "Ask the room")
    expect(ana.get_by_text("Write one rule on each line.").first).to_be_visible()
    sound(ana)
    ana.get_by_label("Which rules shall we have?").fill("Nobody is named outside.\nOne speaks at a time.")
    agree(ana, bo, sound)
    expect(bo.get_by_text("One speaks at a time.")).to_be_visible()
    follow(bo, "Suggest another time")
    sound(bo)
    bo.get_by_text("90 days", exact=True).click()
    agree(bo, ana, sound)
    expect(ana.get_by_text("Words are kept for 90 days.")).to_be_visible()
