"""Cy follows, reports, is named, or is asked to a joint meeting. Does a room that is not for Cy come any nearer?"""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.core import mail
from django.urls import reverse

from alongside.closed.actions.premeetings import Plan, plan_premeeting
from alongside.closed.actions.talking import Words, say
from alongside.domain.rooms.premeeting import When
from alongside.ledger.actions import Note
from alongside.spaces.models import Follow
from tests.attacks.lives import all_that_opens, at_no_time, differing
from tests.doors.behind_doors import planted
from tests.doors.house import missing
from tests.doors.table import ROWS

pytestmark = pytest.mark.django_db
OUTSIDE = [row for row in ROWS if not row.address.startswith(("closed:", "sealed:"))]
ONE_THING = [row for row in OUTSIDE if len(row.things) == 2 and row.things.get("slug") == "slug"]
IN_THE_ROOM = ("own lived", "post in own lived", "reply in own lived", "suggestion in own lived", "file in own lived")


def of_things(world):
    """Addresses that lead to one thing by its id, with the key in the address."""
    for row in ONE_THING:
        ((key, thing),) = ((key, thing) for key, thing in row.things.items() if key != "slug")
        if isinstance(world.house.address_of(thing), UUID):
            yield row, key


@pytest.mark.parametrize("name", IN_THE_ROOM)
def test_no_other_address_takes_the_id_of_something_in_a_room(world, name):
    """To read it, to follow it, to answer, hide or report it: as an id that nothing has."""
    pk = world.house.here[name].pk
    followed = Follow.objects.count()
    tried = list(of_things(world))
    assert len(tried) > 20
    assert {row.address for row, _ in tried} >= {"contributions:follow", "decisions:follow", "contributions:hide"}
    for row, key in tried:
        links = [reverse(row.address, kwargs={"slug": "harbour-lane", key: each}) for each in (pk, missing(pk))]
        for method in ("get", "post"):
            there, nowhere = (at_no_time(world.at("cy", link, method)) for link in links)
            assert there == nowhere, row
    assert Follow.objects.count() == followed


def acts(world, do):
    """All that Cy can open, before and after Ana does something in her room."""
    before = all_that_opens(world, "cy")
    cast = world.house.cast
    do(cast.ana, world.house.here["own lived"], Note(at=world.house.now, chance=cast.note().chance))
    return differing(before, all_that_opens(world, "cy"))


def test_whoever_is_named_in_a_room_is_told_of_nothing(world):
    cy = world.house.cast.cy
    email = cy.account.email or "cy@example.org"
    words = f"@{cy.name} @cy {cy.name}, {email}, /p/harbour-lane/people/ {cy.pk} did it again. {planted('own lived')}"

    def name_cy(ana, space, note):
        say(by=ana, space=space, saying=Words(words=words, title=f"About {cy.name}"), note=note)

    assert acts(world, name_cy) == []
    assert mail.outbox == []


def test_whoever_is_asked_to_a_joint_meeting_hears_nothing_of_the_meeting_before_it(world):
    cy = world.house.cast.cy
    at = world.house.now
    when = When(
        joint_at=at + timedelta(days=9), begins_at=at + timedelta(days=8), minutes=60,
        debrief_at=at + timedelta(days=10),
    )  # fmt: skip

    def plan(ana, space, note):
        where = Plan(joint=f"The board with {cy.name}", where="The library", when=when, help_with=f"Ask {cy.name}")
        plan_premeeting(by=ana, space=space, plan=where, note=note)

    assert acts(world, plan) == []
    assert mail.outbox == []
