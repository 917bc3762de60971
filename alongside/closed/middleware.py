"""What no page of a closed room may leave behind: a copy in a cache, or its address on another page. And a lost key."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

from alongside.closed.keys import LostKey

LOG = logging.getLogger("alongside.closed")
NAMESPACES = frozenset({"closed", "sealed"})


class ClosedPages:
    """The same for whoever is inside, for a stranger and for a room that is not there: they must look alike."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if request.resolver_match and request.resolver_match.namespace in NAMESPACES:
            # Not "no-referrer": with that, a browser does not say where a form comes from, and we would refuse it.
            answer["Referrer-Policy"] = "strict-origin"
            add_never_cache_headers(answer)
        return answer

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Only whoever is inside gets as far as needing the key, so only they are told."""
        if not isinstance(exception, LostKey):
            return None
        LOG.error(exception.advice)
        return render(request, "closed/lost_key.html", status=503)
