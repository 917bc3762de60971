"""Who moderates a room and what they may do, saying that one is willing, laying it down, and the log."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from alongside.closed import queries
from alongside.closed.actions.moderating import say_unwilling, say_willing, step_down
from alongside.closed.queries import moderating, reports
from alongside.closed.views.pages import room_page
from alongside.domain.rooms.moderating import TURN_DAYS, places
from alongside.domain.saying import say
from alongside.partnerships.request import MemberRequest

A_PAGE = 20
MODERATORS = "closed:moderators"


@require_safe
@room_page
def about(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    """What moderators may and may not do, with the room's own rules. The same for everybody inside."""
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    at = request.note.at
    turns = list(moderating.moderators(request.viewer, stay.space, at=at))
    willing = list(moderating.willing(request.viewer, stay.space, at=at))
    shown = {
        "space": stay.space,
        "stay": stay,
        "turns": turns,
        "willing": willing,
        "am_willing": any(each.by_id == stay.pk for each in willing),
        "reported": reports.waiting_for(request.viewer, stay.space, at=at),
        "rules": queries.room_rules(request.viewer, stay.space, at=at),
        "most": places(queries.people_in(request.viewer, stay.space, at=at).filter(guest_until=None).count()),
        "turn_days": TURN_DAYS,
    }
    return render(request, "closed/moderating/about.html", shown)


@require_safe
@room_page
def log(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    acts = reports.acts(request.viewer, stay.space, at=request.note.at)
    page = Paginator(acts, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "closed/moderating/log.html", {"space": stay.space, "stay": stay, "page": page})


@require_POST
@room_page
def willing(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    """Yes for oneself; or no, at any time."""
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    if "no" in request.POST:
        say_unwilling(by=request.member, space=stay.space, note=request.note)
        messages.success(request, say("You are not on the list any more."))
    else:
        say_willing(by=request.member, space=stay.space, note=request.note)
        messages.success(request, say("You are on the list. The room decides. You can change your mind."))
    return redirect(MODERATORS, slug, space_id)


@require_POST
@room_page
def lay_down(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    step_down(by=request.member, space=stay.space, note=request.note)
    messages.success(request, say("Your turn is over. You do not have to say why."))
    return redirect(MODERATORS, slug, space_id)
