"""Who puts what on the agenda, and what becomes of it?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol

from alongside.domain.record import acts
from alongside.domain.simulate.behaving.people import Person
from alongside.domain.simulate.behaving.ways import Ways
from alongside.domain.simulate.behaving.world import DAY, World

MINUTES = 110
"""What can be talked about at one meeting, breaks taken off."""


@dataclass(frozen=True, slots=True)
class Item:
    item: str
    by: Person
    pieces: int = 1


class AnyMeeting(Protocol):
    @property
    def meeting(self) -> str: ...

    @property
    def ways(self) -> Ways: ...

    @property
    def items(self) -> list[Item]: ...


def gather(world: World, meeting: AnyMeeting, *, until: datetime) -> None:
    """Until the agenda is settled, whoever has something on their mind puts it forward."""
    luck, days = world.luck, max((until - world.now) / DAY - 1, 0.5)
    for person in world.table():
        eager = 0.17 * person.speaks / 0.4 * (0.4 + person.heart) if person.lived else 0.3
        if not person.friend and luck.happens(min(eager, 0.7)):
            world.after(luck.unit() * days, partial(_propose, world, meeting, person))


def _propose(world: World, meeting: AnyMeeting, person: Person) -> None:
    if not person.here:
        return
    pieces = world.usual.pieces if person.lived else 1
    for _ in range(pieces):
        item = Item(world.luck.new_id(), person, pieces)
        meeting.items.append(item)
        world.write(acts.AgendaProposed(item=item.item, meeting=meeting.meeting), person.author)


def settle(world: World, meeting: AnyMeeting) -> None:
    """Whoever runs the meeting goes through what there is, while there is time left."""
    left, ways = MINUTES, meeting.ways
    secretary = world.staff()
    for item in world.luck.some_of(meeting.items, how_many=len(meeting.items)):
        typical = ways.lived_item_minutes if item.by.lived else ways.staff_item_minutes
        wanted = max(round(world.luck.around(typical / 60, 0.15) * 60 / item.pieces), 1)
        chance = ways.lived_item_in if item.by.lived else ways.staff_item_in
        if item.pieces > 1:
            chance = max(chance, 0.85)
        fits = wanted <= left
        taken = fits and world.luck.happens(chance)
        left -= wanted if taken else 0
        _tell(world, meeting, item, minutes=wanted if taken else 0, deferred=not fits, by=secretary)


def _tell(world: World, meeting: AnyMeeting, item: Item, *, minutes: int, deferred: bool, by: Person) -> None:
    luck = world.luck
    reasoned = bool(minutes) or luck.happens(meeting.ways.reason_for_no if item.by.lived else 0.9)
    outcome = "accepted" if minutes else "deferred" if deferred or luck.happens(0.5) else "refused"
    settled = acts.AgendaSettled(
        item=item.item,
        meeting=meeting.meeting,
        outcome=outcome,
        minutes=minutes,
        reason=luck.digest() if reasoned and not minutes else "",
    )
    world.write(settled, by.author)
    item.by.feels(0.03 if minutes else -0.01 if reasoned else -0.05)
