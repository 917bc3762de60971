"""Two partnerships with one of everything in each, closed rooms with words in them, and where everything is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from alongside.contributions.models import Contribution
from alongside.domain.agreement import (
    Agreement,
    Ballot,
    WithApproval,
    agreement_as_data,
    agreement_from_data,
)
from alongside.domain.agreement.terms import OverrideRight
from alongside.jobs.models import Job
from alongside.ledger.actions import seal
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.seats import leave_seat
from alongside.partnerships.actions.standing import change_name
from alongside.partnerships.actions.walls import put_up_wall
from alongside.partnerships.models import AgreementVersion, Member, Partnership
from alongside.people.actions import make_card
from alongside.people.models import Account
from alongside.spaces.models import Space
from tests.cast import Cast, _member, assemble
from tests.doors.behind_doors import FOR_PROFESSIONALS, LIVED, own_room, own_rooms
from tests.doors.by_post import post_things
from tests.doors.easy_things import easy_things
from tests.doors.furnishing import (
    Room,
    closed_things,
    hard_words,
    make_co_chair,
    open_things,
    people_things,
    said_things,
    work_things,
)
from tests.doors.in_need import need_things
from tests.sealed.keeping import opened

HERE, THERE = "quillwort", "brambling"
"""Planted in whatever members of Harbour Lane, and of Mill Road, say to each other and to nobody else."""

ROOMS = {"uses_services": "samphire", "carer": "tansy", "professional": "woodruff", "lived": "yarrow"}
"""Planted in each closed room of Harbour Lane."""

ROLE = "co_chair_professional"
CAST = ("ana", "bo", "cy", "eve", "dot", "nobody")


@dataclass
class House:
    cast: Cast
    here: dict[str, Any]
    there: dict[str, Any]
    cards: dict[str, Any]
    now: datetime

    def address_of(self, thing: Any, *, there: bool = False) -> Any:
        """What stands in an address for a thing that the table names: its id, or the word itself."""
        found = (self.there if there else self.here).get(thing, thing)
        return getattr(found, "pk", found)


def furnished() -> House:
    cast = assemble()
    for name in ("ana", "bo", "eve"):
        word = THERE if name == "eve" else HERE
        member = getattr(cast, name)
        change_name(by=member, name=f"{member.name} {word}", note=cast.note())
        member.refresh_from_db()
    for name in ("ana", "bo", "cy", "eve", "dot"):
        account = cast.dot if name == "dot" else getattr(cast, name).account
        Account.objects.filter(pk=account.pk).update(email=email_of(name))
    cards = {name: make_card(by=getattr(cast, name).account, note=cast.note()) for name in ("ana", "bo", "cy", "eve")}
    there = _furnish(_room(cast, cast.elsewhere, THERE))
    here = _furnish(_room(cast, cast.here, HERE))
    here |= own_rooms(cast)
    here |= {"room " + key: thing for key, thing in _closed_rooms(cast).items()}
    there |= own_room(cast, cast.eve, LIVED, THERE)
    here["job"] = there["job"] = _made_for(cast.ana.account, cast)
    here |= post_things(cast, cast.ana, printer=cast.cy, word=HERE)
    there |= post_things(cast, cast.eve, printer=cast.eve, word=THERE)
    here |= need_things(cast, cast.ana, asks=cast.cy, word=HERE)
    there |= need_things(cast, cast.eve, asks=cast.eve, word=THERE)
    here |= {"bo": cast.bo.account, "member bo": cast.bo}
    there |= {"bo": cast.eve.account, "member bo": cast.eve}
    for partnership in (cast.here, cast.elsewhere):
        seal(partnership_id=partnership.pk, note=cast.note())
    return House(cast, here, there, cards, now=cast.clock.at + timedelta(hours=1))


def _made_for(account: Account, cast: Cast) -> Job:
    made = {"content": b"%PDF-", "content_type": "application/pdf", "file_name": "booklet.pdf"}
    at = cast.clock.at
    key = cast.clock.chance.new_id()
    return Job.objects.create(id=key, owner=account, kind="booklet", state="done", asked_at=at, ended_at=at, **made)


def email_of(name: str) -> str:
    return f"{name}.private@example.org"


def _room(cast: Cast, partnership: Partnership, word: str) -> Room:
    joint = Space.objects.get(partnership=partnership, kind="joint")
    if partnership == cast.here:
        return Room(cast.clock, cast.ana, cast.bo, cast.cy, joint, word)
    others = [
        _member(cast.clock, partnership, name, stake) for name, stake in (("Fay", "carer"), ("Gus", "professional"))
    ]
    return Room(cast.clock, cast.eve, *others, joint, word)


def _furnish(room: Room) -> dict[str, Any]:
    partnership = room.uses.partnership
    now = agreement_from_data(partnerships.newest_agreement(None, partnership).body)
    put = room.put(room.supported(room.text("Waits to open")))
    _agree_on(partnership, _rich(now), room)
    another = _member(room.clock, partnership, "Hal", "professional")
    leave_seat(by=another, note=room.note())
    make_co_chair(room, named_by=another)
    wall = put_up_wall(by=room.uses, against=another, note=room.note())
    things = closed_things(room)
    things |= said_things(room) | work_things(room) | hard_words(room) | people_things(room)
    things |= open_things(room, things["work"])
    things |= easy_things(room, things["gathering"])
    return things | {
        "slug": partnership.slug,
        "partnership": partnership,
        "put": put,
        "wall": wall,
        "sealed": opened(room.clock, room.uses).space,
    }


def _rich(now: Agreement) -> Agreement:
    """No days of notice; money is decided in secret; one more kind asks a role; a law may set decisions aside."""
    ordinary, money, change = (now.rule_for(kind) for kind in ("ordinary", "money", "agreement"))
    return replace(
        now,
        notice_days_for_papers=0,
        overrides=(OverrideRight(ROLE, "The Fire Order"),),
        closed_spaces=(*now.closed_spaces, FOR_PROFESSIONALS),
        rules=(
            ordinary,
            replace(money, ballot=Ballot.SECRET),
            replace(change, rule=WithApproval(change.rule, ROLE)),
            replace(ordinary, kind="with_role", label="With our co-chair", rule=WithApproval(ordinary.rule, ROLE)),
        ),
    )


def _agree_on(partnership: Partnership, changed: Agreement, room: Room) -> None:
    """As if a decision had passed, so that there is one of everything to see."""
    body = agreement_as_data(changed)
    AgreementVersion.objects.create(
        partnership=partnership,
        number=2,
        body=body,
        digest=AgreementVersion.digest_of(body),
        adopted_at=room.clock.at,
        decision_id=room.clock.chance.new_id(),
    )


def _closed_rooms(cast: Cast) -> dict[str, Contribution]:
    """Straight into the tables: nobody can say it here as a contribution, and no page may ever show it if it were."""
    inside = {"uses_services": cast.ana, "carer": cast.bo, "professional": cast.cy, "lived": cast.ana}
    return {key: _closed_room(cast, key, member) for key, member in inside.items()}


def _closed_room(cast: Cast, key: str, member: Member) -> Contribution:
    kind, stake = ("lived", "") if key == "lived" else ("one_stake", key)
    note = cast.note()
    space = Space.objects.get(partnership=cast.here, kind=kind, stake=stake, sealed=False)
    Space.objects.filter(pk=space.pk).update(name=f"Behind {ROOMS[key]}")
    return Contribution.objects.create(
        id=note.chance.new_id(), partnership=cast.here, space=space, author=member, shown_name=member.name,
        named="own", kind="need", asks=True, reply_due=note.at.date(), words=f"Between us: {ROOMS[key]}.",
        salt=note.chance.new_salt(), said_at=note.at,
    )  # fmt: skip


def missing(thing: Any) -> Any:
    """An id like this one, of nothing at all; what is no id stays as it is."""
    return UUID(int=thing.int ^ 1) if isinstance(thing, UUID) else thing
