"""Is everybody inside told at once that a part is shown, outside of the room too: that there is something, no more?"""

from __future__ import annotations

import pytest
from django.urls import reverse

from alongside.closed.actions.living import mute, take_a_break
from alongside.closed.actions.showing import end_showing
from alongside.partnerships.models import Member

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
SENTENCE = "There is something new in a room of yours."


@pytest.fixture
def told(room, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: room.at)
    room.cast.gus = room.five.everyone[2]

    def is_told(who):
        page = room.cast.client(who).get(reverse("web:home", args=["harbour-lane"])).content.decode()
        assert "safeguarding lead" not in page
        return SENTENCE in page

    look(room, "gus")
    return is_told


def look(room, who):
    assert room.cast.client(who).get(reverse("closed:room", args=["harbour-lane", room.space.pk])).status_code == 200


def test_everybody_inside_is_told_until_they_have_looked_and_nobody_outside(room, told):
    made = room.asks()
    assert not told("gus"), "what waits for a keyholder is for keyholders"
    room.agrees(made)
    assert told("gus")
    assert not any(told(who) for who in ("cy",))
    look(room, "gus")
    assert not told("gus")


@pytest.mark.parametrize("away", [mute, take_a_break])
def test_also_whoever_muted_the_room_or_takes_a_break_as_long_as_it_can_be_read(room, told, away):
    away(by=Member.objects.get(pk=room.cast.gus.pk), space=room.space, note=room.note())
    room.five.rooms.says(room.cast.ana, room.space, "Something else.")
    assert not told("gus")
    made = room.shows()
    assert told("gus")
    end_showing(by=room.cast.ana, showing=made, note=room.note())
    assert not told("gus")
