"""Asking for another stage or another rung, and answering what somebody asked for."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from alongside.domain.initiatives import SOURCE, SOURCE_ADDRESS, may_agree, may_say_no
from alongside.domain.saying import say
from alongside.domain.stakes import Side
from alongside.domain.verdict import Verdict
from alongside.initiatives import queries
from alongside.initiatives.actions import agree, ask_for_rung, ask_for_stage, may_ask, say_not_yet
from alongside.initiatives.forms import RungForm, StageForm
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

ASKED = say("You asked for it. It happens when somebody from the other side agrees.")


@never_cache
@members_only
def stage(request: MemberRequest, slug: str, work_id: UUID) -> HttpResponse:
    work = queries.initiative_or_404(request.viewer, work_id)
    verdict = may_ask(request.member, work, of_rung=False)
    form = StageForm(request.POST or None, now=work.stage)
    if verdict and form.is_valid():
        ask_for_stage(by=request.member, initiative=work, stage=form.cleaned_data["stage"], note=request.note)
        messages.success(request, ASKED)
        return redirect("initiatives:one", slug, work.pk)
    return render(request, "initiatives/stage.html", {"work": work, "form": form, "verdict": verdict})


@never_cache
@members_only
def claim(request: MemberRequest, slug: str, work_id: UUID) -> HttpResponse:
    work = queries.initiative_or_404(request.viewer, work_id)
    verdict = may_ask(request.member, work, of_rung=True)
    form = RungForm(request.POST or None, work=work)
    if verdict and form.is_valid():
        ask_for_rung(by=request.member, initiative=work, rung=form.cleaned_data["rung"], note=request.note)
        messages.success(request, ASKED)
        return redirect("initiatives:one", slug, work.pk)
    shown = {"work": work, "form": form, "verdict": verdict, "source": SOURCE, "source_address": SOURCE_ADDRESS}
    return render(request, "initiatives/rung.html", shown)


@never_cache
@members_only
def answer(request: MemberRequest, slug: str, work_id: UUID, *, move_id: UUID) -> HttpResponse:
    work = queries.initiative_or_404(request.viewer, work_id)
    move = queries.move_or_404(request.viewer, work, move_id)
    if request.method == "POST":
        if "agree" in request.POST:
            agree(by=request.member, move=move, note=request.note)
            messages.success(request, say("You agreed, and so it is changed."))
        else:
            say_not_yet(by=request.member, move=move, note=request.note)
            messages.success(request, say("Nothing is changed."))
        return redirect("initiatives:one", slug, work.pk)
    asker = queries.asker(request.viewer, work)
    verdict: Verdict = may_agree(asker, asked_by=Side(move.asked_by.side))
    shown = {"work": work, "move": move, "may_agree": verdict, "may_say_no": may_say_no(asker)}
    return render(request, "initiatives/move.html", shown)
