"""Who is in it with us? Group beside group, with the roles of both sides together."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from alongside.partnerships import queries
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

ON_A_PAGE = 20


@never_cache
@require_safe
@members_only
def show(request: MemberRequest, slug: str) -> HttpResponse:
    agreement = queries.agreement_of(request.viewer, request.partnership)
    groups = queries.groups_for(request.viewer, agreement)
    everyone = sum(queries.how_many_of_each(request.viewer, request.partnership.pk).values())
    page = {
        "groups": groups,
        "elsewhere": everyone - sum(group.members for group in groups),
        "mine": next((group for group in groups if group.stake.key == request.viewer.stake), None),
        "roles": queries.roles_for(request.viewer, agreement),
        "seat": queries.seat_of(request.viewer),
    }
    return render(request, "partnerships/people.html", page)


@never_cache
@require_safe
@members_only
def group(request: MemberRequest, slug: str, stake: str) -> HttpResponse:
    stakes = {each.key: each for each in queries.agreement_of(request.viewer, request.partnership).stakes}
    if stake not in stakes:
        raise Http404
    members = Paginator(queries.members_of_group(request.viewer, stake), ON_A_PAGE)
    page = members.get_page(request.GET.get("page"))
    everyone = queries.how_many_of_each(request.viewer, request.partnership.pk).get(stake, 0)
    shown = {"stake": stakes[stake], "page": page, "everyone": everyone, "unnamed": everyone - members.count}
    return render(request, "partnerships/group.html", shown)
