"""A guest of a room: being asked and answering, and for its members looking at who is asked, and ending it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from alongside.closed import queries
from alongside.closed.actions.guesting import come_as_guest, end_guest, say_no_to_room, take_invitation_back
from alongside.closed.forms import EnterForm
from alongside.closed.models import Invitation
from alongside.closed.views.doors import ROOM, people_of
from alongside.closed.views.pages import room_page
from alongside.domain.rooms import may_be_called_here, may_end_guest
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, Verdict, insist
from alongside.partnerships.request import MemberRequest


@room_page
def asked(request: MemberRequest, slug: str, *, invitation_id: UUID) -> HttpResponse:
    """Nothing of the room is shown here but for whom it is, which its door says to anybody."""
    invitation = queries.my_invitation(request.viewer, request.member, invitation_id, at=request.note.at)
    if invitation is None:
        raise Http404
    if "no" in request.POST:
        say_no_to_room(by=request.member, invitation=invitation, note=request.note)
        messages.success(request, say("You said no. Nobody is told why."))
        return redirect("closed:rooms", slug)
    form = EnterForm(request.POST or None, called=_may_be_called(request, invitation))
    if form.is_valid() and _came(request, invitation, form):
        return redirect(ROOM, slug, invitation.space_id)
    shown = {"invitation": invitation, "form": form, "people": people_of(request, invitation.space)}
    return render(request, "closed/guests/asked_in.html", shown)


def _may_be_called(request: MemberRequest, invitation: Invitation) -> Callable[[str], Verdict]:
    return lambda name: may_be_called_here(name, others=queries.names_taken(request.viewer, invitation.space))


def _came(request: MemberRequest, invitation: Invitation, form: EnterForm) -> bool:
    """Which names are taken inside is only known from inside. A no comes back as an answer to the question."""
    try:
        come_as_guest(by=request.member, invitation=invitation, name=form.cleaned_data["name"], note=request.note)
    except Refused as refused:
        form.add_error("name", f"{refused.verdict.reason} {refused.verdict.next_step}")
        return False
    return True


@room_page
def end(request: MemberRequest, slug: str, space_id: UUID, *, guest_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    insist(may_end_guest(is_guest=stay.guest_until is not None))
    guest = queries.guest_or_404(request.viewer, stay.space, guest_id, at=request.note.at)
    if request.method == "POST":
        end_guest(by=request.member, guest=guest, note=request.note)
        messages.success(request, say("Their time here is over. They are told that it is over, and not who ended it."))
        return redirect(ROOM, slug, space_id)
    return render(request, "closed/guests/end.html", {"space": stay.space, "stay": stay, "guest": guest})


@room_page
def take_back(request: MemberRequest, slug: str, space_id: UUID, *, invitation_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    insist(may_end_guest(is_guest=stay.guest_until is not None))
    invitation = queries.waited_for_or_404(request.viewer, stay.space, invitation_id, at=request.note.at)
    if request.method == "POST":
        take_invitation_back(by=request.member, invitation=invitation, note=request.note)
        messages.success(request, say("They are not asked any more. It is not shown who said it."))
        return redirect(ROOM, slug, space_id)
    shown = {"space": stay.space, "stay": stay, "invitation": invitation}
    return render(request, "closed/guests/take_back.html", shown)
