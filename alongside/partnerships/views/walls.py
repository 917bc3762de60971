"""From whom do I keep that I am here, because they work where I am treated?"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.saying import say
from alongside.partnerships import queries
from alongside.partnerships.actions.walls import put_up_wall, take_down_wall
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

ON_A_PAGE = 20


@never_cache
@require_safe
@members_only
def show(request: MemberRequest, slug: str) -> HttpResponse:
    people = Paginator(queries.could_be_kept_from(request.viewer), ON_A_PAGE)
    page = {"walls": queries.walls_of(request.viewer), "page": people.get_page(request.GET.get("page"))}
    return render(request, "partnerships/walls.html", page)


@never_cache
@members_only
def put_up(request: MemberRequest, slug: str, member_id: UUID) -> HttpResponse:
    """Says first what it does and what it cannot do. Only the answer to that puts it up."""
    them = queries.may_be_kept_from_or_404(request.viewer, member_id)
    if request.method == "POST":
        put_up_wall(by=request.member, against=them, note=request.note)
        messages.success(request, say("{name} does not find you here any more. Nobody is told.", name=them.name))
        return redirect("partnerships:walls", slug)
    return render(request, "partnerships/wall_up.html", {"them": them, "seat": queries.seat_of(request.viewer)})


@require_POST
@members_only
def take_down(request: MemberRequest, slug: str, wall_id: UUID) -> HttpResponse:
    wall = queries.wall_or_404(request.viewer, wall_id)
    take_down_wall(by=request.member, wall=wall, note=request.note)
    messages.success(request, say("They can find you here again, and read what you said."))
    return redirect("partnerships:walls", slug)
