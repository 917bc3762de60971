"""Looking for words."""

from __future__ import annotations

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render

from alongside.partnerships.request import Request
from alongside.web.queries.search import MOST, search

LONGEST = 200


def find(request: Request, slug: str) -> HttpResponse:
    """Members only: what is said in the joint room is said to members."""
    if request.viewer is None:
        raise Http404
    looked_for = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]
    hits = search(request.viewer, looked_for)
    page = Paginator(hits, 20).get_page(request.GET.get("page"))
    context = {"looked_for": looked_for, "page": page, "is_full": len(hits) == MOST}
    return render(request, "web/search.html", {**context, "query": f"{urlencode({'q': looked_for})}&"})
