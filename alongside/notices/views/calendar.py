"""Your days in your own calendar: a secret address that a calendar program reads."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.saying import say
from alongside.notices import queries
from alongside.notices.actions import choosing
from alongside.notices.calendars import as_calendar, tag_of
from alongside.notices.signing import calendar_token
from alongside.people.request import Request


@never_cache
@require_safe
def show(request: Request) -> HttpResponse:
    mine = queries.reaching_of(request.user, now=request.note.at)
    secret = calendar_token(request.user.pk, mine.calendar_turn) if mine.calendar_digest else ""
    address = settings.SITE_ADDRESS + reverse("notices:feed", args=[secret]) if secret else ""
    return render(request, "notices/calendar.html", {"address": address})


@require_POST
def renew(request: Request) -> HttpResponse:
    choosing.renew_calendar(by=request.user, note=request.note)
    messages.success(request, say("This is the address of your calendar now. An older one works no more."))
    return redirect("notices:calendar")


@require_POST
def end(request: Request) -> HttpResponse:
    choosing.end_calendar(by=request.user, note=request.note)
    messages.success(request, say("Your calendar has no address any more."))
    return redirect("notices:calendar")


@login_not_required
@require_safe
def feed(request: Request, token: str) -> HttpResponse:
    """Whoever has the address reads it: a calendar program signs in nowhere."""
    account = queries.calendar_with(None, token)
    if account is None:
        raise Http404
    zone = queries.reaching_of(account, now=request.note.at).time_zone
    dates = queries.dates_for(account, now=request.note.at)
    tag = tag_of(dates, zone)
    if tag in {each.strip().removeprefix("W/") for each in request.headers.get("If-None-Match", "").split(",")}:
        return HttpResponseNotModified(headers={"ETag": tag})
    body = as_calendar(dates, zone=zone, now=request.note.at)
    return HttpResponse(
        body, content_type="text/calendar; charset=utf-8", headers={"ETag": tag, "Cache-Control": "private, no-cache"}
    )
