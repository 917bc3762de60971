"""Somebody opens a room for themselves and people like them, as the agreement allows."""

from __future__ import annotations

from alongside.closed import keys, queries
from alongside.closed.reading import as_themselves
from alongside.domain.agreement.terms import ClosedSpace
from alongside.domain.record.acts import SpaceOpened
from alongside.domain.record.entry import Author
from alongside.domain.rooms import may_open
from alongside.domain.saying import say
from alongside.domain.verdict import insist
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member
from alongside.partnerships.queries import agreement_of
from alongside.spaces.models import Space

NAME = say("A room of our own")
"""What every closed room is called outside. A name that says more would say what it is about."""


@as_themselves
def open_room(*, by: Member, room: ClosedSpace, note: Note) -> Space:
    """Its door is there for anyone to see from now on. Nobody is inside yet, whoever opened it neither.

    The record says that it was opened, by a pen of its own: who opened it would tell who is inside.
    """
    me = still_here(by=by, note=note)
    agreed = agreement_of(me.viewer, me.partnership).closed_spaces
    there = queries.opened_already(me.viewer, me.partnership, sealed=False)
    insist(may_open(me.viewer, room, agreed=agreed, there=there))
    space = Space.objects.create(
        id=note.chance.new_id(),
        partnership_id=me.partnership_id,
        kind=room.kind,
        stake=room.stake,
        name=NAME,
        opened_at=note.at,
    )
    keys.begin(space.pk, at=note.at)
    ledger.write(
        partnership_id=me.partnership_id,
        by=Author(note.chance.new_id().hex, room.stake),
        act=SpaceOpened(space=space.id.hex, kind=room.kind, stake=room.stake),
        note=note,
    )
    return space
