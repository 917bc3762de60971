"""Which page of a long list was asked for, and what was typed into a form?"""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict

ON_A_PAGE = 20


def page_of(request: HttpRequest, rows: QuerySet[Any], *, size: int = ON_A_PAGE) -> Page[Any]:
    """The page that the address asks for; the nearest one for a number that makes no sense."""
    return Paginator(rows, size).get_page(request.GET.get("page"))


def sent(request: HttpRequest) -> QueryDict | None:
    """What was typed, if a form was sent; even one with nothing in it."""
    return request.POST if request.method == "POST" else None
