"""When may a page be pressed smaller on its way? Never where its length could tell somebody what stands in it.

Whoever can make a browser ask for a page, with words of their choice in it, and watch how long the answer is, can find
out what else stands in it: words that are there already press better (the BREACH attack, 2013). Such a page is asked
for from another site. So a page is pressed only for a browser that says that it is asked for from here, or by the
person themselves; and pages of closed rooms never are. Django adds up to 100 bytes by chance as well.
"""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from alongside.closed.middleware import NAMESPACES

FROM_HERE = frozenset({"same-origin", "none"})
"""What a browser says in Sec-Fetch-Site; an old one, or one without a lock on the line, says nothing."""


class Pressed(GZipMiddleware):
    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        found = request.resolver_match
        is_ours = request.headers.get("Sec-Fetch-Site") in FROM_HERE and found is not None
        is_page = response.get("Content-Type", "").startswith("text/html")
        if not is_ours or not is_page or (found and found.namespace in NAMESPACES):
            return response
        return super().process_response(request, response)
