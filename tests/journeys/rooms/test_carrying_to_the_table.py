"""Can people in a closed room agree something and carry it to everyone, in a real browser and without any script?"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from alongside.closed.models import Statement
from tests.closed.rooms import Rooms
from tests.closed.together import Together
from tests.journeys.people import Door
from tests.journeys.rooms.test_a_room_of_our_own import follow, press

pytestmark = pytest.mark.django_db(transaction=True)
SAID = "They locked the door at night, and nobody came when I called."
WORDS = "We wait for weeks after we ring. Tell us on the same day who will call, and when."


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def door(request, browser, live_server, cast, settings, tmp_path):
    settings.ROOM_KEYS = tmp_path / "room-keys"
    cast.clock.at = timezone.now() - timedelta(days=4)
    return Door(browser, live_server, cast, java_script_enabled=request.param)


def draft_and_quote(ana: Page, bo: Page, together: Together, sound) -> None:
    follow(ana, "Write a statement together")
    sound(ana)
    ana.get_by_label("What do you want to say together?").fill(WORDS)
    ana.get_by_text("Something we need", exact=True).click()
    press(ana, "Save the words")
    sound(ana)
    post = together.rooms.says(together.cast.bo, together.space, SAID)
    ana.goto(ana.url.partition("statements/")[0] + f"said/{post.pk}/")
    follow(ana, "Quote this in a statement")
    sound(ana)
    ana.get_by_label("Which words?").fill("nobody came when I called")
    ana.get_by_text(WORDS[:30]).first.click()
    press(ana, "Ask to quote it")
    sound(ana)
    bo.reload()
    follow(bo, "Look at the words")
    sound(bo)
    press(bo, "Yes, they may")
    sound(bo)


def ask_and_answer(ana: Page, bo: Page, together: Together, sound) -> None:
    follow(ana, "Put it to the room")
    sound(ana)
    ana.get_by_text("As the room", exact=True).click()
    press(ana, "Ask the room")
    sound(ana)
    Statement.objects.update(put_at=timezone.now() - timedelta(days=3))
    for page in (ana, bo):
        page.goto(ana.url)
        follow(page, "Say yes, or object")
        sound(page)
        page.get_by_text("Yes", exact=True).click()
        press(page, "Give this answer")
        sound(page)


def test_what_a_room_agreed_is_carried_and_answered(door, sound):
    sound = sound if door.wanted["java_script_enabled"] else lambda page: None
    together = Together(Rooms.furnished(door.cast))
    ana, bo, cy = (door.page_of(who) for who in ("ana", "bo", "cy"))
    for page in (ana, bo):
        page.goto(door.at(f"rooms/{together.space.pk}/"))
    sound(ana)
    draft_and_quote(ana, bo, together, sound)
    ana.goto(door.at(f"rooms/{together.space.pk}/"))
    sound(ana)
    follow(ana, WORDS[:30])
    ask_and_answer(ana, bo, together, sound)
    follow(bo, "Carry it to the table")
    sound(bo)
    press(bo, "Carry it to the table")
    sound(bo)
    cy.goto(door.at("talk/"))
    follow(cy, WORDS[:30])
    sound(cy)
    expect(cy.get_by_text("Agreed by people in a closed room")).to_be_visible()
    follow(cy, "Reply to this")
    sound(cy)
