"""What happens when a card is scanned: first a question, and only its answer signs anybody in."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from alongside.domain.verdict import Verdict
from alongside.people import actions
from alongside.people.forms import EnterForm
from alongside.people.middleware import came_from, who_is_here
from alongside.people.request import Request
from alongside.people.views.onward import enter

SCANNED = "scanned"
KEPT_SECONDS = 30 * 60
LONGEST_TOKEN = 100


@login_not_required
@never_cache
@require_safe
def scanned(request: Request, token: str) -> HttpResponse:
    """Puts the secret out of sight: it is kept in a cookie for the next page alone, and its address is left at once.

    Mail scanners and previews open links too. To them this says nothing, not even whether the card is any good.
    Moving on keeps the secret out of the browser's history, and out of what is told to the next site.
    """
    onward = redirect("people:scanned")
    onward.set_cookie(
        SCANNED,
        token[:LONGEST_TOKEN],
        max_age=KEPT_SECONDS,
        path=reverse("people:scanned"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    onward["Referrer-Policy"] = "no-referrer"
    return onward


@login_not_required
@never_cache
def confirm(request: Request) -> HttpResponse:
    token = request.COOKIES.get(SCANNED, "")
    form = EnterForm(request.POST if request.method == "POST" else None)
    if token and form.is_valid():
        here = who_is_here(request)
        found = actions.sign_in_with_link(by=here, note=request.note, token=token, source=came_from(request))
        if not isinstance(found, Verdict):
            inside = enter(request, found, shared=form.cleaned_data["shared"])
            inside.delete_cookie(SCANNED, path=reverse("people:scanned"))
            return inside
        form.refuse(found)
    page = {"form": form, "has_card": bool(token), "here": who_is_here(request)}
    return render(request, "people/card_scanned.html", page)
