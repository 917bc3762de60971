"""Inside: whom has the room chosen for the day when somebody may be badly hurt, and what can be done then?"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alongside.closed import queries
from alongside.closed.actions.choosing import answer_to_hold
from alongside.closed.queries import guarding, showing
from alongside.closed.views.pages import room_page
from alongside.domain.rooms.guarding import MOST_KEYHOLDERS, are_enough
from alongside.domain.saying import say
from alongside.partnerships.request import MemberRequest

MOST = 20
SAFETY = "closed:safety"


@require_safe
@room_page
def safety(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    at = request.note.at
    holders = list(guarding.keyholders(request.viewer, stay.space, at=at))
    shown = {
        "space": stay.space,
        "stay": stay,
        "lead": guarding.lead_of(request.viewer, stay.space, at=at),
        "keyholders": holders,
        "enough": are_enough(len(holders)),
        "may_add": len(holders) < MOST_KEYHOLDERS,
        "asked": guarding.keyholder_by(request.viewer, stay),
        "showings": showing.showings(request.viewer, stay.space, at=at)[:MOST],
        "waiting": showing.waiting(request.viewer, stay.space, at=at) if holders else [],
    }
    return render(request, "closed/safety/room.html", shown)


@room_page
def hold(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    """Being asked, saying yes or no, and laying it down."""
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    me = guarding.keyholder_by(request.viewer, stay)
    if me is None:
        raise Http404
    said = request.POST.get("answer")
    if request.method == "POST" and said in {"yes", "no"}:
        answer_to_hold(by=request.member, space=stay.space, yes=said == "yes", note=request.note)
        told = (
            say("You are a keyholder now.")
            if said == "yes"
            else say("You are not a keyholder. You do not have to say why.")
        )
        messages.success(request, told)
        return redirect(SAFETY, slug, space_id)
    return render(request, "closed/safety/keyholder.html", {"space": stay.space, "stay": stay, "asked": me})
