"""Showing the lead a part of the room: asking for it, agreeing to it, what everybody inside sees of it; reading it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.closed import queries
from alongside.closed.actions.showing import (
    Wanted,
    agree_to_show,
    ask_to_show,
    end_showing,
    may_agree,
    may_ask,
    read_shown,
)
from alongside.closed.forms.guarding import ShowForm
from alongside.closed.models import Presence, Showing
from alongside.closed.queries import guarding
from alongside.closed.queries import showing as shown
from alongside.closed.views.pages import room_page
from alongside.domain.rooms.showing import AGREE_DAYS, MOST_DAYS, READ_DAYS, lapses_unless_agreed
from alongside.domain.saying import say
from alongside.domain.verdict import insist
from alongside.partnerships.request import MemberRequest

SHOWING = "closed:showing"
MOST_THREADS = 100
DAYS = {"agree_days": AGREE_DAYS, "most_days": MOST_DAYS, "read_days": READ_DAYS}


@room_page
def ask(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    insist(may_ask(by=request.member, stay=stay, note=request.note))
    threads = queries.threads(request.viewer, stay.space, at=request.note.at)[:MOST_THREADS]
    today = timezone.localdate(request.note.at)
    form = ShowForm(request.POST or None, threads={each.pk: each.line for each in threads}, today=today)
    if form.is_valid():
        wanted = Wanted(reason=form.cleaned_data["reason"], part=form.part)
        made = ask_to_show(by=request.member, space=stay.space, wanted=wanted, note=request.note)
        messages.success(
            request, say("The other keyholders can see it now. Nothing is shown before one of them says yes.")
        )
        return redirect(SHOWING, slug, space_id, made.pk)
    lead = guarding.lead_of(request.viewer, stay.space, at=request.note.at)
    return render(
        request, "closed/safety/show.html", {"space": stay.space, "stay": stay, "form": form, "lead": lead} | DAYS
    )


@room_page
def one(request: MemberRequest, slug: str, space_id: UUID, *, showing_id: UUID) -> HttpResponse:
    """For keyholders while it waits; from the second yes on, for everybody inside."""
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    found = shown.showing_or_404(request.viewer, stay.space, showing_id, at=request.note.at)
    if "agree" in request.POST:
        agree_to_show(by=request.member, showing=found, note=request.note)
        messages.success(request, say("The lead can read that part now. Everybody in the room is told."))
        return redirect(SHOWING, slug, space_id, showing_id)
    if "end" in request.POST:
        end_showing(by=request.member, showing=found, note=request.note)
        messages.success(request, say("It is over. The lead cannot read it any more."))
        return redirect("closed:safety", slug, space_id)
    return render(request, "closed/safety/showing.html", _stands(request, stay, found))


def _stands(request: MemberRequest, stay: Presence, found: Showing) -> dict[str, Any]:
    at = request.note.at
    holders = {each.stay_id for each in guarding.keyholders(request.viewer, stay.space, at=at)}
    return {
        "space": stay.space,
        "stay": stay,
        "showing": found,
        "is_open": found.is_open(at=at),
        "is_waiting": found.is_waiting(at=at),
        "lapses": lapses_unless_agreed(found.begun_at),
        "may_agree": may_agree(by=request.member, stay=stay, showing=found, note=request.note),
        "is_keyholder": stay.pk in holders,
        "thread": shown.thread_of(request.viewer, found, at=at),
        "is_mine": found.asker_id == stay.pk,
    } | DAYS


@room_page
def read(request: MemberRequest, slug: str, showing_id: UUID) -> HttpResponse:
    """The lead's page, outside. Asking for it shows why and until when; only the button reads, and that is noted."""
    found = shown.shown_or_404(request.viewer, showing_id)
    posts = None
    if request.method == "POST":
        read_shown(by=request.member, showing=found, note=request.note)
        posts = shown.shown_posts(request.viewer, found, at=request.note.at)
    is_open = shown.is_open_to(request.viewer, found, at=request.note.at)
    return render(request, "closed/leading/shown.html", {"showing": found, "posts": posts, "is_open": is_open})
