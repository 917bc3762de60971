"""In which language is this request answered? In the one that this device was told, kept in a cookie."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from alongside.languages.offered import COOKIE, chosen


class InTheirLanguage:
    """Without the cookie nothing is done: the house speaks English by itself. Needs no database and no session."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if COOKIE not in request.COOKIES:
            return self.get_response(request)
        language = chosen(request.COOKIES, with_tests=settings.LANGUAGES_OF_TESTS)
        with translation.override(language.code):
            answer = self.get_response(request)
        answer.headers.setdefault("Content-Language", language.spoken)
        return answer
