"""Doors that only a demo has. Anywhere else they answer as if they did not exist."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.views.decorators.cache import never_cache

from alongside.domain.saying import say
from alongside.domain.verdict import Verdict
from alongside.people import actions
from alongside.people.middleware import who_is_here
from alongside.people.request import Request
from alongside.people.views.onward import enter, go_on
from alongside.people.ways import Way

STEPS = {"1": "a day", "7": "a week"}


@login_not_required
@never_cache
def be(request: Request, account_id: UUID) -> HttpResponse:
    _insist_on_demo(request)
    found = actions.be_demo_person(by=who_is_here(request), note=request.note, account_id=account_id)
    if isinstance(found, Verdict):
        raise Http404
    return enter(request, found, note=request.note, way=Way.DEMO)


@login_not_required
@never_cache
def clock(request: Request) -> HttpResponse:
    _insist_on_demo(request)
    days = request.POST.get("days", "")
    if days in STEPS:
        actions.move_demo_clock(by=who_is_here(request), note=request.note, days=int(days))
        messages.success(request, say("The demo’s clock has moved on by {steps}.", steps=STEPS[days]))
    else:
        messages.error(request, "Choose a day or a week.")
    return go_on(request)


def _insist_on_demo(request: Request) -> None:
    if not settings.DEMO or request.method != "POST":
        raise Http404
