"""How does a secret get out of an address? It is put in a cookie for the next page alone, and its address is left.

Mail scanners and previews open links too. To them this says nothing, not even whether the link is any good. Moving on
keeps the secret out of the browser's history, and out of what is told to the next site.
"""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

KEPT_SECONDS = 30 * 60
LONGEST_TOKEN = 100


def out_of_sight(token: str, *, cookie: str, page: str) -> HttpResponse:
    """On to `page`, the name of an address, which alone is sent the cookie."""
    onward = redirect(page)
    onward.set_cookie(
        cookie,
        token[:LONGEST_TOKEN],
        max_age=KEPT_SECONDS,
        path=reverse(page),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    onward["Referrer-Policy"] = "no-referrer"
    return onward
