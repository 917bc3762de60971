"""Opening a room; following a thing, which is nobody else's business and so in no record."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from alongside.domain.record.acts import SpaceOpened
from alongside.domain.visibility import SpaceKind
from alongside.ledger import actions as ledger
from alongside.ledger.actions import INSTALLER, Note
from alongside.partnerships.models import Member, Partnership
from alongside.people.models import Account
from alongside.spaces.models import Follow, Space


@transaction.atomic
def open_joint_space(*, by: Account, partnership: Partnership, name: str, note: Note) -> Space:
    """The room that all members share. Each partnership has one, from its first moment."""
    space = Space.objects.create(
        id=note.chance.new_id(), partnership=partnership, kind=SpaceKind.JOINT, name=name, opened_at=note.at
    )
    ledger.write(
        partnership_id=partnership.id,
        by=INSTALLER,
        act=SpaceOpened(space=space.id.hex, kind=SpaceKind.JOINT),
        note=note,
    )
    return space


def follow(*, by: Member, kind: str, thing: UUID, note: Note) -> Follow:
    """Asking twice is asking once."""
    following, _ = Follow.objects.get_or_create(
        member=by, thing=thing, defaults={"kind": kind, "since": note.at, "seen_at": note.at}
    )
    return following


def unfollow(*, by: Member, thing: UUID, note: Note) -> None:
    Follow.objects.filter(member=by, thing=thing).delete()


def unfollow_everything(*, by: Member, note: Note) -> None:
    Follow.objects.filter(member=by).delete()


def see(*, by: Member, thing: UUID, note: Note) -> None:
    """They have looked at it now, so what happened before is no longer new to them."""
    Follow.objects.filter(member=by, thing=thing, seen_at__lt=note.at).update(seen_at=note.at)
