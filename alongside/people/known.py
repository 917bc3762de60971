"""Has this browser been somebody's own before? Then strangers who hammer at their door cannot keep them out here."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare

from alongside.people.cards import digest
from alongside.people.models import Account

COOKIE = "known"
A_YEAR = 60 * 60 * 24 * 365
LONGEST = 64


def mark_of(account: Account) -> str:
    """A digest under the site's key: it says nothing of anybody, and opens nothing."""
    return digest("known browser", account.pk.hex)


def mark_on(request: HttpRequest) -> str:
    return request.COOKIES.get(COOKIE, "")[:LONGEST]


def knows(mark: str, account: Account | None) -> bool:
    return account is not None and bool(mark) and constant_time_compare(mark, mark_of(account))


def remember(response: HttpResponse, account: Account) -> None:
    """Never on a shared device: there it would tell whoever comes next that somebody was there."""
    response.set_cookie(
        COOKIE,
        mark_of(account),
        max_age=A_YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
