"""Cy is paid to be here, and wants to know what is said in a room that is not for Cy. Or was a guest there, once.

Everything that a page could be told apart by, but for a clock: status, headers, body, and how often the database is
asked. The room is there in one case and not in the other.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from alongside.closed.actions.talking import Words, reply
from alongside.closed.models import Presence
from alongside.closed.reading import tending
from alongside.domain.verdict import Refused
from alongside.ledger.actions import Note
from tests.attacks.lives import at_no_time
from tests.doors.behind_doors import planted
from tests.doors.house import missing
from tests.doors.table import ROWS

pytestmark = pytest.mark.django_db
IN_A_ROOM = [row for row in ROWS if row.address.startswith("closed:") and row.things.get("space_id") == "own lived"]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", ["cy", "eve", "dot"])
def test_a_room_that_is_closed_and_one_that_is_not_there_cost_the_same_and_look_the_same(world, who, method):
    """Nobody can tell by counting, and so not by waiting either: the same questions are asked of the database."""
    assert len(IN_A_ROOM) > 20
    for row in IN_A_ROOM:
        told = [_counted(world, who, row, method, instead) for instead in (lambda thing: thing, missing)]
        assert told[0] == told[1], row


def _counted(world, who, row, method, instead):
    address = world.address(row, instead)
    with CaptureQueriesContext(connection) as asked:
        answer = at_no_time(world.at(who, address, method))
    return answer, [query["sql"].split()[0] for query in asked.captured_queries].count("SELECT")


@pytest.fixture
def guest(world):
    """Cy was let in before anything was said there, until in a week, and kept every link."""
    cast, space = world.house.cast, world.house.here["own lived"]
    at, new_id = world.house.now, cast.note().chance.new_id()
    with tending(space.pk):
        Presence.objects.create(
            id=new_id, space=space, member=cast.cy, name="Guest", entered_at=cast.cy.joined_at,
            guest_until=at + timedelta(days=7),
        )  # fmt: skip
    return at + timedelta(days=7)


def test_a_guest_reads_until_the_end_and_from_that_moment_finds_nothing(world, guest, monkeypatch):
    rows = [row for row in IN_A_ROOM if row.address in ("closed:room", "closed:thread", "closed:together")]
    word = planted("own lived")
    for before_the_end, opens in ((timedelta(seconds=1), True), (timedelta(0), False), (-timedelta(days=300), False)):
        monkeypatch.setattr(world.house, "now", guest - before_the_end)
        answers = [world.ask("cy", row) for row in rows]
        assert {word in answer.everything for answer in answers if answer.status != 302} == {opens}
        assert {answer.status for answer in answers} <= ({200, 302} if opens else {404})


def test_a_guest_whose_time_is_over_says_nothing_more(world, guest):
    cast, here = world.house.cast, world.house.here
    late = Note(at=guest, chance=cast.note().chance)
    with pytest.raises(Refused):
        reply(by=cast.cy, thread=here["post in own lived"], saying=Words(words="One more thing."), note=late)


@pytest.mark.parametrize("address", ["web:home", "web:record", "web:record_file", "closed:rooms", "web:search"])
def test_no_page_that_cy_may_open_says_how_much_is_said_in_a_room_or_by_whom(world, address):
    """What is planted in rooms, the names people have in there, and the letters of a search for it."""
    found = reverse(address, args=["harbour-lane"])
    for query in ("", "?q=inside", "?q=Heron", f"?q={planted('own lived')}"):
        answer = world.at("cy", found + query)
        assert answer.status == 200
        shown = answer.everything.replace(query.removeprefix("?q="), "") if query else answer.everything
        assert "Heron" not in shown
        assert planted("own lived") not in shown
