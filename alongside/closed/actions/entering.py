"""Somebody goes into a room under a name for it, asks to come in, says no to somebody who asked, or goes out."""

from __future__ import annotations

from alongside.closed import queries
from alongside.closed.actions.moderating import end_with_stay
from alongside.closed.models import Asking, Invitation, Keyholder, Presence
from alongside.closed.reading import as_themselves
from alongside.domain.contributions import clean_name
from alongside.domain.rooms import may_ask, may_be_called_here, may_enter
from alongside.domain.rooms.agreeing import GUEST
from alongside.domain.verdict import Refused, Verdict, insist
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member
from alongside.spaces.models import Space


def may_enter_this(member: Member, space: Space, note: Note) -> Verdict:
    viewer = member.viewer
    asked, footing = queries.last_asked(viewer, space), queries.footing_of(viewer, member)
    return may_enter(viewer, space.place, footing=footing, asked=asked, at=note.at)


def may_ask_here(member: Member, space: Space, note: Note) -> Verdict:
    viewer = member.viewer
    asked, footing = queries.last_asked(viewer, space), queries.footing_of(viewer, member)
    return may_ask(viewer, space.place, footing=footing, asked=asked, at=note.at)


@as_themselves
def enter(*, by: Member, space: Space, name: str, note: Note) -> Presence:
    """Going in twice is going in once. A stay that something else has ended is closed first, and one as a guest."""
    me = still_here(by=by, note=note)
    insist(may_enter_this(me, space, note))
    now = queries.inside(me.viewer, space.pk, at=note.at)
    if now and now.guest_until is None:
        return now
    end_own_stays(by=me, space=space, note=note)
    made = Presence(id=note.chance.new_id(), space=space, member=me, entered_at=note.at)
    return begin_stay(by=me, stay=made, name=name, note=note)


def begin_stay(*, by: Member, stay: Presence, name: str, note: Note) -> Presence:
    """Under a name that nobody else goes by. Raises Refused."""
    stay.name = clean_name(name)
    insist(may_be_called_here(stay.name, others=queries.names_taken(by.viewer, stay.space)))
    stay.save(force_insert=True)
    # The names inside can only be read from inside. If one is taken, the stay has never been.
    insist(may_be_called_here(stay.name, others=queries.names_taken_inside(by.viewer, stay.space)))
    return stay


@as_themselves
def leave(*, by: Member, space: Space, note: Note) -> None:
    """At any time, without a reason, and nothing is said about it. What they said stays, under the name they had."""
    stay = queries.stay_to_act(by.viewer, space.pk, at=note.at)
    Keyholder.objects.filter(stay=stay, ended_at=None).update(ended_at=note.at)
    end_with_stay(by=by, stay=stay, note=note)
    end_own_stays(by=by, space=stay.space, note=note)


def end_own_stays(*, by: Member, space: Space, note: Note) -> None:
    """Also one as a guest, and what the room asked them in for."""
    here = Presence.objects.filter(space=space, member=by, left_at=None)
    here.update(left_at=note.at, seen_to=None, muted_at=None, paused_at=None)
    Invitation.objects.filter(space=space, member=by, came_at__isnull=False).delete()


@as_themselves
def ask_to_come_in(*, by: Member, space: Space, note: Note) -> Asking:
    me = still_here(by=by, note=note)
    insist(may_ask_here(me, space, note))
    return Asking.objects.create(id=note.chance.new_id(), space=space, member=me, asked_at=note.at)


@as_themselves
def say_no(*, by: Member, asking: Asking, note: Note) -> None:
    """Anyone inside can, without a reason. It is not shown who did."""
    still_here(by=by, note=note)
    stay = queries.stay_to_take_part(by.viewer, asking.space_id, at=note.at)
    if stay.guest_until:
        raise Refused(GUEST)
    refused = Asking.objects.filter(pk=asking.pk, space_id=stay.space_id, refused_at=None)
    if not refused.update(refused_at=note.at, refused_by=stay):
        raise Refused(NOT_HERE)
