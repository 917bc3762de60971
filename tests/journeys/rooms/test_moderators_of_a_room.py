"""Can a room choose a moderator, report something, put it aside and look again, with and without any script?"""

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


@pytest.fixture
def sound_if(sound, door):
    """The checks of a page run in the browser, so there only where scripts do."""
    return sound if door.wanted["java_script_enabled"] else lambda page: None


def choose(ana: Page, bo: Page, sound) -> None:
    """Ana is willing; Bo suggests her; both say yes, and three days have gone by."""
    follow(ana, "Moderators, and what they did")
    sound(ana)
    press(ana, "I am willing to be a moderator")
    follow(bo, "Moderators, and what they did")
    follow(bo, "Suggest a moderator")
    sound(bo)
    bo.get_by_label("Who shall be a moderator?").select_option(label="Robin")
    press(bo, "Ask the room")
    Suggestion.objects.filter(settled_at=None).update(put_at=timezone.now() - timedelta(days=3))
    for page in (ana, bo):
        page.goto(bo.url)
        follow(page, "Say yes, or object")
        page.get_by_text("Yes", exact=True).click()
        press(page, "Give this answer")
    press(bo, "We have agreed. Make it hold")
    expect(bo.get_by_text("They are a moderator now, for 90 days.")).to_be_visible()


def report(bo: Page, sound) -> None:
    follow(bo, "Report this")
    sound(bo)
    bo.get_by_label("Do you want to say more?").fill("It is my ward.")
    press(bo, "Report it")
    expect(bo.get_by_text("Choose what is wrong.").first).to_be_visible()
    expect(bo.get_by_label("Do you want to say more?")).to_have_value("It is my ward.")
    sound(bo)
    bo.get_by_text("Somebody may be in danger", exact=True).click()
    press(bo, "Report it")
    expect(bo.get_by_text("Nobody is told that it was you.")).to_be_visible()


def test_from_choosing_a_moderator_to_showing_it_again(door, sound_if):
    sound = sound_if
    two = Together(Rooms.furnished(door.cast), "Gus")
    ana, bo = door.page_of("ana"), door.page_of("bo")
    post = two.rooms.says(two.others[0], two.space, "It was Mrs Smith of ward four.")
    room = door.at(f"rooms/{two.space.pk}/")
    for page in (ana, bo):
        page.goto(room)
    choose(ana, bo, sound)
    bo.goto(f"{room}said/{post.pk}/")
    report(bo, sound)
    ana.goto(room)
    sound(ana)
    follow(ana, "Look at what is reported")
    sound(ana)
    follow(ana, "It was Mrs Smith of ward four.")
    sound(ana)
    expect(ana.get_by_text("It is my ward.")).to_be_visible()
    ana.get_by_text("Put it aside. Somebody may be in danger", exact=True).click()
    press(ana, "Do this")
    expect(ana.get_by_text("Nothing waits for an answer.")).to_be_visible()
    bo.goto(f"{room}said/{post.pk}/")
    expect(bo.get_by_text("This was put aside by a moderator.")).to_be_visible()
    expect(bo.get_by_text("Mrs Smith")).to_have_count(0)
    sound(bo)
    follow(bo, "Ask the room to show it again")
    sound(bo)
    bo.goto(f"{room}moderators/log/")
    expect(bo.get_by_text("Somebody may be in danger")).to_be_visible()
    sound(bo)
    ana.goto(f"{room}said/{post.pk}/")
    follow(ana, "Read it, and see what you can do")
    sound(ana)
    follow(ana, "Answer, or show it again")
    ana.get_by_text("Show it again", exact=True).click()
    press(ana, "Do this")
    bo.goto(f"{room}said/{post.pk}/")
    expect(bo.get_by_text("Mrs Smith").first).to_be_visible()
