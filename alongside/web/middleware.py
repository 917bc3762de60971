"""A refusal that crosses from an action becomes a page with the reason and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.domain.verdict import Refused
from alongside.domain.visibility import NOT_HERE
from alongside.web.views.errors import not_here, written
from alongside.web.views.look import back_from

Answer = Callable[[HttpRequest], HttpResponse]


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
