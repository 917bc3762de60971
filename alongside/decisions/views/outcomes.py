"""What was decided here, and what did a law set aside? Open to anyone."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alongside.decisions import queries
from alongside.decisions.actions import overriding
from alongside.decisions.forms.objections import SetAsideForm
from alongside.decisions.forms.trying import made
from alongside.decisions.views.decide import frame
from alongside.decisions.views.pages import page_of, sent
from alongside.domain.decisions import Act, may
from alongside.domain.saying import say
from alongside.partnerships.request import MemberRequest, Request
from alongside.partnerships.views.members_only import members_only
from alongside.partnerships.views.unchanged import told_if_unchanged


@login_not_required
@require_safe
@told_if_unchanged
def index(request: Request, slug: str) -> HttpResponse:
    page = page_of(request, queries.outcomes(request.viewer, request.partnership))
    return render(request, "decisions/outcomes.html", {"page": page})


@login_not_required
@require_safe
@told_if_unchanged
def show(request: Request, slug: str, thing_id: UUID) -> HttpResponse:
    decision = queries.outcome_or_404(request.viewer, request.partnership, thing_id)
    page = {
        "decision": decision,
        "proposal": decision.proposal,
        "power": queries.frozen_power(request.viewer, decision),
        "set_asides": queries.set_asides_of(request.viewer, decision),
        "adopted": queries.adopted_by(request.viewer, decision),
    }
    return render(request, "decisions/outcome.html", page)


@login_not_required
@require_safe
@told_if_unchanged
def set_asides(request: Request, slug: str) -> HttpResponse:
    page = page_of(request, queries.set_asides(request.viewer, request.partnership))
    return render(request, "decisions/set_asides.html", {"page": page})


@members_only
def set_aside(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    """Only for whoever the agreement names. For anybody else there is nothing here."""
    decision = queries.decision_or_404(request.viewer, thing_id)
    rights = queries.rights_of(request.viewer, request.member)
    if not rights:
        raise Http404
    by_law = {law: role for role, laws in rights.items() for law in laws}
    form = SetAsideForm(sent(request), laws=list(by_law))
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("law", "reason")}
        said |= {"named": form.cleaned_data["named_person"], "role": by_law[form.cleaned_data["law"]]}
        override = made(
            form, lambda: overriding.set_aside(by=request.member, decision=decision, note=request.note, **said)
        )
        if override is not None:
            messages.warning(request, say("This decision is set aside. Anyone can read who did it, and why."))
            return redirect("decisions:show", slug, decision.pk)
    verdict = may(queries.state_of(request.viewer, decision), Act.SET_ASIDE)
    return render(request, "decisions/set_aside.html", {**frame(request, decision), "form": form, "verdict": verdict})
