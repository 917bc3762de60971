"""Choosing the language of the pages. Kept in a cookie on the device, for anyone, signed in or not."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from alongside.languages.offered import COOKIE, offered
from alongside.web.views.look import A_YEAR, back_from


@login_not_required
# No token, as for looks: error pages offer this too, and readers need no cookie of ours. Nothing but words changes.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """A language that is not offered changes nothing."""
    back = back_from(request)
    from_elsewhere = request.headers.get("Sec-Fetch-Site") == "cross-site"
    if request.method != "POST" or from_elsewhere:
        return render(request, "web/language.html", {"back_to": back})
    answer = HttpResponseRedirect(f"{back.partition('#')[0]}#language")
    asked = request.POST.get("language", "")
    if asked in {each.code for each in offered(with_tests=settings.LANGUAGES_OF_TESTS)}:
        secure = settings.SESSION_COOKIE_SECURE
        answer.set_cookie(COOKIE, asked, max_age=A_YEAR, secure=secure, httponly=True, samesite="Lax")
    return answer
