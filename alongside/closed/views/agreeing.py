"""How a room lives together: what it has agreed, what it is asked now, suggesting something and answering it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from alongside.closed import queries
from alongside.closed.actions.agreeing import Suggested, answer_suggestion, settle, suggest
from alongside.closed.forms import AnswerForm
from alongside.closed.matters import ASKS
from alongside.closed.models import Presence, Suggestion
from alongside.closed.views.pages import room_page
from alongside.domain.rooms import (
    ASKED_DAYS,
    GUEST_DAYS,
    LAPSES_DAYS,
    Matter,
    counts_from,
    is_agreed,
    kept_for,
    lapses_at,
    may_answer_suggestion,
    may_suggest,
    needed,
)
from alongside.domain.rooms.agreeing import LEAVES_OUT
from alongside.domain.saying import say
from alongside.domain.verdict import insist
from alongside.partnerships.request import MemberRequest

SUGGESTION, TOGETHER = "closed:suggestion", "closed:together"


@require_safe
@room_page
def together(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    """What those inside have agreed, in one place."""
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    shown = {
        "space": stay.space,
        "stay": stay,
        "kept_for": kept_for(queries.days_kept(request.viewer, stay.space)),
        "rules": queries.room_rules(request.viewer, stay.space, at=request.note.at),
        "suggestions": queries.suggestions(request.viewer, stay.space, at=request.note.at),
        "invitations": queries.waited_for(request.viewer, stay.space, at=request.note.at),
    }
    return render(request, "closed/together/room.html", shown)


@room_page
def begin(request: MemberRequest, slug: str, space_id: UUID, *, matter: str) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    about = _matter(matter)
    is_asked = queries.is_asked_already(request.viewer, stay.space, about, at=request.note.at)
    insist(may_suggest(is_guest=stay.guest_until is not None, is_asked_already=is_asked))
    asks = ASKS[about]
    begun = {name: request.GET[name] for name in ("who", "post") if name in request.GET}
    choice = asks.choice(by=request.member, space=stay.space, note=request.note)
    form = asks.form(request.POST or None, initial=begun, **choice)
    if form.is_valid():
        suggested = Suggested(matter=about, **form.cleaned_data)
        made = suggest(by=request.member, space=stay.space, suggested=suggested, note=request.note)
        messages.success(request, say("Everybody in the room can now say yes, or object."))
        return redirect(SUGGESTION, slug, space_id, made.pk)
    inside = queries.how_many_decide(request.viewer, stay.space, at=request.note.at) - (about in LEAVES_OUT)
    shown = {"space": stay.space, "stay": stay, "asks": asks, "form": form} | rule_shown(inside)
    return render(request, "closed/together/suggest.html", shown)


def _matter(name: str) -> Matter:
    try:
        return Matter(name)
    except ValueError:
        raise Http404 from None


def rule_shown(inside: int) -> dict[str, Any]:
    """The rule by which a room agrees, as its page says it before it asks."""
    said = {"inside": inside, "needed": needed(inside), "days": ASKED_DAYS, "lapses_days": LAPSES_DAYS}
    return said | {"guest_days": GUEST_DAYS}


def found(request: MemberRequest, space_id: UUID, suggestion_id: UUID) -> tuple[Presence, Suggestion]:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    return stay, queries.suggestion_or_404(request.viewer, stay.space, suggestion_id, at=request.note.at)


@require_safe
@room_page
def one(request: MemberRequest, slug: str, space_id: UUID, *, suggestion_id: UUID) -> HttpResponse:
    stay, suggestion = found(request, space_id, suggestion_id)
    shown: dict[str, Any] = {"space": stay.space, "stay": stay, "suggestion": suggestion}
    if not suggestion.is_over(at=request.note.at):
        shown |= _how_it_stands(request, stay, suggestion)
    return render(request, "closed/together/one.html", shown)


def _how_it_stands(request: MemberRequest, stay: Presence, suggestion: Suggestion) -> dict[str, Any]:
    at = request.note.at
    asked = queries.room_asked(request.viewer, suggestion, at=at)
    return {
        "asked": asked,
        "needed": needed(asked.inside),
        "from": counts_from(asked.put_at),
        "until": lapses_at(asked.put_at),
        "agreed": is_agreed(asked, at=at),
        "objections": queries.objections_to(request.viewer, suggestion, at=at),
        "my_voice": queries.my_voice_in(request.viewer, suggestion, stay),
        "may_answer": may_answer_suggestion(
            suggestion.put_at,
            is_guest=stay.guest_until is not None,
            is_settled=False,
            is_about_me=queries.is_about_me(request.viewer, suggestion),
            at=at,
        ),
    }


@room_page
def voice(request: MemberRequest, slug: str, space_id: UUID, *, suggestion_id: UUID) -> HttpResponse:
    stay, suggestion = found(request, space_id, suggestion_id)
    is_guest, is_settled = stay.guest_until is not None, suggestion.settled_at is not None
    is_about_me, at = queries.is_about_me(request.viewer, suggestion), request.note.at
    insist(
        may_answer_suggestion(
            suggestion.put_at, is_guest=is_guest, is_settled=is_settled, is_about_me=is_about_me, at=at
        )
    )
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        answer_suggestion(by=request.member, suggestion=suggestion, objection=form.objection, note=request.note)
        messages.success(request, say("Your answer is kept. You can think again until it holds."))
        return redirect(SUGGESTION, slug, space_id, suggestion_id)
    shown = {"space": stay.space, "stay": stay, "suggestion": suggestion, "form": form, "guest_days": GUEST_DAYS}
    return render(request, "closed/together/voice.html", shown)


@require_POST
@room_page
def hold(request: MemberRequest, slug: str, space_id: UUID, *, suggestion_id: UUID) -> HttpResponse:
    _, suggestion = found(request, space_id, suggestion_id)
    settled = settle(by=request.member, suggestion=suggestion, note=request.note)
    messages.success(request, ASKS[Matter(settled.matter)].came_of_it)
    return redirect(TOGETHER, slug, space_id)
