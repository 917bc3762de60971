"""Choosing colours, size and space. Kept in a cookie on the device, for anyone, signed in or not."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from alongside.web.context import COOKIE, QUESTIONS, changed, look_from

A_YEAR = 60 * 60 * 24 * 365


def back_from(request: HttpRequest) -> str:
    """The page the person came from, if it is one of ours; else the front door."""
    address = request.POST.get("back") or request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if ours else "/"


@login_not_required
# No token: error pages offer this form too, and readers need no cookie of ours just to read. Nothing but looks changes.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    back = back_from(request)
    from_elsewhere = request.headers.get("Sec-Fetch-Site") == "cross-site"
    if request.method != "POST" or from_elsewhere:
        return render(request, "web/look.html", {"back_to": back})
    look = changed(look_from(request.COOKIES), request.POST)
    asked = next((question.name for question in QUESTIONS if question.name in request.POST), "")
    answer = HttpResponseRedirect(f"{back.partition('#')[0]}#look-{asked}" if asked else back)
    secure = settings.SESSION_COOKIE_SECURE
    answer.set_cookie(COOKIE, str(look), max_age=A_YEAR, secure=secure, httponly=True, samesite="Lax")
    return answer
