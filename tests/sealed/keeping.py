"""A sealed room in the database, and devices that send to it: by its actions, as whoever's device it is."""

from __future__ import annotations

from typing import Any

from alongside.domain.sealed import Keys, Last, Listed, Signed
from alongside.domain.visibility import SpaceKind
from alongside.partnerships.models import Member
from alongside.sealed import actions, queries
from alongside.sealed.models import SealedItem
from alongside.spaces.models import Space
from tests.cast import Clock
from tests.domain.sealed.devices import POST, Being, Room


def phone_of(member: Member, name: str = "phone", kind: str = "phone") -> Being:
    return Being(member.pk.hex, name, kind)


class Kept(Room):
    """The same as a room of the domain's tests, but every entry and message goes into the database."""

    def __init__(self, space: Space, clock: Clock, *members: Member) -> None:
        super().__init__(listed=Listed(space=space.pk.hex))
        self.space, self.clock = space, clock
        self.people = {member.pk.hex: member for member in members}

    def take(self, by: Being, signed: Signed, keys: Keys) -> SealedItem:
        member = self.people[by.member]
        item = actions.change_list(by=member, space=self.space, signed=signed, keys=keys, note=self.clock.note())
        self.listed = queries.listed_in(None, queries.room_of(None, self.space))
        return item

    def seen(self) -> list[Any]:
        room = queries.room_of(None, self.space)
        return [room.size - 1, room.chain]

    def post(self, by: Being, *, ct: bytes = POST, drop: tuple[str, ...] = (), **how: Any) -> SealedItem:
        bent = {"seen": self.seen()} | how.pop("bent", {})
        signed = self.message(by, ct=ct, bent=bent, **how)
        return self.post_signed(by, signed, ct=ct, drop=drop)

    def post_signed(self, by: Being, signed: Signed, *, ct: bytes = POST, drop: tuple[str, ...] = ()) -> SealedItem:
        message = actions.Message(signed, ct, drop)
        item = actions.post(by=self.people[by.member], space=self.space, message=message, note=self.clock.note())
        last = self.last.get(by.id, Last())
        self.last[by.id] = Last(max(last.i, queries.last_of(None, self.space, by.id).i), item.leaf)
        return item


def opened(clock: Clock, by: Member, *others: Member, kind: SpaceKind = SpaceKind.LIVED) -> Kept:
    """Opened by one member, begun on their phone, with the phones of the others let in."""
    space = actions.open_sealed_space(by=by, kind=kind, note=clock.note())
    room = Kept(space, clock, by, *others)
    room.start(phone_of(by))
    for other in others:
        room.add(phone_of(by), phone_of(other))
    return room
