"""What does somebody object to or ask, what is the reply, and does it still stand?"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from alongside.decisions import queries
from alongside.decisions.actions import objections as actions
from alongside.decisions.forms.objections import ReplyForm
from alongside.decisions.forms.trying import done
from alongside.decisions.views.decide import frame
from alongside.decisions.views.pages import sent
from alongside.domain.saying import say
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only


@members_only
def show(request: MemberRequest, slug: str, thing_id: UUID, *, objection_id: UUID) -> HttpResponse:
    decision = queries.decision_or_404(request.viewer, thing_id)
    objection = queries.objection_or_404(request.viewer, decision, objection_id)
    form = ReplyForm(sent(request))
    if form.is_valid() and done(
        form,
        lambda: actions.reply(
            by=request.member, objection=objection, words=form.cleaned_data["words"], note=request.note
        ),
    ):
        messages.success(request, say("Your reply is there for everyone to read."))
        return redirect("decisions:objection", slug, decision.pk, objection.pk)
    viewer = request.member.viewer
    page = {
        **frame(request, decision),
        "objection": objection,
        "form": form,
        "may_reply": queries.may_reply(viewer, decision, objection),
        "may_settle": queries.may_settle(viewer, decision, objection, now=request.note.at),
    }
    return render(request, "decisions/objection.html", page)


@require_POST
@members_only
def settle(request: MemberRequest, slug: str, thing_id: UUID, *, objection_id: UUID) -> HttpResponse:
    """Whoever said it says that it still stands, or takes it back (`back`)."""
    decision = queries.decision_or_404(request.viewer, thing_id)
    objection = queries.objection_or_404(request.viewer, decision, objection_id)
    stands = "back" not in request.POST
    actions.settle(by=request.member, objection=objection, stands=stands, note=request.note)
    if stands:
        messages.success(request, say("Everyone can see that it still stands."))
    else:
        messages.success(request, say("You have taken it back. You can give your answer again."))
    return redirect("decisions:objection", slug, decision.pk, objection.pk)
