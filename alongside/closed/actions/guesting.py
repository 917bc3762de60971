"""A room asks a guest in, the guest says yes or no, and any member of the room ends it, at once."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone

from alongside.closed import queries
from alongside.closed.actions.entering import begin_stay, end_own_stays
from alongside.closed.models import Invitation, Presence, Suggestion
from alongside.closed.reading import as_themselves
from alongside.domain.rooms import (
    guest_ends_at,
    last_day_of,
    may_be_guest,
    may_be_guest_until,
    may_come_as_guest,
    may_end_guest,
)
from alongside.domain.rooms.guests import CANNOT
from alongside.domain.verdict import Refused, Verdict, insist
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member
from alongside.spaces.models import Space


def may_be_guest_here(*, by: Member, space: Space, guest: Member, note: Note) -> Verdict:
    """As far as `by`, who is inside, may be told. Asked when it is suggested and when it is settled."""
    them = guest.viewer if guest.left_at is None and guest.account_id else None
    return may_be_guest(
        them,
        space.place,
        is_kept_apart=queries.is_kept_apart(by.viewer, space, guest, at=note.at),
        is_asked=queries.is_asked_in(by.viewer, space, guest, at=note.at),
    )


def guest_suggested(
    *, by: Member, space: Space, guest: Member | None, last_day: date | None, note: Note
) -> dict[str, Any]:
    """What is kept of it with the suggestion. Raises Refused."""
    if guest is None:
        return {}
    insist(may_be_guest_until(last_day, today=timezone.localdate(note.at)))
    insist(may_be_guest_here(by=by, space=space, guest=guest, note=note))
    return {"guest": guest, "guest_until": guest_ends_at(last_day or date.min, zone=timezone.get_default_timezone())}


def ask_in(*, by: Member, suggestion: Suggestion, note: Note) -> None:
    """What the room agreed comes to hold: from now on the guest can say yes. Raises Refused if it cannot be now."""
    guest, until = suggestion.guest, suggestion.guest_until
    if guest is None or until is None:
        raise Refused(CANNOT)
    last_day = last_day_of(until, zone=timezone.get_default_timezone())
    insist(may_be_guest_until(last_day, today=timezone.localdate(note.at)))
    insist(may_be_guest_here(by=by, space=suggestion.space, guest=guest, note=note))
    Invitation.objects.filter(space=suggestion.space_id, member=guest).delete()
    Invitation.objects.create(
        id=note.chance.new_id(),
        space_id=suggestion.space_id,
        member=guest,
        why=suggestion.words,
        asked_at=note.at,
        guest_until=until,
    )


@as_themselves
def come_as_guest(*, by: Member, invitation: Invitation, name: str, note: Note) -> Presence:
    """Yes. A stay that something else has ended is closed first."""
    me = still_here(by=by, note=note)
    now = queries.invitation_to_answer(me.viewer, invitation.pk, at=note.at)
    footing = queries.footing_of(me.viewer, me)
    insist(may_come_as_guest(now.invited, footing=footing, at=note.at))
    insist(may_be_guest(me.viewer, now.space.place, is_kept_apart=False, is_asked=False))
    end_own_stays(by=me, space=now.space, note=note)
    now.came_at = note.at
    now.save(update_fields=["came_at"])
    made = Presence(id=note.chance.new_id(), space=now.space, member=me, entered_at=note.at)
    made.guest_until = now.guest_until
    begin_stay(by=me, stay=made, name=name, note=note)
    # Who is inside can only be asked from inside. If the guest is kept apart from one of them, the stay has never been.
    if not queries.inside(me.viewer, now.space_id, at=note.at):
        raise Refused(NOT_HERE)
    return made


@as_themselves
def say_no_to_room(*, by: Member, invitation: Invitation, note: Note) -> None:
    """They do not want to, and do not say why. Nothing keeps that they were asked."""
    now = queries.invitation_to_answer(by.viewer, invitation.pk, at=note.at)
    if now.came_at is not None:
        raise Refused(NOT_HERE)
    now.delete()


@as_themselves
def take_invitation_back(*, by: Member, invitation: Invitation, note: Note) -> None:
    """A member of the room objects before the guest has come. Who did is kept nowhere."""
    stay = queries.stay_to_act(by.viewer, invitation.space_id, at=note.at)
    insist(may_end_guest(is_guest=stay.guest_until is not None))
    if not Invitation.objects.filter(pk=invitation.pk, space=stay.space_id, came_at=None).delete()[0]:
        raise Refused(NOT_HERE)


@as_themselves
def end_guest(*, by: Member, guest: Presence, note: Note) -> None:
    """A member of the room objects to a guest who is there. It is over at once, and kept nowhere who did it."""
    stay = queries.stay_to_act(by.viewer, guest.space_id, at=note.at)
    insist(may_end_guest(is_guest=stay.guest_until is not None))
    here = Presence.objects.filter(pk=guest.pk, space=stay.space_id, left_at=None, guest_until__gt=note.at)
    if not here.update(left_at=note.at):
        raise Refused(NOT_HERE)
    Invitation.objects.filter(space=stay.space_id, member=guest.member_id).delete()


def forget_being_asked(*, by: Member, space: Space, note: Note) -> None:
    """That a room thought of them as a guest, or asked them. For whoever tends the room."""
    Suggestion.objects.filter(space=space, guest=by).delete()
    Invitation.objects.filter(space=space, member=by).delete()
