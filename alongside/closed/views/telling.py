"""Telling the safeguarding lead something: writing it, seeing what will be sent, and what came back. And the lead's."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.closed import queries
from alongside.closed.actions.telling import Told, answer_message, close_message, line_for, tell
from alongside.closed.forms.guarding import LeadAnswerForm, TellForm
from alongside.closed.models import Lead, LeadMessage, Presence
from alongside.closed.queries import guarding, telling
from alongside.closed.views.pages import room_page
from alongside.domain.contributions import kept
from alongside.domain.rooms.telling import From, may_tell
from alongside.domain.saying import say
from alongside.partnerships.request import MemberRequest

TELL, TOLD = "closed:tell", "closed:told"


@room_page
def tell_lead(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    """Three things on one address, so that a browser remembers no more than that: writing, a last look, the answers."""
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    sent = list(telling.my_messages(request.viewer, stay.space))
    now = next((each for each in sent if each.closed_at is None), None)
    if "close" in request.POST and now is not None:
        close_message(by=request.member, message=now, note=request.note)
        messages.success(request, say("It is closed. You can read it here for a year. Then it is deleted."))
        return redirect(TELL, slug, space_id)
    lead = guarding.lead_of(request.viewer, stay.space, at=request.note.at)
    is_lead = lead is not None and lead.member_id == request.member.pk
    verdict = may_tell(has_lead=lead is not None, is_lead=is_lead, is_open=now is not None)
    shown: dict[str, Any] = {"space": stay.space, "stay": stay, "lead": lead, "verdict": verdict, "sent": sent}
    if lead is None or not verdict:
        return render(request, "closed/safety/told.html", shown)
    return _write(request, stay, lead, shown=shown)


def _write(request: MemberRequest, stay: Presence, lead: Lead, *, shown: dict[str, Any]) -> HttpResponse:
    form = TellForm(request.POST or None, names=_names(request, stay, lead))
    if not form.is_valid() or "change" in request.POST:
        return render(request, "closed/safety/tell.html", shown | {"form": form})
    under = From(form.cleaned_data["under"])
    words = kept(form.cleaned_data["words"])
    line = line_for(by=request.member, stay=stay, under=under, note=request.note)
    # Only what they saw goes: to this lead, under this very line.
    if request.POST.get("send") == lead.pk.hex and request.POST.get("line") == line:
        told = Told(words=words, under=under, lead=lead.pk)
        tell(by=request.member, space=stay.space, told=told, note=request.note)
        messages.success(request, say("It is sent. The lead finds it the next time that they look here."))
        return redirect(TELL, request.partnership.slug, stay.space_id)
    seen = {"form": form, "words": words, "line": line, "changed": "send" in request.POST}
    return render(request, "closed/safety/tell_check.html", shown | seen)


def _names(request: MemberRequest, stay: Presence, lead: Lead) -> dict[From, str]:
    """The name outside is not offered to somebody who keeps from the lead that they are here."""
    names = {From.OWN: request.member.name, From.ROOM: str(stay.name), From.NONE: ""}
    if telling.keeps_from(request.viewer, lead.member):
        del names[From.OWN]
    return names


@room_page
def told(request: MemberRequest, slug: str, message_id: UUID) -> HttpResponse:
    """The lead's page of one message, outside of the room."""
    message = telling.told_or_404(request.viewer, message_id)
    if "close" in request.POST:
        close_message(by=request.member, message=message, note=request.note)
        messages.success(request, say("It is closed. Whoever sent it can read your answers for a year."))
        return redirect(TOLD, slug, message_id)
    form = LeadAnswerForm(request.POST or None)
    if form.is_valid():
        answer_message(by=request.member, message=message, words=form.cleaned_data["words"], note=request.note)
        messages.success(request, say("Your answer is there. They find it the next time that they look."))
        return redirect(TOLD, slug, message_id)
    return render(request, "closed/leading/told.html", _shown(request, message) | {"form": form})


def _shown(request: MemberRequest, message: LeadMessage) -> dict[str, Any]:
    return {"message": message, "answers": telling.answers_to(request.viewer, message)}
