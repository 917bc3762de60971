"""Opening a room in three steps: for whom, how strongly closed, and a last look. Nothing is there before the third."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.closed import queries
from alongside.closed.actions.opening import open_room
from alongside.closed.forms import StrengthForm, WhomForm
from alongside.closed.strength import strengths
from alongside.closed.views.pages import room_page
from alongside.domain.agreement import Agreement
from alongside.domain.agreement.terms import ClosedSpace
from alongside.domain.rooms import whom
from alongside.domain.saying import say
from alongside.partnerships.queries import agreement_of
from alongside.partnerships.request import MemberRequest
from alongside.spaces.queries import doors


@room_page
def opening(request: MemberRequest, slug: str) -> HttpResponse:
    agreement = agreement_of(request.viewer, request.partnership)
    openable = _openable(request, agreement)
    offered = {f"{room.kind}.{room.stake}": room for rooms in openable.values() for room in rooms}
    labels = agreement.labels
    for_whom = WhomForm(request.POST or None, rooms={key: whom(room, labels) for key, room in offered.items()})
    if not for_whom.is_valid():
        return render(request, "closed/open.html", {"form": for_whom, "offered": offered})
    room = offered[for_whom.cleaned_data["whom"]]
    chosen = {"whom": for_whom.cleaned_data["whom"], "people": whom(room, labels)}
    choices = [each for each in strengths().values() if room in openable[each.sealed]]
    strength = StrengthForm(
        request.POST if "strength" in request.POST or "next" in request.POST else None, offered=choices
    )
    if not strength.is_valid():
        return render(request, "closed/open_strength.html", {"form": strength, **chosen, "choices": choices})
    how = strengths()[strength.cleaned_data["strength"]]
    if how.opens_at:
        return redirect(how.opens_at, slug)
    if "open" not in request.POST:
        return render(request, "closed/open_check.html", {**chosen, "strength": how})
    space = open_room(by=request.member, room=room, note=request.note)
    messages.success(request, say("The room is there. Anyone can see its door. You are not inside yet."))
    return redirect(how.door, slug, space.pk)


def _openable(request: MemberRequest, agreement: Agreement) -> dict[bool, list[ClosedSpace]]:
    """Every kind of room that this person could open now, by whether it would be sealed."""
    there = list(doors(request.viewer, request.partnership))
    kinds = [each.sealed for each in strengths().values()]
    return {kind: queries.can_be_opened(request.viewer, agreement, there, sealed=kind) for kind in kinds}
