"""Cy was a guest in a room, kept every link, and tries each of them after a member objected, and after the last day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from alongside.closed.actions.guesting import end_guest
from alongside.closed.models import Invitation, Presence
from alongside.closed.reading import tending
from alongside.ledger.actions import Note
from tests.attacks.test_a_stranger_to_a_room import IN_A_ROOM, _counted
from tests.doors.house import missing

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


@pytest.fixture
def stay(world):
    """Cy came before anything was said there, so that every link once opened something."""
    cast, space, at = world.house.cast, world.house.here["own lived"], world.house.now
    with tending(space.pk):
        Invitation.objects.filter(space=space, member=cast.cy).update(guest_until=at + WEEK, came_at=at)
        return Presence.objects.create(
            id=cast.note().chance.new_id(), space=space, member=cast.cy, name="Guest", entered_at=cast.cy.joined_at,
            guest_until=at + WEEK,
        )  # fmt: skip


def ended(world, stay, how):
    if how == "objected":
        note = Note(at=world.house.now, chance=world.house.cast.note().chance)
        end_guest(by=world.house.cast.ana, guest=stay, note=note)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("how", ["objected", "last day"])
def test_every_address_of_the_room_is_to_the_byte_what_a_stranger_finds(world, stay, monkeypatch, how, method):
    """As for a room that is not there: the same bytes, and the database is asked as often."""
    opened = [row for row in IN_A_ROOM if world.ask("cy", row).status in (200, 409)]
    assert len(opened) > 10, "as a guest Cy opens some of them"
    ended(world, stay, how)
    monkeypatch.setattr(world.house, "now", world.house.now + (WEEK if how == "last day" else timedelta(minutes=1)))
    for row in IN_A_ROOM:
        told = [_counted(world, "cy", row, method, instead) for instead in (lambda thing: thing, missing)]
        assert told[0] == told[1], row


def test_the_guest_is_told_that_it_is_over_and_not_by_whom(world, stay):
    rooms = reverse("closed:rooms", args=["harbour-lane"])
    assert "Your time as a guest is over" not in world.at("cy", rooms).everything
    ended(world, stay, "objected")
    told = world.at("cy", rooms).everything
    assert "Your time as a guest is over" in told
    assert "Heron" not in told
