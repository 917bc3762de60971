"""How far have we come with the steps of the NHS standard? A page, and the same to take away."""

from __future__ import annotations

import csv
from io import StringIO

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from alongside.access import queries
from alongside.domain.access import Counted, Step
from alongside.domain.saying import say
from alongside.partnerships import queries as partnerships
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

WORDS = {
    Step.IDENTIFIED: say("People who were asked what they need, and answered"),
    Step.RECORDED: say("People whose needs are kept here"),
    Step.FLAGGED: say("People whose needs whoever arranges meetings sees"),
    Step.SHARED: say("People who show a need to every member"),
    Step.MET: say("People who say that they always got all of it"),
    Step.REVIEWED: say("People who looked at their needs again within a year"),
}


@require_safe
@members_only
def show(request: MemberRequest, slug: str) -> HttpResponse:
    rows = [{"words": WORDS[each.step], "counted": each} for each in _steps(request)]
    return render(request, "access/evidence.html", {"rows": rows, "small_group": _small_group(request)})


@require_safe
@members_only
def as_csv(request: MemberRequest, slug: str) -> HttpResponse:
    written = StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(["step", "people", "of"])
    for each in _steps(request):
        table.writerow([each.step.value, *("hidden" if n is None else n for n in (each.people, each.of))])
    return _file(HttpResponse(written.getvalue(), content_type="text/csv; charset=utf-8"), request, "csv")


@require_safe
@members_only
def as_json(request: MemberRequest, slug: str) -> HttpResponse:
    steps = [{"step": each.step.value, "people": each.people, "of": each.of} for each in _steps(request)]
    told = {
        "standard": "DAPB1605",
        "partnership": request.partnership.slug,
        "on": localdate(request.note.at).isoformat(),
        "hidden_below": _small_group(request),
        "steps": steps,
    }
    return _file(JsonResponse(told), request, "json")


def _steps(request: MemberRequest) -> tuple[Counted, ...]:
    return queries.steps_of(request.viewer, now=request.note.at, small_group=_small_group(request))


def _small_group(request: MemberRequest) -> int:
    return partnerships.agreement_of(request.viewer, request.partnership).small_group


def _file(response: HttpResponse, request: MemberRequest, ending: str) -> HttpResponse:
    name = f"access-{request.partnership.slug}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
