"""A statement is put to the room, answered by those inside, and carried to the table by whoever presses it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.closed import queries
from alongside.closed.actions.carrying import Answer, answer, put_to_room
from alongside.closed.actions.carrying import carry as carry_it
from alongside.closed.forms import SigningForm, VoiceForm
from alongside.closed.views.pages import room_page
from alongside.closed.views.statements import STATEMENT, found, version_read
from alongside.domain.rooms import (
    ASKED_DAYS,
    Phase,
    Signing,
    guessable,
    is_agreed,
    may_answer,
    may_draft,
    may_sign,
    needed,
)
from alongside.domain.rooms.carrying import PUT_ALREADY
from alongside.domain.saying import say
from alongside.domain.verdict import insist
from alongside.partnerships.request import MemberRequest


@room_page
def put(request: MemberRequest, slug: str, space_id: UUID, *, statement_id: UUID) -> HttpResponse:
    stay, statement = found(request, space_id, statement_id)
    insist(may_draft(statement.phase, is_guest=stay.guest_until is not None))
    if statement.phase is Phase.PUT:
        insist(PUT_ALREADY)
    inside = queries.how_many_decide(request.viewer, stay.space, at=request.note.at)
    offered = [each for each in Signing if may_sign(each, inside=inside)]
    form = SigningForm(request.POST or None, offered=offered)
    if form.is_valid():
        signing = Signing(form.cleaned_data["signing"])
        put_to_room(by=request.member, statement=statement, signing=signing, note=request.note)
        messages.success(request, say("Everybody in the room can now say yes, or object."))
        return redirect(STATEMENT, slug, space_id, statement_id)
    shown = {
        "space": stay.space,
        "stay": stay,
        "statement": statement,
        "whole": queries.whole(request.viewer, statement, at=request.note.at),
        "hard": queries.hard_in(request.viewer, statement, at=request.note.at),
        "form": form,
        "inside": inside,
        "needed": needed(inside),
        "days": ASKED_DAYS,
        "guessable": guessable(inside),
    }
    return render(request, "closed/statements/put.html", shown)


@room_page
def voice(request: MemberRequest, slug: str, space_id: UUID, *, statement_id: UUID) -> HttpResponse:
    stay, statement = found(request, space_id, statement_id)
    version = statement.version
    insist(may_answer(statement.phase, is_guest=stay.guest_until is not None, seen=version, version=version))
    name = request.member.name if statement.signing == Signing.NAMES else ""
    form = VoiceForm(request.POST or None, initial={"seen": version}, name=name)
    if form.is_valid():
        said = form.cleaned_data
        given = Answer(seen=said["seen"], objection=form.objection, with_name=said["answer"] == "named")
        answer(by=request.member, statement=statement, answer=given, note=request.note)
        messages.success(request, say("Your answer is kept. You can think again until it is carried."))
        return redirect(STATEMENT, slug, space_id, statement_id)
    shown = {
        "space": stay.space,
        "stay": stay,
        "statement": statement,
        "whole": queries.whole(request.viewer, statement, at=request.note.at),
        "hard": queries.hard_in(request.viewer, statement, at=request.note.at),
        "form": form,
    }
    return render(request, "closed/statements/voice.html", shown)


@room_page
def carry(request: MemberRequest, slug: str, space_id: UUID, *, statement_id: UUID) -> HttpResponse:
    stay, statement = found(request, space_id, statement_id)
    version = statement.version
    insist(may_answer(statement.phase, is_guest=stay.guest_until is not None, seen=version, version=version))
    asked = queries.statement_asked(request.viewer, statement, at=request.note.at)
    insist(is_agreed(asked, at=request.note.at))
    if request.method == "POST":
        carry_it(by=request.member, statement=statement, seen=version_read(request, "seen"), note=request.note)
        messages.success(request, say("It is at the table now. Everyone in the partnership can read it."))
        return redirect(STATEMENT, slug, space_id, statement_id)
    shown = {
        "space": stay.space,
        "stay": stay,
        "statement": statement,
        "whole": queries.whole(request.viewer, statement, at=request.note.at),
        "hard": queries.hard_in(request.viewer, statement, at=request.note.at),
        "guessable": guessable(asked.inside),
        "names": sorted(queries.names_given(request.viewer, statement, at=request.note.at), key=str.casefold),
    }
    return render(request, "closed/statements/carry.html", shown)
