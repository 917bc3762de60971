"""What is said when something went wrong. Needs no database, no session and no account."""

from __future__ import annotations

import sys
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template
from django.utils.cache import add_never_cache_headers

from alongside.web.context import every_page

WORTH_KEEPING = 12  # letters: shorter answers are quickly given again
SECONDS_UNTIL_IT_MAY_HAVE_PASSED = 60


def plain_page(request: HttpRequest, template: str, *, status: int, **context: Any) -> HttpResponse:
    """A page made without the request, so that no context processor can fail while an error is being told."""
    body = get_template(template).render(every_page(request) | context)
    page = HttpResponse(body, status=status)
    add_never_cache_headers(page)
    return page


@login_not_required
def not_read(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return plain_page(request, "web/errors/400.html", status=400)


@login_not_required
def not_here(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The one answer for what is closed, missing or not yours."""
    return plain_page(request, "web/errors/404.html", status=404)


@login_not_required
def went_wrong(request: HttpRequest) -> HttpResponse:
    """A locked database or a full disk passes; a fault of ours may not. Either way what was written is given back."""
    passes = isinstance(sys.exception(), DatabaseError | OSError)
    template, status = ("web/errors/503.html", 503) if passes else ("web/errors/500.html", 500)
    page = plain_page(request, template, status=status, words=written(request), again=sent(request), to=request.path)
    if passes:
        page["Retry-After"] = str(SECONDS_UNTIL_IT_MAY_HAVE_PASSED)
    return page


@login_not_required
def send_again(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came without a token that we know. What was written is shown again, if it was written on our own page."""
    return plain_page(request, "web/errors/403.html", status=403, words=written(request))


def sent(request: HttpRequest) -> list[tuple[str, str]]:
    """What a form of ours said. Nothing from another site, which could put words in our mouth."""
    if request.headers.get("Origin") != f"{request.scheme}://{request.get_host()}":
        return []
    return [(name, value) for name, values in request.POST.lists() for value in values]


def written(request: HttpRequest) -> list[str]:
    """The longer things in the form."""
    return [value for name, value in sent(request) if name != "csrfmiddlewaretoken" and len(value) >= WORTH_KEEPING]
