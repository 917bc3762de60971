"""Who moderates a room now, who would, and whose turn was last?"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from alongside.closed.models import Moderating, Presence, Willing
from alongside.closed.queries.inside import in_my_rooms
from alongside.closed.queries.people import people_in
from alongside.domain.rooms.moderating import Candidate
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.ledger.questions import Question
from alongside.spaces.models import Space


def moderators(viewer: Viewer | None, space: Space | UUID, *, at: datetime) -> QuerySet[Moderating]:
    """Those on turn at this moment: a turn is over with its time, and with the stay, whoever forgets to end it."""
    here = people_in(viewer, space, at=at).filter(guest_until=None).order_by()
    found = Moderating.objects.filter(in_my_rooms(viewer, at=at), space=space, ended_at=None, until__gt=at, by__in=here)
    return found.select_related("by").order_by("since", "pk")


def my_turn(viewer: Viewer | None, space: Space, *, at: datetime) -> Moderating | None:
    """The viewer's own, if they are on turn."""
    if viewer is None:
        return None
    found = Question(turns_of, viewer, space=space.pk, at=at)[:1]
    return found[0] if found else None


def turns_of(viewer: Viewer, *, space: UUID, at: datetime) -> QuerySet[Moderating]:
    return moderators(viewer, space, at=at).filter(by__member_id=viewer.member_id)


def willing(viewer: Viewer | None, space: Space, *, at: datetime) -> QuerySet[Willing]:
    """In the order in which people came in, which says nothing of who was willing first."""
    here = people_in(viewer, space, at=at).filter(guest_until=None).order_by()
    found = Willing.objects.filter(in_my_rooms(viewer, at=at), space=space, by__in=here)
    return found.select_related("by").order_by("by__entered_at", "by__pk")


def candidates(viewer: Viewer | None, space: Space, *, at: datetime) -> dict[UUID, Candidate]:
    """How it stands with every member inside, by their stay. A turn counts for the person, whatever stay it was in."""
    here = list(people_in(viewer, space, at=at).filter(guest_until=None))
    on_turn = {turn.by_id for turn in moderators(viewer, space, at=at)}
    are_willing = set(willing(viewer, space, at=at).values_list("by_id", flat=True))
    last = _last_turns(viewer, space, at=at)
    return {
        stay.pk: Candidate(
            is_willing=stay.pk in are_willing, is_on_turn=stay.pk in on_turn, rests_from=last.get(stay.member_id)
        )
        for stay in here
    }


def _last_turns(viewer: Viewer | None, space: Space, *, at: datetime) -> dict[UUID | None, datetime]:
    last: dict[UUID | None, datetime] = {}
    for turn in Moderating.objects.filter(in_my_rooms(viewer, at=at), space=space).select_related("by"):
        over = turn.ended_at or turn.until
        last[turn.by.member_id] = max(over, last.get(turn.by.member_id, over))
    return last


def could_moderate(viewer: Viewer | None, space: Space, *, at: datetime) -> list[Presence]:
    """Whom a suggestion can name: those who are willing."""
    return [each.by for each in willing(viewer, space, at=at)]


def held_room(viewer: Viewer | None, space_id: UUID, *, at: datetime) -> Space:
    """Held until the transaction ends, so that what is counted in it stays so. Raises Refused.

    Not against rows that only refer to it: people can go on talking.
    """
    found = Space.objects.select_for_update(no_key=True).filter(pk=space_id).first()
    if found is None:
        raise Refused(NOT_HERE)
    return found
