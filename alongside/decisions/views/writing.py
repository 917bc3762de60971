"""How does somebody suggest something, change its words, take it away, or say what they think of it?"""

from __future__ import annotations

from dataclasses import asdict
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from alongside.decisions import queries
from alongside.decisions.actions import proposals as actions
from alongside.decisions.forms.proposals import CommentForm, ProposalForm, TextForm
from alongside.decisions.forms.trying import done, made
from alongside.decisions.views.pages import sent
from alongside.domain.agreement import AGREEMENT, ORDINARY
from alongside.domain.saying import say
from alongside.initiatives.models import Initiative
from alongside.initiatives.queries import initiative_or_404
from alongside.partnerships import queries as partnerships
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.spaces import actions as spaces
from alongside.spaces.models import Followed
from alongside.spaces.queries import follow_of

MOST = 20
"""How many things one proposal can answer."""


@members_only
def new(request: MemberRequest, slug: str) -> HttpResponse:
    """From one or more things people said (`from`), for a piece of work (`work`), or once more (`again`)."""
    asked_for = _ids([*request.GET.getlist("from"), *request.POST.getlist("sources")])
    work = _work(request)
    form = ProposalForm(
        sent(request),
        agreement=partnerships.agreement_of(request.viewer, request.partnership),
        sources=queries.answerable(request.viewer, asked_for),
        initial={"kind": ORDINARY, "sources": [str(each) for each in asked_for], **_once_more(request)},
    )
    if form.is_valid():
        said = {"text": form.text, "kind": form.cleaned_data["kind"], "contributions": form.contributions}
        proposal = made(form, lambda: actions.propose(by=request.member, initiative=work, note=request.note, **said))
        if proposal is not None:
            messages.success(request, say("Your proposal is there for everyone to read. Others can support it."))
            return redirect("decisions:proposal", slug, proposal.pk)
    return render(request, "decisions/new.html", {"form": form, "work": work})


def _ids(given: list[str]) -> list[UUID]:
    return [UUID(each) for each in given[:MOST] if _is_id(each)]


def _is_id(given: str) -> bool:
    try:
        UUID(given)
    except ValueError:
        return False
    return True


def _work(request: MemberRequest) -> Initiative | None:
    given = request.GET.get("work", "")
    return initiative_or_404(request.viewer, UUID(given)) if _is_id(given) else None


def _once_more(request: MemberRequest) -> dict[str, str]:
    """The words of a proposal that did not pass, to begin the next one from."""
    given = request.GET.get("again", "")
    if not _is_id(given):
        return {}
    before = queries.proposal_or_404(request.viewer, UUID(given))
    return asdict(queries.text_of(request.viewer, before))


@members_only
def change(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    proposal = queries.proposal_or_404(request.viewer, thing_id)
    before = asdict(queries.text_of(request.viewer, proposal))
    form = TextForm(sent(request), initial=before)
    if form.is_valid() and done(
        form,
        lambda: actions.change_words(by=request.member, proposal=proposal, text=form.text, note=request.note),
    ):
        messages.success(request, say("The words are changed. How it read before is kept, for everyone to read."))
        return redirect("decisions:proposal", slug, proposal.pk)
    page = {"form": form, "proposal": proposal, "is_about_agreement": proposal.kind == AGREEMENT}
    return render(request, "decisions/change.html", page)


@members_only
def withdraw(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    proposal = queries.proposal_or_404(request.viewer, thing_id)
    if request.method == "POST":
        actions.withdraw(by=request.member, proposal=proposal, note=request.note)
        messages.success(request, say("Your proposal is taken away. It stays in the list of what is over."))
        return redirect("decisions:proposals", slug)
    return render(request, "decisions/withdraw.html", {"proposal": proposal})


@members_only
def comment(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    proposal = queries.proposal_or_404(request.viewer, thing_id)
    form = CommentForm(sent(request))
    if form.is_valid() and done(
        form,
        lambda: actions.remark(
            by=request.member, proposal=proposal, words=form.cleaned_data["words"], note=request.note
        ),
    ):
        messages.success(request, say("What you said is there for everyone to read."))
        return redirect("decisions:proposal", slug, proposal.pk)
    return render(request, "decisions/comment.html", {"form": form, "proposal": proposal})


@require_POST
@members_only
def follow(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    """Begin to follow it, or stop. Nobody else is told."""
    proposal = queries.proposal_or_404(request.viewer, thing_id)
    if follow_of(request.viewer, proposal.pk) is None:
        spaces.follow(by=request.member, kind=Followed.PROPOSAL, thing=proposal.pk, note=request.note)
        messages.success(request, say("You follow this now. You will see on Today when something happens."))
    else:
        spaces.unfollow(by=request.member, thing=proposal.pk, note=request.note)
        messages.success(request, say("You no longer follow this."))
    return redirect("decisions:proposal", slug, proposal.pk)
