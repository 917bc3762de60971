"""Who does what for us, who has been asked, and what do I say when I am asked?"""

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
from alongside.partnerships.actions.roles import accept_role, lay_down_role, name_for_role
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

ON_A_PAGE = 20


@never_cache
@require_safe
@members_only
def show(request: MemberRequest, slug: str) -> HttpResponse:
    agreement = queries.agreement_of(request.viewer, request.partnership)
    return render(request, "partnerships/roles.html", {"roles": queries.roles_for(request.viewer, agreement)})


@never_cache
@members_only
def name(request: MemberRequest, slug: str, role: str) -> HttpResponse:
    agreement = queries.agreement_of(request.viewer, request.partnership)
    wanted = queries.role_or_404(request.viewer, agreement, role)
    if request.method == "POST":
        member = queries.member_or_404(request.viewer, _id(request.POST.get("member", "")))
        name_for_role(by=request.member, role=role, member=member, note=request.note)
        messages.success(request, say("{name} is asked now. They can say yes or no.", name=member.name))
        return redirect("partnerships:roles", slug)
    people = Paginator(queries.could_be_named(request.viewer, wanted), ON_A_PAGE)
    page = {"role": wanted, "page": people.get_page(request.GET.get("page"))}
    return render(request, "partnerships/role_name.html", page)


@require_POST
@members_only
def accept(request: MemberRequest, slug: str, held_id: UUID) -> HttpResponse:
    accept_role(by=request.member, asked=queries.my_role_or_404(request.viewer, held_id), note=request.note)
    messages.success(request, say("Thank you for taking this on. You can lay it down at any time."))
    return redirect("partnerships:roles", slug)


@never_cache
@members_only
def lay_down(request: MemberRequest, slug: str, held_id: UUID) -> HttpResponse:
    held = queries.my_role_or_404(request.viewer, held_id)
    if request.method == "POST":
        lay_down_role(by=request.member, held=held, note=request.note)
        words = (
            say("You have laid this role down.")
            if held.taken_at
            else say("You said no. Your side can ask somebody else.")
        )
        messages.success(request, words)
        return redirect("partnerships:roles", slug)
    role = queries.role_or_404(request.viewer, queries.agreement_of(request.viewer, request.partnership), held.role)
    return render(request, "partnerships/role_lay_down.html", {"held": held, "role": role})


def _id(typed: str) -> UUID:
    """What a form sent as a member. Anything that is no id is nobody."""
    try:
        return UUID(typed)
    except ValueError:
        return UUID(int=0)
