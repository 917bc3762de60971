"""How far is it? And the file, for whoever asked for it and for nobody else."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from alongside.domain.saying import say
from alongside.jobs import queries
from alongside.jobs.actions import KEPT
from alongside.jobs.kinds import kinds
from alongside.jobs.models import State


@require_safe
def show(request: HttpRequest, job_id: UUID) -> HttpResponse:
    job = queries.job_or_404(request.user, job_id)
    kind = kinds().get(job.kind)
    return render(
        request,
        "jobs/job.html",
        {
            "job": job,
            "called": kind.called if kind else "",
            "doing": say(job.doing),
            "why": say(job.why),
            "is_waiting": job.state == State.WAITING,
            "is_working": job.state == State.WORKING,
            "is_done": job.state == State.DONE,
            "before": queries.how_many_before(request.user, job) if job.state == State.WAITING else 0,
            "gone_at": job.asked_at + KEPT,
        },
    )


@require_safe
def take(request: HttpRequest, job_id: UUID) -> HttpResponse:
    job = queries.made_or_404(request.user, job_id)
    answer = HttpResponse(bytes(job.content or b""), content_type=job.content_type)
    saved_as = content_disposition_header(as_attachment=True, filename=job.file_name)
    answer["Content-Disposition"] = saved_as or "attachment"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
