"""How do I stand here: my name, my group, my seat? And how do I leave?"""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.saying import say
from alongside.partnerships import queries
from alongside.partnerships.actions.leaving import leave
from alongside.partnerships.actions.seats import leave_seat, take_seat
from alongside.partnerships.actions.standing import change_name, change_stake
from alongside.partnerships.forms import CallMeForm, GroupForm
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.partnerships.views.sent import sent


@never_cache
@require_safe
@members_only
def show(request: MemberRequest, slug: str) -> HttpResponse:
    agreement = queries.agreement_of(request.viewer, request.partnership)
    held = queries.seats_held(request.viewer, request.partnership)
    page = {
        "stake": next((each for each in agreement.stakes if each.key == request.member.stake), None),
        "seat": queries.seat_of(request.viewer),
        "may_sit": queries.may_take_seat(request.viewer, agreement, held),
        "roles": [
            (each, queries.role_or_404(request.viewer, agreement, each.role))
            for each in queries.roles_of(request.viewer)
        ],
    }
    return render(request, "partnerships/me.html", page)


@never_cache
@require_safe
@members_only
def joined(request: MemberRequest, slug: str) -> HttpResponse:
    """The first page of a new member: a card to come back with, and a seat if there is one."""
    agreement = queries.agreement_of(request.viewer, request.partnership)
    held = queries.seats_held(request.viewer, request.partnership)
    stake = next((each for each in agreement.stakes if each.key == request.member.stake), None)
    page = {"stake": stake, "may_sit": queries.may_take_seat(request.viewer, agreement, held)}
    return render(request, "partnerships/joined.html", page)


@never_cache
@members_only
def name(request: MemberRequest, slug: str) -> HttpResponse:
    form = CallMeForm(sent(request), initial={"name": request.member.name})
    if form.is_valid():
        change_name(by=request.member, name=form.cleaned_data["name"], note=request.note)
        messages.success(request, say("Your name here is changed."))
        return redirect("partnerships:me", slug)
    return render(request, "partnerships/me_name.html", {"form": form})


@never_cache
@members_only
def group(request: MemberRequest, slug: str) -> HttpResponse:
    stakes = queries.agreement_of(request.viewer, request.partnership).stakes
    others = [each for each in stakes if each.key != request.member.stake]
    form = GroupForm(sent(request), stakes=others)
    if form.is_valid():
        change_stake(by=request.member, stake=form.cleaned_data["stake"], note=request.note)
        messages.success(request, say("Your group is changed. It is on the record that it changed, without your name."))
        return redirect("partnerships:me", slug)
    page = {"form": form, "seat": queries.seat_of(request.viewer)}
    return render(request, "partnerships/me_group.html", page)


@require_POST
@members_only
def sit(request: MemberRequest, slug: str) -> HttpResponse:
    take_seat(by=request.member, note=request.note)
    messages.success(request, say("You have a seat now. Your answer counts in every decision that opens from today."))
    return redirect("partnerships:me", slug)


@never_cache
@members_only
def stand_up(request: MemberRequest, slug: str) -> HttpResponse:
    if request.method == "POST":
        leave_seat(by=request.member, note=request.note)
        messages.success(request, say("Your seat is free for somebody else. You are still a member."))
        return redirect("partnerships:me", slug)
    return render(request, "partnerships/me_seat.html", {"seat": queries.seat_of(request.viewer)})


@never_cache
@members_only
def go(request: MemberRequest, slug: str) -> HttpResponse:
    if request.method == "POST":
        leave(by=request.member, note=request.note)
        messages.success(
            request,
            say("You have left {name}. You can come back with a new invitation.", name=request.partnership.name),
        )
        return redirect("partnerships:agreement", slug)
    return render(request, "partnerships/me_leave.html")
