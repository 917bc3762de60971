"""How far has this partnership come with the steps of the NHS standard? Numbers alone."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q

from alongside.access.models import Need, Profile, Shown, Told
from alongside.domain.access import Audience, Counted, Met, Step, altogether, counted
from alongside.domain.visibility import Trace, Viewer
from alongside.partnerships import queries as partnerships

A_YEAR = timedelta(days=365)


def steps_of(viewer: Viewer | None, *, now: datetime, small_group: int) -> tuple[Counted, ...]:
    """Of the members here whom the viewer may count: each step, how many people, and of how many."""
    if viewer is None:
        return ()
    here = partnerships.counted(viewer, viewer.partnership_id)
    told = Told.objects.filter(member__in=here)
    identified = told.count()
    shown = Shown.objects.filter(member__in=told.values("member"))
    looked_at = Profile.objects.filter(
        account__memberships__in=told.values("member"), looked_at__gt=now - A_YEAR
    ).distinct()
    said = _said(viewer)
    steps = [
        (Step.IDENTIFIED, identified, here.count()),
        (Step.RECORDED, told.filter(needs__gt=0).count(), identified),
        (Step.FLAGGED, shown.values("member").distinct().count(), identified),
        (Step.SHARED, shown.filter(audience=Audience.MEMBERS).values("member").distinct().count(), identified),
        (Step.MET, sum(1 for met in said.values() if altogether(met) is Met.YES), len(said)),
        (Step.REVIEWED, looked_at.count(), identified),
    ]
    return counted(steps, small_group=small_group)


def _said(viewer: Viewer) -> dict[UUID, list[Met]]:
    """What each person says of all their needs, of every day so far."""
    seen = partnerships.in_sight(viewer, Trace.COUNTED, whose="answer__member")
    here = Need.objects.filter(
        seen, ~Q(met=""), answer__member__partnership_id=viewer.partnership_id, answer__member__left_at__isnull=True
    )
    said: dict[UUID, list[Met]] = defaultdict(list)
    for member, met in here.values_list("answer__member_id", "met"):
        said[member].append(Met(met))
    return said
