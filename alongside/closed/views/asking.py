"""Somebody asks to come in: the people in the room are told, and any of them can say no."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.closed import queries
from alongside.closed.actions.entering import say_no
from alongside.closed.views.doors import ROOM, people_of
from alongside.closed.views.pages import room_page
from alongside.domain.rooms import comes_in_at
from alongside.partnerships.request import MemberRequest


@room_page
def one(request: MemberRequest, slug: str, space_id: UUID, *, asking_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    asking = queries.asking_or_404(request.viewer, stay.space, asking_id, at=request.note.at)
    if request.method == "POST":
        say_no(by=request.member, asking=asking, note=request.note)
        messages.success(request, "You said no. They cannot come in. It is not shown who said it.")
        return redirect(ROOM, slug, space_id)
    shown = {
        "space": stay.space,
        "stay": stay,
        "asking": asking,
        "people": people_of(request, stay.space),
        "from": comes_in_at(asking.asked),
    }
    return render(request, "closed/asking.html", shown)
