"""Where does somebody go once they are in, and for how long does this device remember them?"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from alongside.ledger.actions import Note
from alongside.people import actions, devices
from alongside.people.middleware import device_of
from alongside.people.models import Account
from alongside.people.sessions import CAME, ENDS_WITH_BROWSER, came
from alongside.people.ways import Way

BACKEND = "alongside.people.sessions.KnownAccount"


def asked_for(request: HttpRequest) -> str:
    """The page somebody wanted before they had to sign in, if it is one of ours; else nothing."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = wanted.startswith("/") and url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours else ""


def where_to(request: HttpRequest) -> str:
    return asked_for(request) or resolve_url(settings.LOGIN_REDIRECT_URL)


def go_on(request: HttpRequest) -> HttpResponse:
    return redirect(where_to(request))


def other_ways() -> dict[str, Any]:
    """What a page needs that says how else to come in."""
    return {"mail_works": settings.MAIL_WORKS}


def enter(request: HttpRequest, account: Account, *, note: Note, way: Way, shared: bool = False) -> HttpResponse:
    """Signed in from here on, under a new session key. Its owner can see later that it was so."""
    device = device_of(request)
    login(request, account, backend=BACKEND)
    request.session[CAME] = came(way=way, device=device, at=note.at, shared=shared)
    request.session.set_expiry(ENDS_WITH_BROWSER if shared else None)
    request.session.clear_expired()
    actions.note_coming_in(by=account, note=note, way=way, device=device, shared=shared)
    onward = go_on(request)
    if not shared:
        devices.remember(onward, account)
    return onward
