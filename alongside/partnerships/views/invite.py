"""How do I bring somebody in: with one card, with a list of names, and which invitations are still out?"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from alongside.domain.saying import say
from alongside.partnerships import queries
from alongside.partnerships.actions.inviting import MOST_AT_ONCE, Guest, Invited, invite, make_again, take_back
from alongside.partnerships.forms import GuestForm, GuestRowsForm, PasteForm
from alongside.partnerships.request import MemberRequest, Request
from alongside.partnerships.views.members_only import members_only
from alongside.partnerships.views.sent import sent
from alongside.people import cards

ON_A_PAGE = 20


@never_cache
@require_safe
@members_only
def show(request: MemberRequest, slug: str) -> HttpResponse:
    labels = queries.agreement_of(request.viewer, request.partnership).labels
    page = Paginator(queries.invitations_for(request.viewer), ON_A_PAGE).get_page(request.GET.get("page"))
    still_out = [
        (invitation, labels.get(invitation.group_hint, ""), invitation.use_before <= request.note.at)
        for invitation in page
    ]
    return render(request, "partnerships/invite.html", {"page": page, "still_out": still_out})


@never_cache
def one(request: Request, slug: str) -> HttpResponse:
    """The answer to POST is the card itself, because nothing that could show it again is kept."""
    by = _may_invite_or_404(request)
    stakes = queries.agreement_of(request.viewer, request.partnership).stakes
    form = GuestForm(sent(request), stakes=stakes)
    if form.is_valid():
        return _cards(request, _made(request, by, [form.guest]))
    return render(request, "partnerships/invite_one.html", {"form": form})


@never_cache
def many(request: Request, slug: str) -> HttpResponse:
    """Paste, look, put right, print: three steps at one address, with nothing kept between them but the page itself."""
    by = _may_invite_or_404(request)
    stakes = queries.agreement_of(request.viewer, request.partnership).stakes
    if "rows" in request.POST:
        rows = GuestRowsForm(request.POST, stakes=stakes, count=_count(request.POST["rows"]))
        if rows.is_valid():
            return _cards(request, _made(request, by, rows.guests))
        return render(request, "partnerships/invite_rows.html", {"form": rows})
    form = PasteForm(sent(request), stakes=stakes)
    if form.is_valid():
        return render(request, "partnerships/invite_rows.html", {"form": GuestRowsForm.of(form.rows, stakes=stakes)})
    return render(request, "partnerships/invite_list.html", {"form": form, "stakes": stakes})


@never_cache
@members_only
def again(request: MemberRequest, slug: str, invitation_id: UUID) -> HttpResponse:
    invitation = queries.invitation_or_404(request.viewer, invitation_id)
    if request.method == "POST":
        return _cards(request, [make_again(by=request.member, invitation=invitation, note=request.note)])
    return render(request, "partnerships/invite_again.html", {"invitation": invitation})


@never_cache
@members_only
def back(request: MemberRequest, slug: str, invitation_id: UUID) -> HttpResponse:
    invitation = queries.invitation_or_404(request.viewer, invitation_id)
    if request.method == "POST":
        take_back(by=request.member, invitation=invitation, note=request.note)
        messages.success(request, say("The invitation is taken back. Its card and link open nothing now."))
        return redirect("partnerships:invite", slug)
    return render(request, "partnerships/invite_back.html", {"invitation": invitation})


def _may_invite_or_404(request: Request) -> Any:
    """The member, or whoever started this partnership while nobody has joined it."""
    if not queries.may_invite(request.user, request.partnership):
        raise Http404
    return request.member or request.user


def _made(request: Request, by: Any, guests: list[Guest]) -> list[Invited]:
    return invite(by=by, partnership=request.partnership, guests=guests, note=request.note)


def _cards(request: Request | MemberRequest, made: list[Invited]) -> HttpResponse:
    printed = []
    for each in made:
        address = settings.SITE_ADDRESS + reverse("partnerships:join_link", args=[each.secret.token])
        who = {"name": each.invitation.name, "words": each.secret.words, "until": each.invitation.use_before}
        printed.append(who | {"address": address, "picture": cards.picture_of(address)})
    page = {
        "cards": printed,
        "typed_address": settings.SITE_ADDRESS + reverse("partnerships:join"),
    }
    return render(request, "partnerships/invite_cards.html", page)


def _count(typed: str) -> int:
    return min(int(typed), MOST_AT_ONCE) if typed.isdecimal() and len(typed) < 6 else 0
