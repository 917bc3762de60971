"""A member keeps their involvement from somebody who works where they are treated.

It is nobody else's business, so neither an entry of the record nor anything that another person is shown tells of it.
"""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from alongside.ledger.actions import Note
from alongside.partnerships import queries
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member, Wall
from alongside.people.models import Account


@transaction.atomic
def put_up_wall(*, by: Member, against: Member, note: Note) -> Wall:
    """From now on `against` finds nothing of `by`, in any partnership. Who cannot be seen cannot be named either."""
    me = still_here(by=by, note=note)
    them = queries.may_be_kept_from_or_404(me.viewer, against.pk)
    return Wall.objects.create(
        id=note.chance.new_id(),
        by_id=cast(UUID, me.account_id),
        against_id=cast(UUID, them.account_id),
        partnership_id=me.partnership_id,
        made_at=note.at,
    )


@transaction.atomic
def take_down_wall(*, by: Member, wall: Wall, note: Note) -> None:
    """Only whoever put it up can. Then the other finds all of it again."""
    me = still_here(by=by, note=note)
    Wall.objects.filter(pk=queries.wall_or_404(me.viewer, wall.pk).pk).delete()


@transaction.atomic
def forget_walls(*, by: Account, note: Note) -> None:
    """An account closes: there is nothing left to keep, and nobody left to keep it from."""
    Wall.objects.filter(Q(by=by) | Q(against=by)).delete()
