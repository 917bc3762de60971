"""What is suggested here, and what does one suggestion say?"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.decisions import queries
from alongside.decisions.models import Proposal, Support
from alongside.decisions.views.pages import page_of
from alongside.domain.check.agreed import changes
from alongside.domain.decisions import Act, State, may
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import AgreementVersion
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.spaces.queries import follow_of

COMMENTS = 10


@require_safe
@members_only
def index(request: MemberRequest, slug: str) -> HttpResponse:
    live = request.GET.get("show") != "over"
    page = page_of(request, queries.proposals_for(request.viewer, live=live))
    agreement = partnerships.agreement_of(request.viewer, request.partnership)
    needs = {rule.kind: rule.needs_support.people for rule in agreement.rules}
    for proposal in page:
        proposal.needs = needs.get(proposal.kind, 1)
    return render(request, "decisions/proposals.html", {"page": page, "live": live})


@require_safe
@members_only
def show(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    viewer = request.viewer
    proposal = queries.proposal_or_404(viewer, thing_id)
    version = partnerships.newest_agreement(viewer, request.partnership)
    agreement = version.agreement
    supporters = queries.supporters_of(viewer, proposal)
    is_mine = proposal.by_id == request.member.pk
    page = {
        "proposal": proposal,
        "supporters": supporters,
        "supports": request.member.pk in {each.member_id for each in supporters},
        "agreement_in_force": agreement,
        "labels": agreement.labels,
        "rule": next((rule for rule in agreement.rules if rule.kind == proposal.kind), None),
        "is_mine": is_mine,
        "may_change": is_mine and may(State(proposal.state), Act.CHANGE_WORDS),
        "may_withdraw": is_mine and may(State(proposal.state), Act.WITHDRAW),
        "sources": queries.sources_of(viewer, proposal)[:COMMENTS],
        "follows": follow_of(viewer, proposal.pk) is not None,
        "comments": page_of(request, queries.remarks_of(viewer, proposal), size=COMMENTS),
        **_about_agreement(request, proposal, version),
        **_what_next(request, proposal, version, supporters=supporters),
    }
    return render(request, "decisions/proposal.html", page)


def _what_next(
    request: MemberRequest, proposal: Proposal, version: AgreementVersion, *, supporters: Sequence[Support]
) -> dict[str, object]:
    """May it be put now; or, once it is put, what it waits for beyond its day."""
    if proposal.state == State.GATHERING:
        ready = queries.may_be_put(request.member.viewer, proposal, version, supporters=supporters, days=None)
        return {"may_put": ready}
    if proposal.state == State.PUT:
        return {"may_open": queries.may_open_now(request.viewer, proposal, version)}
    return {}


def _about_agreement(request: MemberRequest, proposal: Proposal, version: AgreementVersion) -> dict[str, object]:
    """What it would change in the agreement in force, in plain words, and whose power."""
    if proposal.new_agreement is None or proposal.state not in queries.LIVE:
        return {}
    before = version.agreement
    after = queries.carried_agreement(request.viewer, proposal, version)
    return {
        "changes": changes(before, after),
        "powers": queries.power_before_and_after(request.viewer, before, after),
    }


@require_safe
@members_only
def earlier(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    proposal = queries.proposal_or_404(request.viewer, thing_id)
    page = page_of(request, queries.earlier_of(request.viewer, proposal))
    return render(request, "decisions/earlier.html", {"proposal": proposal, "page": page})
