"""The first page of the site, and the first page of a partnership."""

from __future__ import annotations

from dataclasses import asdict

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.closed.queries import is_there_news
from alongside.domain.agreement import Published
from alongside.partnerships import queries as partnerships
from alongside.partnerships.request import Request
from alongside.partnerships.views.unchanged import told_if_unchanged
from alongside.spaces import queries as spaces
from alongside.web import loop, times
from alongside.web.needs import todo
from alongside.web.queries.loop import loop_of
from alongside.web.queries.places import all_partnerships, kinds_of
from alongside.web.queries.today import needed_by


@login_not_required
def front(request: Request) -> HttpResponse:
    """What this is, and which partnerships are here. Whoever is signed in goes to what needs them."""
    if request.user.is_authenticated and "stay" not in request.GET:
        return redirect("web:today")
    may_start = bool(partnerships.may_start_one(request.user))
    return render(request, "web/front.html", {"partnerships": all_partnerships(None), "may_start": may_start})


@login_not_required
@told_if_unchanged
def home(request: Request, slug: str) -> HttpResponse:
    """The same page for everyone; a member sees on top what needs them here."""
    partnership, viewer, now = request.partnership, request.viewer, request.note.at
    agreement = partnerships.agreement_of(viewer, partnership)
    counts = loop_of(viewer, partnership, now=now)
    stuck = loop.stuck_at(counts)
    return render(
        request,
        "web/home.html",
        {
            "kinds": kinds_of(viewer, partnership, agreement),
            "needed": todo(needed_by(viewer, now=now), slug=slug, agreement=agreement),
            "news": is_there_news(viewer, at=now),
            "stops": [asdict(stop) for stop in loop.stops(counts, slug=slug, is_member=viewer is not None)],
            "stuck": stuck,
            "since": f"{times.here(partnership.started_at):%B %Y}",
            "stuck_words": loop.STUCK.get(stuck, ""),
            "check_open": viewer is not None or Published.CHECK in agreement.published,
            "doors": [
                {"space": door, "people": agreement.labels.get(door.stake, "")}
                for door in spaces.doors(viewer, partnership)
            ],
        },
    )
