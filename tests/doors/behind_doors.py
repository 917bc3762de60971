"""Rooms of our own in the furnished house, opened and talked in by the same acts as any other, with words planted."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from alongside.closed.actions.adding import add_file
from alongside.closed.actions.agreeing import Suggested, suggest
from alongside.closed.actions.carrying import put_to_room
from alongside.closed.actions.drafting import begin_statement, change_statement, quote
from alongside.closed.actions.entering import ask_to_come_in, enter
from alongside.closed.actions.opening import open_room
from alongside.closed.actions.premeetings import Plan, call_off, plan_premeeting, say_if_i_come
from alongside.closed.actions.reporting import Why, answer_report, report
from alongside.closed.actions.talking import Words, change_words, reply, say
from alongside.closed.models import Attachment, Invitation, Moderating, Post, Presence
from alongside.closed.pictures import Ready, made_ready
from alongside.closed.reading import reading_as, tending
from alongside.domain.agreement import ClosedSpace
from alongside.domain.rooms import Matter, Signing
from alongside.domain.rooms.moderating import Did, Ground
from alongside.domain.rooms.premeeting import Comes, When
from alongside.domain.visibility import SpaceKind
from alongside.partnerships.actions.joining import join
from alongside.partnerships.actions.standing import change_stake
from alongside.partnerships.models import Member
from tests.cast import Cast, _account, _member
from tests.doors.guarded import guarded

WEEKS = timedelta(days=21)
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
    things |= guarded(cast, things["own lived"])
    return things | {"asking": _asking(cast, things["own lived"])}


def own_room(cast: Cast, who: Member, room: ClosedSpace, word: str) -> dict[str, Any]:
    called = f"own {room.stake or room.kind}"
    word = word or planted(called)
    space = open_room(by=who, room=room, note=cast.note())
    enter(by=who, space=space, name=f"Heron {word}", note=cast.note())
    saying = Words(words=f"Between us: {word}.", title=f"About {word}", content_note=f"hard: {word}")
    post = say(by=who, space=space, saying=saying, note=cast.note())
    change_words(by=who, post=post, saying=Words(words=f"Only us: {word}.", title=word), note=cast.note())
    add_file(by=who, post=post, file=_letter(word), note=cast.note())
    answer = reply(by=who, thread=post, saying=Words(words=f"And {word}."), note=cast.note())
    letter = {f"file in {called}": _file_of(who, post, cast)}
    said = letter | {called: space, f"post in {called}": post, f"reply in {called}": answer}
    if room.stake != "uses_services":  # there nobody has been asked anything yet
        rules = Suggested(matter=Matter.RULES, words=f"No {word}.\nNo names.")
        asked = suggest(by=who, space=space, suggested=rules, note=cast.note())
        said[f"suggestion in {called}"] = asked
    found = _statements(cast, who, post, word) | _premeetings(cast, who, space, word)
    found |= _moderated(cast, who, space, word)
    found |= _guests(cast, who, space, word)
    return said | {f"{key} in {called}": thing for key, thing in found.items()}


def _letter(word: str) -> Ready:
    return made_ready(f"Dear {word}".encode(), name=f"{word}.txt", alt=f"A letter about {word}")


def _file_of(who: Member, post: Any, cast: Cast) -> Any:
    with reading_as(who.viewer, at=cast.clock.at):
        return Attachment.objects.defer("content").get(post=post)


def _statements(cast: Cast, who: Member, post: Any, word: str) -> dict[str, Any]:
    """A draft that was changed and wants to quote something, and one that the room is asked about."""
    draft, asked = (
        begin_statement(by=who, space=post.space, words=f"{what} {word}.", kind="need", note=cast.note())
        for what in ("We draft", "We ask")
    )
    change = {"words": f"We say {word}.", "kind": "idea", "seen": 1}
    draft = change_statement(by=who, statement=draft, **change, note=cast.note())
    quoted = quote(by=who, statement=draft, post=post, words=f"Only us: {word}", note=cast.note())
    put_to_room(by=who, statement=asked, signing=Signing.GROUP, note=cast.note())
    return {"draft": draft, "asked": asked, "quote": quoted}


def _premeetings(cast: Cast, who: Member, space: Any, word: str) -> dict[str, Any]:
    """One that lies ahead, with somebody who comes and needs something, and one that was called off."""
    begins = cast.clock.at + timedelta(days=50)
    when = When(
        joint_at=begins + timedelta(days=1), begins_at=begins, minutes=60, debrief_at=begins + timedelta(days=2)
    )
    plan = Plan(joint=f"The {word} board", where=f"At {word}", help_with=f"{word} drives.", when=when)
    ahead, off = (plan_premeeting(by=who, space=space, plan=plan, note=cast.note()) for _ in range(2))
    say_if_i_come(by=who, premeeting=ahead, comes=Comes.NEEDS, needs=f"A lift from {word}", note=cast.note())
    call_off(by=who, premeeting=off, note=cast.note())
    return {"premeeting": ahead, "called off": off}


def _moderated(cast: Cast, who: Member, space: Any, word: str) -> dict[str, Any]:
    """They are on turn. Of what somebody said who is gone, one thing is reported, and one is put aside."""
    at, new_id = cast.clock.at, cast.note().chance.new_id
    with tending(space.pk):
        stay = Presence.objects.get(space=space, member=who)
        turn = {"since": at, "until": at + timedelta(days=400)}
        Moderating.objects.create(id=new_id(), space=space, by=stay, **turn)
        gone = Presence.objects.create(id=new_id(), space=space, name=f"Swift {word}", entered_at=at, left_at=at)
        said = {"space": space, "by": gone, "words": f"Once, {word}.", "said_at": at, "last_at": at}
        reported, aside = (Post.objects.create(id=new_id(), **said) for _ in range(2))
    for post in (reported, aside):
        why = Why(ground=Ground.LAW, words=f"Because of {word}.")
        made = report(by=who, post=post, why=why, note=cast.note())
    answer_report(by=who, post=aside, did=Did.ASIDE, about=made.pk, note=cast.note())
    return {"reported": reported, "aside": aside}


def _guests(cast: Cast, who: Member, space: Any, word: str) -> dict[str, Any]:
    """Somebody who is a guest there, somebody who is asked in and has not answered, and somebody suggested."""
    stake = "carer" if who == cast.cy else "professional"
    here, thought_of = (_without_seat(cast, who, f"{name} {space.pk.hex[:4]}", stake) for name in ("Kay", "Nia"))
    suggested = Suggested(
        matter=Matter.GUEST, words=f"She knows {word}.", guest=thought_of, last_day=(cast.clock.at + WEEKS).date()
    )
    if space.stake != "uses_services":
        suggest(by=who, space=space, suggested=suggested, note=cast.note())
    with tending(space.pk):
        asked = {"space": space, "asked_at": cast.clock.at, "guest_until": cast.clock.at + WEEKS, "why": f"Why: {word}"}
        guest = Presence.objects.create(
            id=cast.note().chance.new_id(), space=space, member=here, name=f"Guest {word}", entered_at=cast.clock.at,
            guest_until=cast.clock.at + WEEKS,
        )  # fmt: skip
        Invitation.objects.create(id=cast.note().chance.new_id(), member=here, came_at=asked["asked_at"], **asked)
        waited_for = cast.ana if who == cast.cy else cast.cy
        invitation = Invitation.objects.create(id=cast.note().chance.new_id(), member=waited_for, **asked)
    return {"guest": guest, "invitation": invitation}


def _without_seat(cast: Cast, beside: Member, name: str, stake: str) -> Member:
    account = _account(cast.clock, name)
    return join(by=account, partnership=beside.partnership, name=name, stake=stake, note=cast.note())


def _asking(cast: Cast, space: Any) -> Any:
    jo = _member(cast.clock, cast.here, "Jo", "professional")
    change_stake(by=jo, stake="carer", note=cast.note())
    jo.refresh_from_db()
    return ask_to_come_in(by=jo, space=space, note=cast.note())
