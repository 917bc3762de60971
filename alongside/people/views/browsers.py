"""Where am I signed in, who came in as me, and how do I end what I do not know?"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.module_loading import import_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.saying import say
from alongside.people import actions, queries
from alongside.people.cards import handle_of
from alongside.people.models import Visit
from alongside.people.request import Request
from alongside.people.sessions import kept_key
from alongside.people.ways import HOW, ICONS, Seen, Way


@never_cache
@require_safe
def show(request: Request) -> HttpResponse:
    here = kept_key(request.session)
    found = [_seen(visit, here) for visit in queries.browsers_of(request.user, now=request.note.at)]
    page = {"here": [each for each in found if each.is_here], "elsewhere": [each for each in found if not each.is_here]}
    return render(request, "people/me_browsers.html", page)


@require_POST
def end(request: Request, handle: str) -> HttpResponse:
    actions.end_browser(by=request.user, note=request.note, handle=handle)
    if handle == handle_of(kept_key(request.session)):
        logout(request)
        messages.success(request, say("You are signed out."))
        return redirect("people:sign_in")
    messages.success(request, say("That device is signed out."))
    return redirect("people:my_browsers")


@require_POST
def end_others(request: Request) -> HttpResponse:
    actions.end_other_browsers(by=request.user, note=request.note, keep=kept_key(request.session))
    messages.success(request, say("Every other device is signed out."))
    return redirect("people:my_browsers")


@never_cache
@require_safe
def came_in(request: Request) -> HttpResponse:
    """Looking at it answers what each page says when there is news."""
    actions.see_news_of_ways(by=request.user, note=request.note)
    times = [
        Seen(each.device, HOW[Way(each.way)], ICONS[Way(each.way)], each.at, each.is_shared)
        for each in queries.came_in_of(request.user)
    ]
    return render(request, "people/me_came_in.html", {"times": times} | _helped(request))


def _helped(request: Request) -> dict[str, Any]:
    """What welcomers did, as the floors above know it, and the card that waits because of it."""
    told = [line for path in settings.WAYS_TOLD for line in import_string(path)(request.user)]
    return {"helped": told, "waiting": queries.waiting_card_of(request.user), "now": request.note.at}


def _seen(visit: Visit, here: str) -> Seen:
    way = Way(visit.way) if visit.way else None
    return Seen(
        visit.device or say("A device"),
        HOW[way] if way else "",
        ICONS[way] if way else "key",
        visit.last_here_at,
        visit.is_shared,
        handle_of(visit.session_key),
        visit.session_key == here,
    )
