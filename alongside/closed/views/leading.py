"""Outside: what do rooms ask of somebody as their safeguarding lead? Nothing of a room is shown by being asked."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alongside.closed import queries
from alongside.closed.actions.choosing import answer_to_lead, stop_leading
from alongside.closed.queries import guarding, showing, telling
from alongside.closed.views.doors import people_of
from alongside.closed.views.pages import room_page
from alongside.domain.rooms import whom
from alongside.domain.saying import say
from alongside.partnerships.queries import agreement_of
from alongside.partnerships.request import MemberRequest

MOST = 50
LEADING = "closed:leading"
TOLD = {
    "yes": say("You are the safeguarding lead of that room now. Thank you."),
    "no": say("You said no. You do not have to say why."),
    "stop": say("You are not its safeguarding lead any more. The people in the room can see that they have none."),
}


@require_safe
@room_page
def asked(request: MemberRequest, slug: str) -> HttpResponse:
    """The same page for every member, so that nobody learns from it who leads."""
    labels = agreement_of(request.viewer, request.partnership).labels
    rooms = [
        {"lead": each, "people": whom(queries.as_agreed(request.viewer, each.space), labels)}
        for each in guarding.leads_of(request.viewer)
    ]
    shown = {
        "rooms": rooms,
        "told": telling.told_to(request.viewer)[:MOST],
        "open": showing.open_to(request.viewer, at=request.note.at),
    }
    return render(request, "closed/leading/all.html", shown)


@room_page
def answer(request: MemberRequest, slug: str, lead_id: UUID) -> HttpResponse:
    lead = guarding.lead_or_404(request.viewer, lead_id)
    said = request.POST.get("answer", "")
    if request.method == "POST" and said in TOLD:
        if said == "stop":
            stop_leading(by=request.member, lead=lead, note=request.note)
        else:
            answer_to_lead(by=request.member, lead=lead, yes=said == "yes", note=request.note)
        messages.success(request, TOLD[said])
        return redirect(LEADING, slug)
    return render(request, "closed/leading/asked.html", {"lead": lead, "people": people_of(request, lead.space)})
