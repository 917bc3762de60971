"""What is done to every answer: a refusal becomes a page with its reason, and what is somebody's is kept nowhere."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers, patch_vary_headers

from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE
from alongside.web.views.errors import not_here, written
from alongside.web.views.look import back_from

Answer = Callable[[HttpRequest], HttpResponse]


class NotKept:
    """A page that somebody gets who is signed in is for them and for now: no browser and no cache on the way keeps it.

    Otherwise whoever has a shared device next could go back to it. Whoever has no session gets public pages, which may
    be kept, but never for somebody who has one.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        patch_vary_headers(answer, ["Cookie"])
        if settings.SESSION_COOKIE_NAME in request.COOKIES or settings.SESSION_COOKIE_NAME in answer.cookies:
            add_never_cache_headers(answer)
        return answer


class RefusedMiddleware:
    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refused):
            return None
        if exception.verdict == NOT_HERE:
            return not_here(request)
        context = {"verdict": exception.verdict, "back_to": back_from(request), "words": written(request)}
        page = render(request, "web/refused.html", context, status=409)
        if getattr(request, "htmx", False):  # only part of a page was asked for: the reason takes the whole middle
            page["HX-Retarget"] = page["HX-Reselect"] = "#main"
            page["HX-Reswap"] = "outerHTML"
        return page
