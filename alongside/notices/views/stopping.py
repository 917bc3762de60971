"""Stop our letters with one press, signed in or not."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from alongside.domain.access import Pace
from alongside.notices import queries
from alongside.notices.actions import choosing
from alongside.people.models import Account
from alongside.people.request import Request


def _whose(token: str) -> Account:
    found = queries.who_stopped(None, token)
    if found is None:
        raise Http404
    return found


@csrf_exempt
@login_not_required
@never_cache
def stop(request: Request, token: str) -> HttpResponse:
    """To look does nothing: programs that check mail open links. A mail provider's button posts here (RFC 8058).

    No token against forged forms: the provider has none, and whoever has the link may press it anyway.
    """
    account = _whose(token)
    if request.method == "POST":
        choosing.stop(by=account, note=request.note)
    stopped = queries.reaching_of(account, now=request.note.at).pace == Pace.NEVER
    return render(request, "notices/stop.html", {"token": token, "stopped": stopped})


@login_not_required
@require_POST
def again(request: Request, token: str) -> HttpResponse:
    choosing.start_again(by=_whose(token), note=request.note)
    return redirect("notices:stop", token)
