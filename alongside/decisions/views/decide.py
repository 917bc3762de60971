"""What is there to decide, what is it about, how will it be decided, and what do people say?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.decisions import queries
from alongside.decisions.models import Decision
from alongside.decisions.views.pages import page_of
from alongside.domain.agreement import AGREEMENT, agreement_from_data
from alongside.domain.check.agreed import changes
from alongside.domain.decisions import Act, is_too_late, may
from alongside.partnerships import queries as partnerships
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

SOURCES = 10


@require_safe
@members_only
def index(request: MemberRequest, slug: str) -> HttpResponse:
    """What is open stands on every page of what is over: it is what needs people."""
    page = {
        "open": queries.open_decisions(request.viewer, request.note.at),
        "page": page_of(request, queries.closed_decisions(request.viewer)),
        "now": request.note.at,
    }
    return render(request, "decisions/list.html", page)


@require_safe
@members_only
def show(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    """The first of three: what it is. Once it is over, how it ended stands on top."""
    decision = queries.decision_or_404(request.viewer, thing_id)
    page = {
        **frame(request, decision),
        "sources": queries.sources_of(request.viewer, decision.proposal)[:SOURCES],
        **_once_over(request, decision),
        **_about_agreement(request, decision),
    }
    return render(request, "decisions/what.html", page)


def frame(request: MemberRequest, decision: Decision) -> dict[str, Any]:
    """What stands on each of the three pages: the heading, whether it is open, and where this viewer's answer is."""
    voter = queries.voter_of(request.viewer, decision)
    is_over = decision.closed_at is not None
    return {
        "decision": decision,
        "proposal": decision.proposal,
        "voter": voter,
        "is_open": not is_over and not is_too_late(decision, request.note.at),
        "is_counting": not is_over and is_too_late(decision, request.note.at),
        "now": request.note.at,
    }


def _once_over(request: MemberRequest, decision: Decision) -> dict[str, Any]:
    """What only a closed decision has: what set it aside, or whether this viewer could."""
    if decision.closed_at is None:
        return {}
    set_asides = list(queries.set_asides_of(request.viewer, decision))
    may_set_aside = bool(may(queries.state_of(request.viewer, decision), Act.SET_ASIDE)) and not set_asides
    return {
        "set_asides": set_asides,
        "may_set_aside": may_set_aside and bool(queries.rights_of(request.viewer, request.member)),
    }


def _about_agreement(request: MemberRequest, decision: Decision) -> dict[str, Any]:
    """For a change to how we work: what it changes, whose power, and, once it passed, the version it became."""
    proposal = decision.proposal
    if decision.kind != AGREEMENT or proposal.new_agreement is None or proposal.agreement_number is None:
        return {}
    version = partnerships.agreement_or_404(request.viewer, request.partnership, proposal.agreement_number)
    before, after = version.agreement, agreement_from_data(proposal.new_agreement)
    return {
        "changes": changes(before, after),
        "powers": queries.power_before_and_after(request.viewer, before, after),
        "adopted": queries.adopted_by(request.viewer, decision) if decision.closed_at else None,
    }


@require_safe
@members_only
def how(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    """The second: how it is decided, as it was frozen when it opened."""
    decision = queries.decision_or_404(request.viewer, thing_id)
    page = {
        **frame(request, decision),
        "answered": queries.seats_answered(request.viewer, decision),
        "power": queries.frozen_power(request.viewer, decision),
        "roles": queries.roles_asked(request.viewer, decision),
        "my_roles": queries.my_roles(request.viewer, decision),
        "role_words": queries.role_words_for(request.viewer, decision),
    }
    return render(request, "decisions/how.html", page)


@require_safe
@members_only
def said(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    """What people said with their answers, as far as it may be read now."""
    decision = queries.decision_or_404(request.viewer, thing_id)
    page = {
        **frame(request, decision),
        "objections": queries.objections_for(request.viewer, decision),
        "page": page_of(request, queries.positions_for(request.viewer, decision)),
        "is_shown": queries.is_shown(request.viewer, decision),
    }
    return render(request, "decisions/said.html", page)
