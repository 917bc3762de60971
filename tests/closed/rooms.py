"""Closed rooms for tests, opened and entered by the same acts as any other."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from alongside.closed.actions.entering import enter
from alongside.closed.actions.opening import open_room
from alongside.closed.actions.talking import Words, reply, say
from alongside.closed.models import Post, Presence
from alongside.closed.reading import reading_as
from alongside.domain.agreement import ClosedSpace
from alongside.domain.visibility import SpaceKind
from alongside.partnerships.models import Member
from alongside.spaces.models import Space
from tests.cast import Cast

FOR_LIVED = ClosedSpace(SpaceKind.LIVED)


def for_stake(stake: str) -> ClosedSpace:
    return ClosedSpace(SpaceKind.ONE_STAKE, stake)


@dataclass
class Rooms:
    cast: Cast
    users: Space
    carers: Space
    lived: Space

    @classmethod
    def furnished(cls, cast: Cast) -> Rooms:
        opened = [
            open_room(by=by, room=room, note=cast.note())
            for by, room in (
                (cast.ana, for_stake("uses_services")),
                (cast.bo, for_stake("carer")),
                (cast.bo, FOR_LIVED),
            )
        ]
        rooms = cls(cast, *opened)
        for who, space, name in (
            (cast.ana, rooms.users, "Heron"),
            (cast.bo, rooms.carers, "Wren"),
            (cast.ana, rooms.lived, "Robin"),
            (cast.bo, rooms.lived, "Finch"),
        ):
            rooms.enter(who, space, name)
        return rooms

    def enter(self, who: Member, space: Space, name: str) -> Presence:
        who.refresh_from_db()
        return enter(by=who, space=space, name=name, note=self.cast.note())

    def says(self, who: Member, space: Space, words: str = "Between us.", **more: Any) -> Post:
        return say(by=who, space=space, saying=Words(words=words, **more), note=self.cast.note())

    def replies(self, who: Member, thread: Post, words: str = "I know.") -> Post:
        return reply(by=who, thread=thread, saying=Words(words=words), note=self.cast.note())

    def seen_by(self, who: Member | None) -> AbstractContextManager[None]:
        """Within this, the database shows what they may read now."""
        return reading_as(who.viewer if who else None, at=self.cast.clock.at)
