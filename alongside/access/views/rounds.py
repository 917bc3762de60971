"""For one day: who is asked, what does each need, what has to be arranged, and was it there?"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from alongside.access import queries
from alongside.access.actions import rounds
from alongside.access.forms.rounds import ConfirmForm, DifferentForm, MetForm, RoundForm
from alongside.domain.access import may_confirm, may_say_met
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, insist
from alongside.partnerships import queries as partnerships
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.partnerships.views.sent import sent


@require_safe
@members_only
def index(request: MemberRequest, slug: str) -> HttpResponse:
    page = {
        "rounds": queries.rounds_for(request.viewer)[:50],
        "today": localdate(request.note.at),
        "may_make": queries.may_make(request.viewer),
    }
    return render(request, "access/rounds.html", page)


@never_cache
@members_only
def new(request: MemberRequest, slug: str) -> HttpResponse:
    form = RoundForm(sent(request))
    if form.is_valid():
        try:
            made = rounds.open_round(by=request.member, note=request.note, **form.cleaned_data)
        except Refused as refused:
            form.refuse(refused.verdict)
        else:
            messages.success(request, say("Everybody is asked now what they need."))
            return redirect("access:round", slug, made.pk)
    return render(request, "access/new.html", {"form": form})


@never_cache
@require_safe
@members_only
def show(request: MemberRequest, slug: str, round_id: UUID) -> HttpResponse:
    meeting = queries.round_or_404(request.viewer, round_id)
    today = localdate(request.note.at)
    needs = queries.needs_of(request.viewer, meeting)
    page = {
        "meeting": meeting,
        "answer": queries.answer_of_mine(request.viewer, meeting),
        "needs": needs,
        "may_confirm": may_confirm(meeting.day, today=today),
        "may_say_met": may_say_met(meeting.day, today=today, needs=len(needs)),
        "may_arrange": queries.may_arrange(request.viewer, meeting),
        "has_begun": meeting.day <= today,
        "counts": queries.met_counts(request.viewer, meeting, small_group=_small_group(request)),
    }
    return render(request, "access/round.html", page)


@never_cache
@members_only
def confirm(request: MemberRequest, slug: str, round_id: UUID) -> HttpResponse:
    meeting = queries.round_or_404(request.viewer, round_id)
    form = ConfirmForm(sent(request))
    if form.is_valid():
        how = form.cleaned_data["how"]
        if how == "different":
            return redirect("access:different", slug, round_id)
        act = rounds.confirm_same if how == "same" else rounds.confirm_nothing
        act(by=request.member, meeting=meeting, note=request.note)
        return _thanks(request, meeting.pk)
    shown = queries.shown_here(request.viewer)
    verdict = may_confirm(meeting.day, today=localdate(request.note.at))
    page = {"form": form, "meeting": meeting, "shown": shown.values(), "verdict": verdict}
    return render(request, "access/confirm.html", page)


@never_cache
@members_only
def different(request: MemberRequest, slug: str, round_id: UUID) -> HttpResponse:
    meeting = queries.round_or_404(request.viewer, round_id)
    shown = list(queries.shown_here(request.viewer).values())
    form = DifferentForm(sent(request), shown=shown, initial={"keep": [str(each.line_id) for each in shown]})
    if form.is_valid():
        try:
            rounds.confirm_different(
                by=request.member, meeting=meeting, keep=form.kept, more=form.this_time, note=request.note
            )
        except Refused as refused:
            form.refuse(refused.verdict)
        else:
            return _thanks(request, meeting.pk)
    return render(request, "access/different.html", {"form": form, "meeting": meeting})


@never_cache
@members_only
def met(request: MemberRequest, slug: str, round_id: UUID) -> HttpResponse:
    meeting = queries.round_or_404(request.viewer, round_id)
    needs = queries.needs_of(request.viewer, meeting)
    verdict = may_say_met(meeting.day, today=localdate(request.note.at), needs=len(needs))
    form = MetForm(sent(request), needs=needs)
    if form.is_valid():
        try:
            rounds.say_met(by=request.member, meeting=meeting, said=form.said, note=request.note)
        except Refused as refused:
            form.refuse(refused.verdict)
        else:
            messages.success(request, say("Thank you. Only you can say this, and you can change it."))
            return redirect("access:round", slug, round_id)
    return render(request, "access/met.html", {"form": form, "meeting": meeting, "verdict": verdict})


@never_cache
@require_safe
@members_only
def arrange(request: MemberRequest, slug: str, round_id: UUID) -> HttpResponse:
    meeting = queries.round_or_404(request.viewer, round_id)
    insist(queries.may_arrange(request.viewer, meeting))
    small_group = _small_group(request)
    things = queries.arranged_for(request.viewer, meeting, small_group=small_group)
    counted, few = [each for each in things if each.people], [each for each in things if not each.people]
    page = {"meeting": meeting, "counted": counted, "few": few, "small_group": small_group}
    return render(request, "access/arrange.html", page)


def _thanks(request: MemberRequest, round_id: UUID) -> HttpResponse:
    messages.success(request, say("Thank you. You can change it until the day."))
    return redirect("access:round", request.partnership.slug, round_id)


def _small_group(request: MemberRequest) -> int:
    return partnerships.agreement_of(request.viewer, request.partnership).small_group
