"""Before which joint meetings do people in a room meet, when, and who of them comes?"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from alongside.closed.models import Coming, PreMeeting, Presence
from alongside.closed.queries.inside import as_member, in_my_rooms
from alongside.closed.queries.people import people_in
from alongside.domain.rooms.premeeting import DEBRIEF_LASTS
from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.ledger.questions import Question
from alongside.spaces.models import Space


def premeetings(viewer: Viewer | None, space: UUID, *, at: datetime) -> QuerySet[PreMeeting]:
    return PreMeeting.objects.filter(in_my_rooms(viewer, at=at), space=space)


def premeetings_ahead(viewer: Viewer | None, space: Space, *, at: datetime) -> Question[PreMeeting]:
    """Those that are not over, called off ones too, with the next on top."""
    return Question(premeetings_to_come, viewer, space=space.pk, at=at, debrief_since=at - DEBRIEF_LASTS)


def premeetings_to_come(
    viewer: Viewer | None, *, space: UUID, at: datetime, debrief_since: datetime
) -> QuerySet[PreMeeting]:
    found = premeetings(viewer, space, at=at).filter(_ahead(at, debrief_since))
    return found.order_by("begins_at", "pk")


def premeetings_over(viewer: Viewer | None, space: Space, *, at: datetime) -> QuerySet[PreMeeting]:
    """Newest first."""
    return premeetings(viewer, space.pk, at=at).exclude(_ahead(at, at - DEBRIEF_LASTS)).order_by("-joint_at", "-pk")


def _ahead(at: datetime, debrief_since: datetime) -> Q:
    """`When.over_at` as a filter."""
    return Q(debrief_at=None, joint_at__gt=at) | Q(debrief_at__isnull=False, debrief_at__gt=debrief_since)


def premeeting_or_404(viewer: Viewer | None, space: Space, premeeting_id: UUID, *, at: datetime) -> PreMeeting:
    found = premeetings(viewer, space.pk, at=at).filter(pk=premeeting_id).first()
    if found is None:
        raise Http404
    return found


def premeeting_to_change(viewer: Viewer | None, premeeting_id: UUID, *, at: datetime) -> PreMeeting:
    """As it is now, held until the transaction ends: anyone inside may change it. Raises Refused."""
    held = PreMeeting.objects.select_for_update(of=("self",)).filter(in_my_rooms(viewer, at=at), pk=premeeting_id)
    found = held.first()
    if found is None:
        raise Refused(NOT_HERE)
    return found


def comings(viewer: Viewer | None, premeeting: PreMeeting, *, at: datetime) -> QuerySet[Coming]:
    """Only of those who are inside now, in the order in which they came in. To a guest, who needs what is not told."""
    here = people_in(viewer, premeeting.space, at=at)
    mine = as_member(viewer, at=at) | Q(by__member_id=viewer.member_id if viewer else None)
    found = Coming.objects.filter(mine, in_my_rooms(viewer, at=at), premeeting=premeeting, by__in=here.order_by())
    return found.select_related("by").order_by("by__entered_at", "by__pk")


def my_coming(viewer: Viewer | None, premeeting: PreMeeting, stay: Presence) -> Coming | None:
    return Coming.objects.filter(premeeting=premeeting, by=stay).first()
