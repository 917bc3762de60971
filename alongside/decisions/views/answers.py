"""What is my answer; and what does the holder of a role say?"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from alongside.decisions import queries
from alongside.decisions.actions.answers import take_position
from alongside.decisions.actions.roles import speak_as_role
from alongside.decisions.forms.answers import LABELS, AnswerForm, SureForm
from alongside.decisions.forms.objections import RoleWordForm
from alongside.decisions.forms.trying import done, say_no
from alongside.decisions.models import Decision
from alongside.decisions.views.decide import frame
from alongside.decisions.views.pages import sent
from alongside.domain.decisions import Answer
from alongside.domain.saying import say
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only


@never_cache
@members_only
def answer(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    """The third page. A secret answer is final, so it is asked once more; nothing is kept in between."""
    decision = queries.decision_or_404(request.viewer, thing_id)
    page = frame(request, decision)
    before = queries.position_of(request.viewer, page["voter"], decision)
    verdict = queries.may_answer(request.viewer, decision, page["voter"], now=request.note.at)
    first = {"answer": before.answer, "reason": before.words} if before else None
    form = AnswerForm(sent(request), decision=decision, initial=first)
    if form.is_valid() and not verdict:
        say_no(form, verdict)
    elif form.is_valid() and "back" not in request.POST:
        if decision.secret and "sure" not in request.POST:
            return _ask_once_more(request, decision, form=form)
        if _given(request, decision, form=form):
            return redirect("decisions:answer", slug, decision.pk)
    page |= {"form": form, "verdict": verdict, "before": before, "given": before and LABELS[Answer(before.answer)]}
    return render(request, "decisions/answer.html", page)


def _ask_once_more(request: MemberRequest, decision: Decision, *, form: AnswerForm) -> HttpResponse:
    page = {
        **frame(request, decision),
        "form": SureForm(initial=form.cleaned_data, decision=decision),
        "label": LABELS[Answer(form.cleaned_data["answer"])],
        "reason": form.cleaned_data["reason"],
    }
    return render(request, "decisions/sure.html", page)


def _given(request: MemberRequest, decision: Decision, *, form: AnswerForm) -> bool:
    said = form.cleaned_data
    answered = {"answer": Answer(said["answer"]), "reason": said["reason"], "show_now": said.get("show_now", False)}
    is_done = done(form, lambda: take_position(by=request.member, decision=decision, note=request.note, **answered))
    if is_done and decision.secret:
        messages.success(request, say("Your answer is in the box. Nobody can see that it is yours."))
    elif is_done:
        messages.success(request, say("Your answer is saved. You can change it until it closes."))
    return is_done


@never_cache
@members_only
def role(request: MemberRequest, slug: str, thing_id: UUID, *, role: str) -> HttpResponse:
    """Yes or no, as the holder of a role that the rule asks. For anybody else there is nothing here."""
    decision = queries.decision_or_404(request.viewer, thing_id)
    if role not in queries.my_roles(request.viewer, decision):
        raise Http404
    before = queries.role_words_for(request.viewer, decision).filter(role=role).first()
    first = {"says": "yes" if before.yes else "no", "words": before.words} if before else None
    form = RoleWordForm(sent(request), initial=first)
    if form.is_valid():
        said = {"yes": form.cleaned_data["says"] == "yes", "words": form.cleaned_data["words"]}
        if done(
            form, lambda: speak_as_role(by=request.member, decision=decision, role=role, note=request.note, **said)
        ):
            messages.success(request, say("What you said is saved. You can change it until it closes."))
            return redirect("decisions:how", slug, decision.pk)
    name = decision.power["names"].get(role, role)
    return render(request, "decisions/role.html", {**frame(request, decision), "form": form, "role_name": name})
