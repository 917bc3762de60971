"""Meeting before a joint meeting: planning it, looking at it, changing it, calling it off, and saying if one comes."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alongside.closed import queries
from alongside.closed.actions.premeetings import call_off, change_premeeting, plan_premeeting, say_if_i_come
from alongside.closed.forms.planning import ComingForm, PlanForm
from alongside.closed.models import PreMeeting, Presence
from alongside.closed.views.pages import room_page
from alongside.domain.rooms.premeeting import (
    GUEST_PLANS,
    Comes,
    may_call_off,
    may_change_plan,
    may_say_if_they_come,
)
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, insist
from alongside.partnerships.request import MemberRequest

A_PAGE = 20
PREMEETING, PREMEETINGS = "closed:premeeting", "closed:premeetings"


@require_safe
@room_page
def every(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    over = queries.premeetings_over(request.viewer, stay.space, at=request.note.at)
    shown = {
        "space": stay.space,
        "stay": stay,
        "premeetings": queries.premeetings_ahead(request.viewer, stay.space, at=request.note.at),
        "page": Paginator(over, A_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "closed/premeetings/every.html", shown)


@room_page
def plan(request: MemberRequest, slug: str, space_id: UUID) -> HttpResponse:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    if stay.guest_until:
        raise Refused(GUEST_PLANS)
    form = PlanForm(request.POST or None, at=request.note.at)
    if form.is_valid():
        made = plan_premeeting(by=request.member, space=stay.space, plan=form.plan, note=request.note)
        messages.success(request, say("It is planned. Everybody in the room sees it on the room’s page."))
        return redirect(PREMEETING, slug, space_id, made.pk)
    return render(request, "closed/premeetings/plan.html", {"space": stay.space, "stay": stay, "form": form})


def found(request: MemberRequest, space_id: UUID, premeeting_id: UUID) -> tuple[Presence, PreMeeting]:
    stay = queries.inside_or_404(request.viewer, space_id, at=request.note.at)
    return stay, queries.premeeting_or_404(request.viewer, stay.space, premeeting_id, at=request.note.at)


@require_safe
@room_page
def one(request: MemberRequest, slug: str, space_id: UUID, *, premeeting_id: UUID) -> HttpResponse:
    stay, premeeting = found(request, space_id, premeeting_id)
    is_guest, is_called_off = stay.guest_until is not None, premeeting.called_off_at is not None
    when, at = premeeting.when, request.note.at
    comings, is_over = list(queries.comings(request.viewer, premeeting, at=at)), at >= when.over_at
    shown = {
        "space": stay.space,
        "stay": stay,
        "premeeting": premeeting,
        "comings": comings,
        "has_said": any(each.by_id == stay.pk for each in comings),
        "shows_link": premeeting.link and not is_called_off and not is_over,
        "may_change": may_change_plan(when, is_called_off=is_called_off, is_guest=is_guest, at=at),
        "may_call_off": may_call_off(when, is_called_off=is_called_off, is_guest=is_guest, at=at),
        "may_say": may_say_if_they_come(when, is_called_off=is_called_off, at=at),
        "is_over": is_over,
    }
    return render(request, "closed/premeetings/one.html", shown)


@room_page
def change(request: MemberRequest, slug: str, space_id: UUID, *, premeeting_id: UUID) -> HttpResponse:
    stay, premeeting = found(request, space_id, premeeting_id)
    is_guest, is_called_off = stay.guest_until is not None, premeeting.called_off_at is not None
    insist(may_change_plan(premeeting.when, is_called_off=is_called_off, is_guest=is_guest, at=request.note.at))
    form = PlanForm(request.POST or None, at=request.note.at, before=premeeting)
    if form.is_valid():
        seen = form.cleaned_data["seen"] or 0
        change_premeeting(by=request.member, premeeting=premeeting, plan=form.plan, seen=seen, note=request.note)
        messages.success(request, say("It is changed. What people said about coming is still there."))
        return redirect(PREMEETING, slug, space_id, premeeting_id)
    shown = {"space": stay.space, "stay": stay, "form": form, "premeeting": premeeting}
    return render(request, "closed/premeetings/plan.html", shown)


@room_page
def off(request: MemberRequest, slug: str, space_id: UUID, *, premeeting_id: UUID) -> HttpResponse:
    stay, premeeting = found(request, space_id, premeeting_id)
    is_guest, is_called_off = stay.guest_until is not None, premeeting.called_off_at is not None
    insist(may_call_off(premeeting.when, is_called_off=is_called_off, is_guest=is_guest, at=request.note.at))
    if request.method == "POST":
        call_off(by=request.member, premeeting=premeeting, note=request.note)
        messages.success(request, say("It is called off. The room’s page says so."))
        return redirect(PREMEETING, slug, space_id, premeeting_id)
    shown = {"space": stay.space, "stay": stay, "premeeting": premeeting}
    return render(request, "closed/premeetings/call_off.html", shown)


@room_page
def coming(request: MemberRequest, slug: str, space_id: UUID, *, premeeting_id: UUID) -> HttpResponse:
    stay, premeeting = found(request, space_id, premeeting_id)
    is_called_off = premeeting.called_off_at is not None
    insist(may_say_if_they_come(premeeting.when, is_called_off=is_called_off, at=request.note.at))
    mine = queries.my_coming(request.viewer, premeeting, stay)
    as_now = {"comes": mine.comes, "needs": mine.needs_shown} if mine else None
    form = ComingForm(request.POST or None, initial=as_now)
    if form.is_valid():
        comes, needs = Comes(form.cleaned_data["comes"]), form.cleaned_data["needs"]
        say_if_i_come(by=request.member, premeeting=premeeting, comes=comes, needs=needs, note=request.note)
        messages.success(request, say("Your answer is kept. You can think again."))
        return redirect(PREMEETING, slug, space_id, premeeting_id)
    shown = {"space": stay.space, "stay": stay, "premeeting": premeeting, "form": form}
    return render(request, "closed/premeetings/coming.html", shown)
