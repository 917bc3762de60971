"""Statements of a room: writing one together, looking at it, and how it read before."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alongside.closed import queries
from alongside.closed.actions.drafting import begin_statement, change_statement
from alongside.closed.forms import StatementForm, VersionForm
from alongside.closed.models import Presence, Statement
from alongside.closed.views.pages import room_page
from alongside.contributions import queries as contributions
from alongside.domain.rooms import (
    Signing,
    counts_from,
    is_agreed,
    may_draft,
    needed,
)
from alongside.domain.rooms.agreeing import GUEST
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, insist
from alongside.partnerships.request import MemberRequest

STATEMENT = "closed:statement"


def found(request: MemberRequest, space_id: UUID, statement_id: UUID) -> tuple[Presence, Statement]:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    return stay, queries.statement_or_404(request.viewer, stay.space, statement_id, at=request.note.at)


def version_read(request: MemberRequest, field: str) -> int:
    """Which version somebody had before them when they pressed the button. 0, which none is, for anything else."""
    form = VersionForm({"seen": request.POST.get(field, "")})
    return form.cleaned_data["seen"] if form.is_valid() else 0


@room_page
def begin(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    if stay.guest_until:
        raise Refused(GUEST)
    form = StatementForm(request.POST or None)
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("words", "kind")}
        made = begin_statement(by=request.member, space=stay.space, **said, note=request.note)
        return redirect(STATEMENT, slug, space_id, made.pk)
    return render(request, "closed/statements/write.html", {"space": stay.space, "stay": stay, "form": form})


@room_page
def change(request: MemberRequest, slug: str, space_id: UUID, *, statement_id: UUID) -> HttpResponse:
    stay, statement = found(request, space_id, statement_id)
    insist(may_draft(statement.phase, is_guest=stay.guest_until is not None))
    as_now = {"words": statement.shown, "kind": statement.kind, "seen": statement.version}
    form = StatementForm(request.POST or None, initial=as_now)
    if form.is_valid():
        said = form.cleaned_data | {"seen": form.cleaned_data["seen"] or 0}
        change_statement(by=request.member, statement=statement, **said, note=request.note)
        messages.success(
            request, say("The words are changed. The words before are kept. People in the room can see them.")
        )
        return redirect(STATEMENT, slug, space_id, statement_id)
    shown = {"space": stay.space, "stay": stay, "form": form, "statement": statement}
    return render(request, "closed/statements/write.html", shown)


@require_safe
@room_page
def earlier(request: MemberRequest, slug: str, space_id: UUID, *, statement_id: UUID) -> HttpResponse:
    stay, statement = found(request, space_id, statement_id)
    before = queries.earlier_statements(request.viewer, statement, at=request.note.at)
    shown = {"space": stay.space, "stay": stay, "statement": statement, "earlier": before}
    return render(request, "closed/statements/drafts.html", shown)


@require_safe
@room_page
def one(request: MemberRequest, slug: str, space_id: UUID, *, statement_id: UUID) -> HttpResponse:
    stay, statement = found(request, space_id, statement_id)
    shown: dict[str, Any] = {
        "space": stay.space,
        "stay": stay,
        "statement": statement,
        "may_draft": may_draft(statement.phase, is_guest=stay.guest_until is not None),
        "mine": queries.my_presences(request.viewer, stay.space),
        "quotes": queries.quotes_of(request.viewer, statement, at=request.note.at),
    }
    if statement.phase == "put":
        shown |= _how_it_stands(request, stay, statement)
    if statement.contribution:
        shown["replies"] = contributions.replies(request.viewer, statement.contribution)
    return render(request, "closed/statements/one.html", shown)


def _how_it_stands(request: MemberRequest, stay: Presence, statement: Statement) -> dict[str, Any]:
    at = request.note.at
    asked = queries.statement_asked(request.viewer, statement, at=at)
    named = statement.signing == Signing.NAMES
    names = queries.names_given(request.viewer, statement, at=at) if named else []
    return {
        "asked": asked,
        "needed": needed(asked.inside),
        "from": counts_from(asked.put_at),
        "agreed": is_agreed(asked, at=at),
        "objections": queries.objections(request.viewer, statement, at=at) if asked.objections else (),
        "my_voice": queries.voice_of(request.viewer, statement, stay),
        "names": sorted(names, key=str.casefold),
    }
