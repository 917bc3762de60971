"""How far is what somebody asked for, and what has been made for them?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404

from alongside.jobs.models import Job, State

UNDER_WAY = (State.WAITING, State.WORKING)


def job_or_404(viewer: Any, job_id: UUID) -> Job:
    """Their own, without the file in it. One answer for missing and somebody else's."""
    found = Job.objects.filter(owner=viewer.pk, pk=job_id).defer("content").first()
    if found is None:
        raise Http404
    return found


def made_or_404(viewer: Any, job_id: UUID) -> Job:
    """Their own, with the file."""
    found = Job.objects.filter(owner=viewer.pk, pk=job_id, state=State.DONE).first()
    if found is None:
        raise Http404
    return found


def how_many_before(viewer: Any, job: Job) -> int:
    """How many are waiting or being made that were asked for earlier."""
    return Job.objects.filter(state__in=UNDER_WAY, asked_at__lt=job.asked_at).count()
