"""What is said when something went wrong. Needs no database, no session and no account."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template

from alongside.web.context import every_page

WORTH_KEEPING = 12  # letters: shorter answers are quickly given again


def plain_page(request: HttpRequest, template: str, *, status: int, **context: Any) -> HttpResponse:
    """A page made without the request, so that no context processor can fail while an error is being told."""
    body = get_template(template).render(every_page(request) | context)
    return HttpResponse(body, status=status)


@login_not_required
def not_read(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return plain_page(request, "web/errors/400.html", status=400)


@login_not_required
def not_here(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The one answer for what is closed, missing or not yours."""
    return plain_page(request, "web/errors/404.html", status=404)


@login_not_required
def went_wrong(request: HttpRequest) -> HttpResponse:
    return plain_page(request, "web/errors/500.html", status=500)


@login_not_required
def send_again(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came without a token that we know. What was written is shown again, if it was written on our own page."""
    return plain_page(request, "web/errors/403.html", status=403, words=written(request))


def written(request: HttpRequest) -> list[str]:
    """The longer things in the form. Nothing from another site, which could put words in our mouth."""
    if request.headers.get("Origin") != f"{request.scheme}://{request.get_host()}":
        return []
    return [
        value
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken" and len(value) >= WORTH_KEEPING
    ]
