"""Where does somebody go once they are in, and for how long does this device remember them?"""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from alongside.people.models import Account
from alongside.people.sessions import ENDS_WITH_BROWSER

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


def enter(request: HttpRequest, account: Account, *, shared: bool = False) -> HttpResponse:
    """Signed in from here on, under a new session key."""
    login(request, account, backend=BACKEND)
    request.session.set_expiry(ENDS_WITH_BROWSER if shared else None)
    request.session.clear_expired()
    return go_on(request)
