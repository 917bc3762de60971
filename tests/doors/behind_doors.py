"""Rooms of our own in the furnished house, opened and talked in by the same acts as any other, with words planted."""

from __future__ import annotations

from typing import Any

from alongside.closed.actions.entering import ask_to_come_in, enter
from alongside.closed.actions.opening import open_room
from alongside.closed.actions.talking import Words, change_words, reply, say
from alongside.domain.agreement import ClosedSpace
from alongside.domain.visibility import SpaceKind
from alongside.partnerships.actions.standing import change_stake
from alongside.partnerships.models import Member
from tests.cast import Cast, _member

LIVED = ClosedSpace(SpaceKind.LIVED)
FOR_PROFESSIONALS = ClosedSpace(SpaceKind.ONE_STAKE, "professional")
INSIDE = {"own uses_services": {"ana"}, "own carer": {"bo"}, "own professional": {"cy"}, "own lived": {"ana"}}
"""The rooms of Harbour Lane and who has gone into them. Bo could go into the last, and has not."""
FINDS = INSIDE | {"sealed": {"ana", "bo"}}
"""Of a sealed room, whoever it is for finds the frame; what is in it opens with a key alone."""


def planted(room: str) -> str:
    """The word planted in everything that is in a room: names, headings, words, notes, and the words before."""
    return f"inside-{room.replace(' ', '-')}"


def own_rooms(cast: Cast) -> dict[str, Any]:
    things: dict[str, Any] = {}
    for who, room in (
        (cast.ana, ClosedSpace(SpaceKind.ONE_STAKE, "uses_services")),
        (cast.bo, ClosedSpace(SpaceKind.ONE_STAKE, "carer")),
        (cast.cy, FOR_PROFESSIONALS),
        (cast.ana, LIVED),
    ):
        things |= own_room(cast, who, room, "")
    return things | {"asking": _asking(cast, things["own lived"])}


def own_room(cast: Cast, who: Member, room: ClosedSpace, word: str) -> dict[str, Any]:
    called = f"own {room.stake or room.kind}"
    word = word or planted(called)
    space = open_room(by=who, room=room, note=cast.note())
    enter(by=who, space=space, name=f"Heron {word}", note=cast.note())
    saying = Words(words=f"Between us: {word}.", title=f"About {word}", content_note=f"hard: {word}")
    post = say(by=who, space=space, saying=saying, note=cast.note())
    change_words(by=who, post=post, saying=Words(words=f"Only us: {word}.", title=word), note=cast.note())
    answer = reply(by=who, thread=post, saying=Words(words=f"And {word}."), note=cast.note())
    return {called: space, f"post in {called}": post, f"reply in {called}": answer}


def _asking(cast: Cast, space: Any) -> Any:
    jo = _member(cast.clock, cast.here, "Jo", "professional")
    change_stake(by=jo, stake="carer", note=cast.note())
    jo.refresh_from_db()
    return ask_to_come_in(by=jo, space=space, note=cast.note())
