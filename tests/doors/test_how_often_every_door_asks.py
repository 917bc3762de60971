"""Does every page ask the database at most 12 times, and no oftener when there is much more of everything?"""

from __future__ import annotations

from copy import deepcopy
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from alongside.closed.models import Invitation, PreMeeting, Presence, Suggestion
from alongside.contributions.actions.saying import Saying, say
from alongside.ledger.actions import Note
from alongside.partnerships.actions.inviting import Guest, invite
from tests.cast import show_second_thing
from tests.doors.furnishing import closed_things, open_things, said_things, work_things
from tests.doors.house import CAST, HERE, _room
from tests.doors.table import ROWS

MOST = 12
AS_MUCH_AGAIN = 3
OPENED_BY = {row: who for row in ROWS for who in reversed(CAST) if row.expects("get", who) == 200}
"""Every page, and the first of the cast who may open it: members before others."""


def fill(cast, room):
    """More of everything that a page could list, some of it entered by one member for another."""
    for _ in range(AS_MUCH_AGAIN):
        closed_things(room)
        said_things(room)
        open_things(room, work_things(room)["work"])
    cast.more("carer", *(f"Carer {number}" for number in range(20)))
    guests = [Guest(name=f"Guest {number}") for number in range(20)]
    invite(by=room.uses, partnership=room.uses.partnership, guests=guests, note=room.note())
    for number in range(20):
        by_phone = Note(
            at=room.clock.at, chance=room.clock.chance, channel="phone", entered_by=room.paid.pseudonym
        )  # fmt: skip
        say(by=room.uses, space=room.joint, saying=Saying(words=f"Rung in {number}", kind="need"), note=by_phone)


def how_often(doors):
    """How often each page asks, with all that a process keeps for longer than a page already there."""
    return {row: _asked(doors, who, row) for row, who in OPENED_BY.items()}


def at_this_time(doors):
    """To fill a house takes longer than a room is asked anything, so the rooms are asked again now."""
    with transaction.atomic():
        Suggestion.objects.update(put_at=doors.house.now)
        begins = doors.house.now + timedelta(days=2)
        joint, debrief = begins + timedelta(days=1), begins + timedelta(days=2)
        until = doors.house.now + timedelta(days=9)
        Invitation.objects.update(guest_until=until)
        Presence.objects.exclude(guest_until=None).update(guest_until=until)
        PreMeeting.objects.update(begins_at=begins, joint_at=joint, debrief_at=debrief)
        found = how_often(doors)
        transaction.set_rollback(True)
    return found


def _asked(doors, who, row):
    browser, address = doors.browsers[who], doors.address(row)
    query = {key: str(doors.house.address_of(thing)) for key, thing in row.query.items()}
    with transaction.atomic():
        if who == "dot":
            show_second_thing(browser, at=doors.house.now)
        browser.get(address, query)
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(address, query).status_code == 200, row
        transaction.set_rollback(True)
    browser.cookies = deepcopy(doors.kept[who])
    return len(asked)


@pytest.mark.slow
@pytest.mark.django_db
def test_no_page_asks_more_than_12_times_nor_more_when_there_is_more(doors):
    cast, now = doors.house.cast, doors.house.now
    with transaction.atomic():
        room = _room(cast, cast.here, HERE)
        fill(cast, room)
        doors.house.now = room.clock.at
        many = at_this_time(doors)
        transaction.set_rollback(True)
    few = at_this_time(doors)  # at the same time of the house, so that the same things are open and over
    doors.house.now = now
    assert not {str(row): asked for row, asked in many.items() if asked > MOST}
    most = {row.address: max(few[other] for other in few if other.address == row.address) for row in few}
    assert not {str(row): asked for row, asked in many.items() if asked > most[row.address]}


def test_every_address_that_anybody_may_open_is_among_them():
    never = {row.address for row in ROWS} - {row.address for row in OPENED_BY}
    assert {row.address for row in ROWS if "200" in row.get} == {row.address for row in OPENED_BY}
    assert all("200" not in row.get for row in ROWS if row.address in never)
