"""What people said: the list, one of them with what became of it, and how it read before."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from alongside.contributions import queries
from alongside.contributions.queries import Which
from alongside.domain.saying import say
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.spaces import actions as spaces
from alongside.spaces.queries import doors, joint_space

A_PAGE = 20
SHOWS = {
    "": say("Everything"),
    queries.WAITING: say("Waiting for a reply"),
    queries.LATE: say("Reply is late"),
    queries.ANSWERED: say("Has a reply"),
    queries.MINE: say("Said by me"),
}
KINDS = {
    "": say("Any kind"),
    "need": say("Needs"),
    "story": say("Stories"),
    "idea": say("Ideas"),
    "question": say("Questions"),
    "comment": say("Comments"),
}
NEWEST = 10


@never_cache
@require_safe
@members_only
def listing(request: MemberRequest, slug: str) -> HttpResponse:
    which = Which(_known(request, "show", SHOWS), _known(request, "kind", KINDS))
    found = queries.said(request.viewer, which, today=timezone.localdate(request.note.at))
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "page": page,
        "which": which,
        "shows": SHOWS,
        "kinds": KINDS,
        "kept": f"show={which.show}&kind={which.kind}&",
        "stakes": queries.stakes_of(request.viewer, request.partnership),
    }
    return render(request, "contributions/listing.html", shown)


def _known(request: MemberRequest, name: str, words: dict[str, str]) -> str:
    """What was asked for, if there is such a thing; else everything."""
    asked = request.GET.get(name, "")
    return asked if asked in words else ""


@never_cache
@require_safe
@members_only
def one(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    thing = queries.contribution_or_404(request.viewer, thing_id)
    mine = thing.author_id == request.viewer.member_id
    replies = list(queries.replies(request.viewer, thing)) if thing.answered_at else []
    comments = Paginator(queries.comments(request.viewer, thing), A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "thing": thing,
        "about": queries.about_of(request.viewer, thing),
        "mine": mine,
        "replies": replies,
        "comments": comments,
        "hiding": queries.hiding_now(request.viewer, thing) if thing.hidden_at else None,
        "suggested": queries.open_suggestions_for(request.viewer, thing) if mine and thing.is_open else (),
        "since": thing.seen_at,
        "stakes": queries.stakes_of(request.viewer, request.partnership),
    }
    answer = render(request, "contributions/one.html", shown)
    moments = [
        thing.changed_at,
        thing.hidden_at,
        *(each.made_at for each in replies),
        *(each.said_at for each in comments),
    ]
    if thing.seen_at and any(moment and moment > thing.seen_at for moment in moments):
        spaces.see(by=request.member, thing=thing.pk, note=request.note)
    return answer


@never_cache
@require_safe
@members_only
def earlier(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    """How it read before, and every time it was hidden and shown again."""
    thing = queries.contribution_or_404(request.viewer, thing_id)
    words = Paginator(queries.earlier_words(request.viewer, thing), A_PAGE).get_page(request.GET.get("page"))
    shown = {"thing": thing, "page": words, "hidings": queries.hidings(request.viewer, thing)}
    return render(request, "contributions/earlier.html", shown)


@never_cache
@require_safe
@members_only
def talk(request: MemberRequest, slug: str) -> HttpResponse:
    """The joint room: what was said last, and the doors of the rooms that are closed."""
    joint = joint_space(request.viewer)
    stakes = queries.stakes_of(request.viewer, request.partnership)
    closed = doors(request.viewer, request.partnership)
    shown = {
        "newest": queries.newest(request.viewer, joint.pk)[:NEWEST],
        "doors": [{"space": door, "people": stakes.get(door.stake, {}).get("plural", "")} for door in closed],
        "stakes": stakes,
    }
    return render(request, "contributions/talk.html", shown)
