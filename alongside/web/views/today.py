"""What needs me, in every partnership I am in, and nothing else."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from alongside.closed.queries import is_there_news
from alongside.partnerships.queries import agreement_of, may_start_one
from alongside.partnerships.request import Request
from alongside.web.needs import todo
from alongside.web.queries.places import memberships_of
from alongside.web.queries.today import needed_by


def today(request: Request) -> HttpResponse:
    """Somebody in no partnership is told how to get into one."""
    places: list[dict[str, Any]] = []
    for member in memberships_of(request.user):
        needed = needed_by(member.viewer, now=request.note.at)
        agreement = agreement_of(member.viewer, member.partnership)
        items = todo(needed, slug=member.partnership.slug, agreement=agreement, strong=not places)
        news = is_there_news(member.viewer, at=request.note.at)
        places.append({"partnership": member.partnership, "needed": items, "news": news})
    may_start = bool(may_start_one(request.user))
    return render(request, "web/today.html", {"places": places, "may_start": may_start})
