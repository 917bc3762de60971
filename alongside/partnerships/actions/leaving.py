"""A member leaves, without having to say why, or asks to be forgotten."""

from __future__ import annotations

from django.db import transaction

from alongside.domain.record.acts import MemberForgotten, MemberLeft
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships import queries
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.actions.roles import end_role
from alongside.partnerships.actions.seats import end_seat
from alongside.partnerships.models import Invitation, Member

FORGOTTEN = say("A former member")


@transaction.atomic
def leave(*, by: Member, note: Note) -> None:
    """Seat and roles are free from this moment. What they said stays under the name they said it with."""
    me = still_here(by=by, note=note)
    seat = queries.seat_of(me.viewer)
    if seat is not None:
        end_seat(by=me.author, seat=seat, note=note)
    for held in queries.roles_of(me.viewer):
        end_role(by=me.author, held=held, note=note)
    Member.objects.filter(pk=me.pk).update(left_at=note.at)
    ledger.write(partnership_id=me.partnership_id, by=me.author, act=MemberLeft(member=me.pseudonym), note=note)


@transaction.atomic
def forget(*, by: Member, note: Note) -> None:
    """Cut the member from the person: no name, no account. Their words in the other apps are deleted by those apps."""
    queries.locked_partnership(None, by.partnership_id)
    by.refresh_from_db()
    if by.forgotten_at is not None:
        raise Refused(no("This member has been forgotten already.", "There is nothing to do."))
    if by.left_at is None:
        leave(by=by, note=note)
    Member.objects.filter(pk=by.pk).update(name=FORGOTTEN, account=None, forgotten_at=note.at)
    Invitation.objects.filter(used_by=by).update(used_by=None)
    ledger.write(partnership_id=by.partnership_id, by=by.author, act=MemberForgotten(member=by.pseudonym), note=note)
