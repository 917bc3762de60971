"""Which partnership is this address about, and who is asking there?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse

from alongside.partnerships import queries
from alongside.partnerships.request import Request


class WhereAndWho:
    """Sets `partnership`, `member` and `viewer` from the `slug` of the address. Views never look at accounts."""

    def __init__(self, get_response: Callable[[Request], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Request) -> HttpResponse:
        request.member = request.viewer = None
        return self.get_response(request)

    def process_view(self, request: Request, *called: Any) -> None:
        _, _, named = called
        if "slug" not in named:
            return
        member = queries.membership_at(request.user, named["slug"])
        partnership = member.partnership if member else queries.partnership_called(None, named["slug"])
        if partnership is None:
            raise Http404
        request.partnership, request.member = partnership, member
        request.viewer = member.viewer if member else None
