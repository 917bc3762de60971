"""The list of pieces of work, one of them, its card, and joining it with the card in view."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from alongside.contributions import queries as said
from alongside.contributions.views.saying import steps
from alongside.domain import saying
from alongside.domain.initiatives import LADDER, SOURCE, SOURCE_ADDRESS
from alongside.initiatives import queries
from alongside.initiatives.actions import join, leave
from alongside.initiatives.forms import JoinForm
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.spaces import actions as spaces
from alongside.spaces.queries import follow_of

A_PAGE = 20
ONE = "initiatives:one"


@never_cache
@require_safe
@members_only
def listing(request: MemberRequest, slug: str) -> HttpResponse:
    page = Paginator(queries.initiatives_for(request.viewer), A_PAGE).get_page(request.GET.get("page"))
    shown = {"page": page, "mine": queries.taking_part_in(request.viewer)}
    return render(request, "initiatives/listing.html", shown)


@never_cache
@require_safe
@members_only
def one(request: MemberRequest, slug: str, work_id: UUID) -> HttpResponse:
    work = queries.initiative_or_404(request.viewer, work_id)
    following = follow_of(request.viewer, work.pk)
    moves = list(queries.moves(request.viewer, work))
    people = list(queries.people(request.viewer, work))
    shown = {
        "work": work,
        "people": people,
        "takes_part": any(each.member_id == request.viewer.member_id for each in people),
        "open_moves": [move for move in moves if move.answered_at is None],
        "moved": [move for move in moves if move.agreed],
        "ladder": LADDER,
        "source": SOURCE,
        "source_address": SOURCE_ADDRESS,
        "page": Paginator(said.of_initiative(request.viewer, work.pk), A_PAGE).get_page(request.GET.get("page")),
        "stakes": said.stakes_of(request.viewer, request.partnership),
    }
    answer = render(request, "initiatives/one.html", shown)
    if following and following.seen_at < request.note.at:
        spaces.see(by=request.member, thing=work.pk, note=request.note)
    return answer


@never_cache
@members_only
def card(request: MemberRequest, slug: str, work_id: UUID) -> HttpResponse:
    """The card, and under it the way to join."""
    work = queries.initiative_or_404(request.viewer, work_id)
    takes_part = queries.takes_part(request.viewer, work)
    form = JoinForm(initial={"seen": work.card.seal})
    return render(request, "initiatives/card.html", {"work": work, "form": form, "takes_part": takes_part})


@never_cache
@members_only
def join_it(request: MemberRequest, slug: str, work_id: UUID) -> HttpResponse:
    """Nobody comes here but from the card. Whoever does is shown it."""
    work = queries.initiative_or_404(request.viewer, work_id)
    if request.method != "POST":
        return redirect("initiatives:card", slug, work.pk)
    form = JoinForm(request.POST)
    if not form.is_valid():
        return render(request, "initiatives/card.html", {"work": work, "form": form, "takes_part": False})
    join(by=request.member, initiative=work, seen=form.cleaned_data["seen"], note=request.note)
    messages.success(request, saying.say("You take part now. When something happens, it is in your Today."))
    return redirect(ONE, slug, work.pk)


@never_cache
@members_only
def leave_it(request: MemberRequest, slug: str, work_id: UUID) -> HttpResponse:
    work = queries.initiative_or_404(request.viewer, work_id)
    if request.method == "POST":
        leave(by=request.member, initiative=work, note=request.note)
        messages.success(request, saying.say("You do not take part any more. You can join again at any time."))
        return redirect(ONE, slug, work.pk)
    return render(request, "initiatives/leave.html", {"work": work})


@never_cache
@members_only
def say(request: MemberRequest, slug: str, work_id: UUID) -> HttpResponse:
    """Any member may say something about the work, whether they take part or not."""
    work = queries.initiative_or_404(request.viewer, work_id)
    return steps(request, work=work, back_to=reverse(ONE, args=[slug, work.pk]))
