"""Somebody is willing to moderate, the room gives them a turn or ends one, or they lay it down."""

from __future__ import annotations

from uuid import UUID

from django.db.models import F

from alongside.closed import queries
from alongside.closed.models import Moderating, Presence, Suggestion, Willing
from alongside.closed.queries import moderating, reports
from alongside.closed.reading import as_themselves
from alongside.domain.rooms.moderating import (
    I_AM_NOT,
    NOT_ASIDE,
    NOT_HERE_NOW,
    NOT_ON_TURN,
    Candidate,
    may_be_willing,
    may_begin,
    turn_ends,
)
from alongside.domain.verdict import ALLOWED, Refused, Verdict, insist
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.spaces.models import Space

NOBODY = Candidate(is_willing=False, is_on_turn=False)


@as_themselves
def say_willing(*, by: Member, space: Space, note: Note) -> Willing:
    """Nobody is chosen who has not said so for themselves."""
    stay = queries.stay_to_take_part(by.viewer, space.pk, at=note.at)
    me = moderating.candidates(by.viewer, stay.space, at=note.at).get(stay.pk, NOBODY)
    insist(may_be_willing(me, is_guest=stay.guest_until is not None))
    return Willing.objects.create(id=note.chance.new_id(), space_id=stay.space_id, by=stay)


@as_themselves
def say_unwilling(*, by: Member, space: Space, note: Note) -> None:
    """At any time and without a reason, also while the room is being asked about them."""
    stay = queries.stay_to_act(by.viewer, space.pk, at=note.at)
    Willing.objects.filter(by=stay).delete()


@as_themselves
def step_down(*, by: Member, space: Space, note: Note) -> None:
    stay = queries.stay_to_act(by.viewer, space.pk, at=note.at)
    turn = moderating.my_turn(by.viewer, stay.space, at=note.at)
    if turn is None or not _ended(turn.by_id, note):
        raise Refused(I_AM_NOT)


def may_ask_to_moderate(*, by: Member, space: Space, stay_id: UUID | None, note: Note) -> Verdict:
    everybody = moderating.candidates(by.viewer, space, at=note.at)
    candidate = everybody.pop(stay_id, None) if stay_id else None
    on_turn = sum(each.is_on_turn for each in everybody.values()) + (candidate is not None and candidate.is_on_turn)
    inside = len(everybody) + (candidate is not None)
    others = tuple(each for each in everybody.values() if each.is_willing)
    return may_begin(candidate, others=others, inside=inside, on_turn=on_turn, at=note.at)


def may_ask_to_end(*, by: Member, space: Space, stay_id: UUID | None, note: Note) -> Verdict:
    on_turn = moderating.moderators(by.viewer, space, at=note.at)
    return ALLOWED if any(each.by_id == stay_id for each in on_turn) else NOT_ON_TURN


def may_ask_to_show(*, by: Member, space: Space, post_id: UUID | None, note: Note) -> Verdict:
    aside = reports.put_aside_now(by.viewer, space, at=note.at)
    return ALLOWED if any(each.post_id == post_id for each in aside) else NOT_ASIDE


def begin_turn(*, by: Member, suggestion: Suggestion, note: Note) -> None:
    """The room has agreed. Asked again with the room held: two that are agreed at once are one too many."""
    room = moderating.held_room(by.viewer, suggestion.space_id, at=note.at)
    insist(may_ask_to_moderate(by=by, space=room, stay_id=suggestion.who_id, note=note))
    if suggestion.who is None:
        raise Refused(NOT_HERE_NOW)
    Moderating.objects.filter(by=suggestion.who, ended_at=None).update(ended_at=F("until"))
    Willing.objects.filter(by=suggestion.who).delete()
    Moderating.objects.create(
        id=note.chance.new_id(), space_id=room.pk, by=suggestion.who, since=note.at, until=turn_ends(note.at)
    )


def end_turn(*, by: Member, suggestion: Suggestion, note: Note) -> None:
    """Only the room does this. No moderator has a hand in another's turn but their own voice in the room."""
    room = moderating.held_room(by.viewer, suggestion.space_id, at=note.at)
    on_turn = moderating.moderators(by.viewer, room, at=note.at).filter(by=suggestion.who_id)
    # A turn that began since the room was asked is another one.
    if not on_turn.filter(since__lte=suggestion.put_at).update(ended_at=note.at):
        raise Refused(NOT_ON_TURN)


def end_with_stay(*, by: Member, stay: Presence, note: Note) -> None:
    """Whoever leaves the room lays down what they had taken on."""
    _ended(stay.pk, note)
    Willing.objects.filter(by=stay).delete()


def forget_moderating(*, by: Member, stay: Presence, note: Note) -> None:
    """For whoever tends the room. In the log stays what was done, by nobody."""
    Willing.objects.filter(by=stay).delete()
    Moderating.objects.filter(by=stay).delete()
    Suggestion.objects.filter(who=stay).delete()
    Suggestion.objects.filter(post__by=stay).delete()


def _ended(stay_id: UUID, note: Note) -> int:
    return Moderating.objects.filter(by=stay_id, ended_at=None, until__gt=note.at).update(ended_at=note.at)
