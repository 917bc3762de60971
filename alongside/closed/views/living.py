"""Living with a room: not being told of anything new there, and taking a break from it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.closed import queries
from alongside.closed.actions import living
from alongside.closed.views.doors import ROOM
from alongside.closed.views.pages import room_page
from alongside.domain.saying import say
from alongside.partnerships.request import MemberRequest


@room_page
def mute(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    if request.method == "POST" and "again" in request.POST:
        living.tell_again(by=request.member, space=stay.space, note=request.note)
        messages.success(request, say("We tell you again when there is something new."))
        return redirect(ROOM, slug, space_id)
    if request.method == "POST":
        living.mute(by=request.member, space=stay.space, note=request.note)
        messages.success(request, say("We do not tell you of anything new here. Nobody else is told."))
        return redirect(ROOM, slug, space_id)
    return render(request, "closed/mute.html", {"space": stay.space, "stay": stay})


@room_page
def rest(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    """A page of its own, and the one button by which somebody comes back."""
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    if request.method == "POST" and "return" in request.POST:
        living.come_back(by=request.member, space=stay.space, note=request.note)
        messages.success(request, say("You are back. Nobody was told."))
        return redirect(ROOM, slug, space_id)
    if request.method == "POST":
        living.take_a_break(by=request.member, space=stay.space, note=request.note)
        messages.success(request, say("You take a break from the room. Nobody was told."))
        return redirect("closed:rest", slug, space_id)
    return render(request, "closed/rest.html", {"space": stay.space, "stay": stay})
