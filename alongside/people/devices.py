"""Which device is this, in words that its owner knows it by, and has it been their own before?

“A phone, in Chrome”. Where it has been somebody’s own, strangers who hammer at their door cannot keep them out there.
"""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare

from alongside.domain.saying import say
from alongside.people.cards import digest
from alongside.people.models import Account

LONGEST = 400
"""Browsers say less than this of themselves. What is longer was made up by somebody."""
KINDS = (
    ("ipad", say("A tablet")),
    ("tablet", say("A tablet")),
    ("iphone", say("A phone")),
    ("mobi", say("A phone")),
    ("android", say("A tablet")),
    ("windows", say("A computer")),
    ("macintosh", say("A computer")),
    ("x11", say("A computer")),
    ("cros", say("A computer")),
)
"""In this order: a phone with Android says mobile, a tablet with Android does not."""
BROWSERS = (
    ("edg", say("Edge")),
    ("opr/", say("Opera")),
    ("samsungbrowser", say("Samsung Internet")),
    ("firefox", say("Firefox")),
    ("fxios", say("Firefox")),
    ("chrome", say("Chrome")),
    ("crios", say("Chrome")),
    ("safari", say("Safari")),
)
"""In this order, because most of them say that they are Chrome and Safari too."""
UNKNOWN = say("A device")


def in_words(said: str) -> str:
    """What a browser says of itself (its User-Agent), as words of ours: none of its own is ever shown."""
    said = said[:LONGEST].casefold()
    kind = next((words for mark, words in KINDS if mark in said), UNKNOWN)
    browser = next((words for mark, words in BROWSERS if mark in said), "")
    return say("{kind}, in {browser}", kind=kind, browser=browser) if browser else kind


COOKIE = "known"
A_YEAR = 60 * 60 * 24 * 365
LONGEST_MARK = 64


def mark_of(account: Account) -> str:
    """A digest under the site's key: it says nothing of anybody, and opens nothing."""
    return digest("known browser", account.pk.hex)


def mark_on(request: HttpRequest) -> str:
    return request.COOKIES.get(COOKIE, "")[:LONGEST_MARK]


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
