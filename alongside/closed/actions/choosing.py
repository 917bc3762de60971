"""A room asks somebody to be its safeguarding lead, or a keyholder. They say yes or no, and can lay it down."""

from __future__ import annotations

from uuid import UUID

from alongside.closed import queries
from alongside.closed.models import Keyholder, Lead, Presence, Suggestion
from alongside.closed.queries import guarding
from alongside.closed.reading import as_themselves, tending
from alongside.domain.rooms.guarding import ASKED_NOTHING, may_be_keyholder, may_be_lead
from alongside.domain.verdict import Refused, Verdict, insist
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member
from alongside.spaces.models import Space


def may_ask_to_lead(*, by: Member, space: Space, member_id: UUID | None, note: Note) -> Verdict:
    is_one = guarding.is_asked_to_lead(by.viewer, space, member_id)
    is_member = any(each.pk == member_id for each in guarding.could_lead(by.viewer, space))
    return may_be_lead(is_member=is_member or is_one, is_one=is_one)


def may_ask_to_hold(*, by: Member, space: Space, stay_id: UUID | None, note: Note) -> Verdict:
    here = queries.people_in(by.viewer, space, at=note.at)
    stay = next((each for each in here if each.pk == stay_id), None)
    is_one = stay is not None and guarding.keyholder_by(by.viewer, stay) is not None
    return may_be_keyholder(
        is_inside=stay is not None,
        is_guest=stay is not None and stay.guest_until is not None,
        is_one=is_one,
        how_many=guarding.how_many_asked(by.viewer, space, at=note.at),
    )


def ask_to_lead(*, by: Member, suggestion: Suggestion, note: Note) -> None:
    """The room has agreed. Asked again at the last moment: they may have left since."""
    insist(may_ask_to_lead(by=by, space=suggestion.space, member_id=suggestion.member_id, note=note))
    Lead.objects.create(
        id=note.chance.new_id(), space_id=suggestion.space_id, member_id=suggestion.member_id, asked_at=note.at
    )


def ask_to_hold(*, by: Member, suggestion: Suggestion, note: Note) -> None:
    insist(may_ask_to_hold(by=by, space=suggestion.space, stay_id=suggestion.who_id, note=note))
    if suggestion.who is not None:
        Keyholder.objects.create(
            id=note.chance.new_id(), space_id=suggestion.space_id, stay=suggestion.who, asked_at=note.at
        )


@as_themselves
def answer_to_lead(*, by: Member, lead: Lead, yes: bool, note: Note) -> Lead:
    """Whoever led until now is thanked by this and no more. Nothing of the room is read on the way."""
    me = still_here(by=by, note=note)
    now = Lead.objects.select_for_update().filter(pk=lead.pk, member=me, agreed_at=None, ended_at=None).first()
    if now is None:
        raise Refused(ASKED_NOTHING)
    if yes:
        with tending(now.space_id):
            before = Lead.objects.filter(space=now.space_id, ended_at=None).exclude(agreed_at=None)
            before.update(ended_at=note.at)
    now.agreed_at, now.ended_at = (note.at, None) if yes else (None, note.at)
    now.save(update_fields=["agreed_at", "ended_at"])
    return now


@as_themselves
def stop_leading(*, by: Member, lead: Lead, note: Note) -> None:
    """At any time and without a reason. The room sees that it has no lead."""
    if not Lead.objects.filter(pk=lead.pk, member=by, ended_at=None).update(ended_at=note.at):
        raise Refused(ASKED_NOTHING)


@as_themselves
def answer_to_hold(*, by: Member, space: Space, yes: bool, note: Note) -> None:
    """Yes, once. No at any time: whoever holds a key can lay it down."""
    stay = queries.stay_to_act(by.viewer, space.pk, at=note.at)
    asked = Keyholder.objects.filter(stay=stay, ended_at=None)
    asked = asked.filter(agreed_at=None) if yes else asked
    if not asked.update(**{"agreed_at" if yes else "ended_at": note.at}):
        raise Refused(ASKED_NOTHING if stay.guest_until is None else NOT_HERE)


def forget_leading(*, by: Member, room: UUID, note: Note) -> None:
    """For whoever tends the room: that they were its lead, or that it was asked to choose them."""
    Suggestion.objects.filter(space=room, member=by).delete()
    Lead.objects.filter(space=room, member=by, ended_at=None).update(ended_at=note.at)
    Lead.objects.filter(space=room, member=by).update(member=None)


def forget_holding(*, by: Member, stay: Presence, note: Note) -> None:
    Suggestion.objects.filter(who=stay).delete()
    Keyholder.objects.filter(stay=stay).delete()
