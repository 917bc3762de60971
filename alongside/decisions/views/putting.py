"""How does a proposal get support, and get put to everyone?"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from alongside.decisions import queries
from alongside.decisions.actions import proposals as actions
from alongside.decisions.actions import putting
from alongside.decisions.forms.proposals import PutForm
from alongside.decisions.forms.trying import made
from alongside.decisions.models import Proposal
from alongside.decisions.views.pages import sent
from alongside.domain.decisions import State
from alongside.domain.saying import say
from alongside.partnerships import queries as partnerships
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only


@require_POST
@members_only
def support(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    """Give support, or take it back again (`back`)."""
    proposal = queries.proposal_or_404(request.viewer, thing_id)
    if "back" in request.POST:
        actions.withdraw_support(by=request.member, proposal=proposal, note=request.note)
        messages.success(request, say("You no longer support this."))
    else:
        actions.support(by=request.member, proposal=proposal, note=request.note)
        messages.success(request, say("You support this now. You can take that back until it is put to everyone."))
    return redirect("decisions:proposal", slug, proposal.pk)


@members_only
def put(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    """Shows what will happen, and asks for how many days it is open."""
    proposal = queries.proposal_or_404(request.viewer, thing_id)
    version = partnerships.newest_agreement(request.viewer, request.partnership)
    agreement = version.agreement
    verdict = queries.may_be_put(
        request.member.viewer,
        proposal,
        version,
        supporters=queries.supporters_of(request.member.viewer, proposal),
        days=None,
    )
    page = {"proposal": proposal, "notice": agreement.notice_days_for_papers, "verdict": verdict}
    if proposal.kind not in agreement.kinds:
        return render(request, "decisions/put.html", page)
    seen = {"seen": queries.words_seen(request.viewer, proposal)}
    form = PutForm(sent(request), rule=agreement.rule_for(proposal.kind), initial=seen)
    if form.is_valid():
        chosen = {"open_days": form.cleaned_data["days"], "seen": form.cleaned_data["seen"]}
        after = made(form, lambda: putting.put(by=request.member, proposal=proposal, note=request.note, **chosen))
        if after is not None:
            return _onward(request, slug, after)
        form.data = {**request.POST.dict(), **seen}  # whoever looks again sees the words as they are now
    return render(request, "decisions/put.html", {**page, "form": form})


def _onward(request: MemberRequest, slug: str, proposal: Proposal) -> HttpResponse:
    if proposal.state == State.OPEN:
        messages.success(request, say("It is open now. Everybody with a seat can answer."))
        return redirect("decisions:show", slug, proposal.decision.pk)
    messages.success(request, say("It is in front of everyone now. People have time to read it before it opens."))
    return redirect("decisions:proposal", slug, proposal.pk)


@members_only
def take_back(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    proposal = queries.proposal_or_404(request.viewer, thing_id)
    if request.method == "POST":
        putting.take_back(by=request.member, proposal=proposal, note=request.note)
        messages.success(request, say("You have taken it back. You can change its words now."))
        return redirect("decisions:proposal", slug, proposal.pk)
    return render(request, "decisions/take_back.html", {"proposal": proposal})
