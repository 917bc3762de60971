"""What people inside a closed or sealed room do while others look on: the same acts in both worlds, in other words."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from alongside.closed.actions.entering import enter
from alongside.closed.models import Keyholder
from alongside.closed.reading import tending
from alongside.domain.sealed import NotAllowed
from alongside.ledger.actions import Note
from alongside.sealed import queries as sealed
from tests.doors.house import House
from tests.doors.table.row import Row, here
from tests.sealed.keeping import Kept, phone_of
from tests.two_worlds.world import SECOND, World, address_in

WORDS = (
    lambda number: f"Between us, {number}.",
    lambda number: f"Quite another thing, and longer, that nobody outside may hear of: {number}. " * (1 + number % 3),
)
"""What is said in each of the two worlds."""
MORE = ("say", "reply", "write", "suggest", "leave", "tell", "ask to show", "report", "lay down")
"""What may happen in the second world alone."""
WHO = {"lived": ("ana", "ana", "bo"), "uses_services": ("ana",), "carer": ("bo",), "professional": ("cy",)}


@dataclass(frozen=True)
class Act:
    """One thing done in a room; `only_there` it happens in the second world alone."""

    room: str
    who: str
    what: str
    number: int
    only_there: bool = False

    def __str__(self) -> str:
        return f"{self.room}: {self.who} {self.what} {self.number}{' (there alone)' if self.only_there else ''}"


def acts(seed: int, key: str, *, how_many: int) -> list[Act]:
    dice = random.Random(f"{seed} {key}")  # noqa: S311
    what = ("post", "post", "take back") if key == "sealed" else tuple(_forms(key, "", 0))
    if key == "lived":
        what += tuple(GUARDING)
    if key == "uses_services":  # there nobody has been asked anything
        what = tuple(each for each in what if each != "answer")
    return [_act(dice, key, dice.choice(what), number) for number in range(how_many)]


def _act(dice: random.Random, key: str, what: str, number: int) -> Act:
    more = what in MORE and dice.random() < 0.4
    return Act(key, dice.choice(WHO.get(key, ("ana",))), what, number, only_there=more)


def play(world: World, act: Act, *, which: int) -> int:
    """Do it in one of the worlds, as the page or the script would send it. Answers with the status, or 0 for nothing.

    Each act takes its second in both worlds, whether it happens there or not.
    """
    world.house.now += SECOND
    if act.only_there and not which:
        return 0
    words = WORDS[which](act.number)
    with world.inside() as chance, transaction.atomic():
        if act.room == "sealed":
            return _by_device(world, act, words, Note(at=world.house.now, chance=chance))
        if act.what in GUARDING:
            row, sent = GUARDING[act.what](world, words)
        else:
            row, sent = _forms(act.room, words, act.number)[act.what]
        return int(world.browsers[act.who].post(address_in(world.house, row), sent).status_code)


def _forms(key: str, words: str, number: int) -> dict[str, tuple[Row, dict[str, Any]]]:
    """Each thing that can be done in a room: its address, and its form filled in."""
    room = {"space_id": f"own {key}"}
    post, reply = (room | {"post_id": f"{what} in own {key}"} for what in ("post", "reply"))
    draft, asked = (room | {"statement_id": f"{what} in own {key}"} for what in ("draft", "asked"))
    suggestion = room | {"suggestion_id": f"suggestion in own {key}"}
    reported, aside = (room | {"post_id": f"{what} in own {key}"} for what in ("reported", "aside"))
    said = {"title": words[:40], "words": words, "content_note": words[:20]}
    return {
        "say": (_at("say", room), said),
        "reply": (_at("reply", post), said),
        "change": (_at("change", post), said),
        "withdraw": (_at("withdraw", reply), {}),
        "write": (_at("write", room), {"words": words, "kind": "need"}),
        "rewrite": (_at("rewrite", draft), {"words": words, "kind": "idea", "seen": 2 + number % 3}),
        "put": (_at("put", draft), {"signing": "group"}),
        "voice": (_at("voice", asked), {"answer": "object", "reason": words, "seen": 2}),
        "suggest": (_at("suggest", room | {"matter": "rules"}), {"words": words}),
        "end a guest": (_at("end_guest", room | {"guest_id": f"guest in own {key}"}), {}),
        "answer": (_at("suggestion_voice", suggestion), {"answer": "object", "reason": words}),
        "report": (_at("report", reported), {"reason": "danger", "words": words}),
        "let stand": (_at("decide", reported), {"answer": "stays"}),
        "show again": (_at("decide", aside), {"answer": "shown"}),
        "lay down": (_at("lay_down", room), {}),
        "be willing": (_at("willing", room), {}),
        "enter": (_at("enter", room), {"name": f"Bird {words[:12]} {number}", "read": "on"}),
        "leave": (_at("leave", room), {}),
    }


def _at(name: str, things: dict[str, Any]) -> Row:
    return here(f"closed:{name}", "", "", **things)


def _by_device(world: World, act: Act, words: str, note: Note) -> int:
    """Ana's phone, which was let in first, sends something sealed; of what is in it the keeper sees only how long."""
    ana, space = world.house.cast.ana, world.house.here["sealed"]
    room, phone = Kept(space, _Once(note), ana), phone_of(ana)
    room.listed = sealed.listed_in(None, sealed.room_of(None, space))
    room.last[phone.id] = last = sealed.last_of(None, space, phone.id)
    taken_back = (last.leaf,) if act.what == "take back" and last.i >= 0 else ()
    sealed_words = words.encode().ljust(512 if len(words) > 256 else 256)[:512] + b"t" * 16
    try:
        room.post(phone, ct=sealed_words, drop=taken_back)
    except NotAllowed:
        return 409
    return 200


class _Once:
    """A clock that stands at one moment."""

    def __init__(self, moment: Note) -> None:
        self._moment = moment

    def note(self) -> Note:
        return self._moment


def a_second_keyholder(house: House) -> None:
    """Bo is inside of the room for lived experience too, and can show the lead a part of it with Ana."""
    space, note = house.here["own lived"], house.cast.note()
    bo = enter(by=house.cast.bo, space=space, name="Bird", note=note)
    with tending(space.pk):
        Keyholder.objects.create(
            id=note.chance.new_id(), space=space, stay=bo, asked_at=house.cast.clock.at, agreed_at=house.cast.clock.at
        )


def _tell(world: World, words: str) -> tuple[Row, dict[str, Any]]:
    lead = world.house.here["lead of own lived"].pk.hex
    line = "It is from somebody in the room for people with lived experience. They do not say who."
    return _at("tell", {"space_id": "own lived"}), {"words": words, "under": "none", "send": lead, "line": line}


def _ask_to_show(world: World, words: str) -> tuple[Row, dict[str, Any]]:
    today = world.house.now.date()
    days = {f"{box}_{part}": getattr(today, part) for box in ("first", "last") for part in ("day", "month", "year")}
    return _at("show", {"space_id": "own lived"}), {"reason": words, "thread": ""} | days


GUARDING: dict[str, Callable[[World, str], tuple[Row, dict[str, Any]]]] = {
    "tell": _tell,
    "close what was told": lambda world, words: (_at("tell", {"space_id": "own lived"}), {"close": "1"}),
    "ask to show": _ask_to_show,
}
"""What is done about the day when somebody may be badly hurt. That a part *was* shown is on the record, for anyone."""
