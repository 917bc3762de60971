"""Somebody saw what is new in a room, does not want to be told of it, or takes a break. Nobody else learns of it."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from alongside.closed import queries
from alongside.closed.models import Presence
from alongside.closed.reading import as_themselves
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.spaces.models import Space


@as_themselves
def see(*, by: Member, space: Space, to: datetime, note: Note) -> None:
    """They have seen the room up to there. `to` is the time of what they saw, never the time at which they looked."""
    stay = queries.stay_to_act(by.viewer, space.pk, at=note.at)
    Presence.objects.filter(Q(seen_to=None) | Q(seen_to__lt=to), pk=stay.pk).update(seen_to=to)


@as_themselves
def mute(*, by: Member, space: Space, note: Note) -> None:
    """They are not told of anything new there. They are asked as before."""
    stay = queries.stay_to_act(by.viewer, space.pk, at=note.at)
    Presence.objects.filter(pk=stay.pk, muted_at=None).update(muted_at=note.at)


@as_themselves
def tell_again(*, by: Member, space: Space, note: Note) -> None:
    stay = queries.stay_to_act(by.viewer, space.pk, at=note.at)
    Presence.objects.filter(pk=stay.pk).update(muted_at=None)


@as_themselves
def take_a_break(*, by: Member, space: Space, note: Note) -> None:
    """They stay in the room, and nothing reaches them. Their yes to anything counts again once they are back."""
    stay = queries.stay_to_act(by.viewer, space.pk, at=note.at)
    Presence.objects.filter(pk=stay.pk, paused_at=None).update(paused_at=note.at)


@as_themselves
def come_back(*, by: Member, space: Space, note: Note) -> None:
    """At any moment, and nobody is asked."""
    stay = queries.stay_to_act(by.viewer, space.pk, at=note.at)
    Presence.objects.filter(pk=stay.pk).update(paused_at=None)
