"""Somebody holds an invitation: what is it to, what may we call them, and where do they stand?"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe

from alongside.partnerships import queries
from alongside.partnerships.actions.joining import join_as_somebody_new, join_by_invitation
from alongside.partnerships.forms import CallMeForm, GroupForm, SixWordsForm
from alongside.partnerships.models import Invitation
from alongside.partnerships.request import Request
from alongside.partnerships.views.sent import sent
from alongside.people import queries as people
from alongside.people.actions.knocks import knock
from alongside.people.guessing import Door
from alongside.people.middleware import came_from, who_is_here
from alongside.people.views.onward import enter
from alongside.people.ways import Way

HELD = "held_invitation"
KEPT_SECONDS = 24 * 60 * 60
NAME = "name_for_joining"


@login_not_required
@never_cache
@require_safe
def link(request: Request, token: str) -> HttpResponse:
    """Puts the secret out of sight: previews and mail scanners open links too, and to them this says nothing."""
    return hold(queries.invitation_with_link(None, token))


@login_not_required
@never_cache
@sensitive_post_parameters("words")
def words(request: Request) -> HttpResponse:
    form = SixWordsForm(sent(request))
    if form.is_valid():
        may = people.may_knock(Door.CARD, came_from(request), now=request.note.at)
        found = queries.invitation_with_words(None, form.cleaned_data["words"]) if may else None
        if found:
            return hold(found)
        if may:
            knock(by=None, note=request.note, door=Door.CARD, source=came_from(request))
        form.refuse(queries.may_use(None, None, request.note.at) if may else may)
    return render(request, "partnerships/join_words.html", {"form": form})


def hold(invitation: Invitation | None) -> HttpResponse:
    """The digest, signed: it opens nothing by itself, and no longer fits once the invitation is made again."""
    onward = redirect("partnerships:join_about")
    onward.set_signed_cookie(
        HELD,
        invitation.token_digest if invitation else "",
        max_age=KEPT_SECONDS,
        path=reverse("partnerships:join"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    onward["Referrer-Policy"] = "no-referrer"
    return onward


def holding(view: Callable[[Request, Invitation], HttpResponse]) -> Callable[[Request], HttpResponse]:
    """Only with an invitation that still works, looked at again on every page. Otherwise, why not."""

    @wraps(view)
    def shown(request: Request) -> HttpResponse:
        held = request.get_signed_cookie(HELD, default="", max_age=KEPT_SECONDS) or ""
        invitation = queries.invitation_held(None, held)
        may = queries.may_use(None, invitation, request.note.at)
        if invitation is None:
            return render(request, "partnerships/join_refused.html", {"why": may}, status=404)
        request.partnership = invitation.partnership
        if not may:
            return render(request, "partnerships/join_refused.html", {"why": may}, status=410)
        return view(request, invitation)

    return shown


@login_not_required
@never_cache
@require_safe
@holding
def about(request: Request, invitation: Invitation) -> HttpResponse:
    here = who_is_here(request)
    if here and queries.membership(here, invitation.partnership):
        messages.info(request, "You are in this partnership already. The invitation is still unused.")
        return redirect("partnerships:people", invitation.partnership.slug)
    agreement = queries.agreement_of(None, invitation.partnership)
    page = {"agreement": agreement, "sections": queries.read_aloud(None, agreement), "here": here}
    return render(request, "partnerships/join.html", page)


@login_not_required
@never_cache
@holding
def name(request: Request, invitation: Invitation) -> HttpResponse:
    here = who_is_here(request)
    before = request.session.get(NAME) or (here.name if here else "")
    form = CallMeForm(sent(request), initial={"name": before})
    if form.is_valid():
        request.session[NAME] = form.cleaned_data["name"]
        return redirect("partnerships:join_group")
    return render(request, "partnerships/join_name.html", {"form": form})


@login_not_required
@never_cache
@holding
def group(request: Request, invitation: Invitation) -> HttpResponse:
    called = request.session.get(NAME)
    if not called:
        return redirect("partnerships:join_name")
    stakes = queries.agreement_of(None, invitation.partnership).stakes
    new_here = who_is_here(request) is None
    form = GroupForm(sent(request), stakes=stakes, asks_device=new_here)
    if form.is_valid():
        return _come_in(request, invitation, called=called, said=form.cleaned_data)
    return render(request, "partnerships/join_group.html", {"form": form, "called": called})


def _come_in(request: Request, invitation: Invitation, *, called: str, said: dict[str, Any]) -> HttpResponse:
    here = who_is_here(request)
    standing = {"name": called, "stake": said["stake"], "note": request.note}
    if here:
        join_by_invitation(by=here, invitation=invitation, **standing)
    else:
        member = join_as_somebody_new(by=invitation, **standing)
        if member.account:
            enter(request, member.account, note=request.note, way=Way.INVITED, shared=said["shared"])
    request.session.pop(NAME, None)
    inside = redirect("partnerships:joined", invitation.partnership.slug)
    inside.delete_cookie(HELD, path=reverse("partnerships:join"))
    return inside
