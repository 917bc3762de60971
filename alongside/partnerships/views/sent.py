"""What did somebody send? Nothing, when they only opened the page; also when the form they sent was empty."""

from __future__ import annotations

from django.http import HttpRequest, QueryDict


def sent(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None
