"""Saying things in tests, in one line each, and reading what the record keeps of them."""

from __future__ import annotations

import json

from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.models import Contribution
from alongside.ledger.models import LedgerEntry
from alongside.partnerships.models import Member, Partnership, RoleHeld
from alongside.spaces.models import Space
from tests.cast import Cast


def says(cast: Cast, member: Member, words: str = "The café shuts when we need it.", **saying) -> Contribution:
    """In the joint room, unless `space` says where; a need, unless `kind` says what."""
    space = saying.pop("space", cast.joint)
    return say(by=member, space=space, saying=Saying(words=words, **{"kind": "need", **saying}), note=cast.note())


def closed_space(cast: Cast, *, kind: str = "one_stake", stake: str = "") -> Space:
    """Opened straight in the table: there is no page that opens one yet."""
    return Space.objects.create(
        partnership=cast.here, kind=kind, stake=stake, name="Behind the door", opened_at=cast.clock.at
    )


def entries(partnership: Partnership) -> list[dict]:
    """The record of a partnership, as plain data, in order."""
    lines = LedgerEntry.objects.filter(partnership=partnership.pk).order_by("number").values_list("line", flat=True)
    return [json.loads(line) for line in lines]


def last_entry(partnership: Partnership) -> dict:
    return entries(partnership)[-1]


def make_co_chair(cast: Cast, member: Member, role: str) -> None:
    RoleHeld.objects.create(
        partnership=cast.here, member=member, named_by=member, role=role, named_at=cast.clock.at, taken_at=cast.clock.at
    )
