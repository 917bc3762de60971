"""Who types in for me, and where do our pages go?"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from alongside.decisions.forms.trying import done, made
from alongside.decisions.views.pages import sent
from alongside.domain.saying import say
from alongside.paper import queries
from alongside.paper.actions.helping import ONLY_A_ROLE, end_helper, name_helper, set_address
from alongside.paper.forms import AddressForm, HelperForm
from alongside.partnerships import queries as partnerships
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only


@members_only
def helpers(request: MemberRequest, slug: str) -> HttpResponse:
    mine = list(queries.my_helpers(request.viewer))
    taken = {request.member.pk, *(each.helper_id for each in mine)}
    form = HelperForm(sent(request), people=partnerships.members_for(request.viewer).exclude(pk__in=taken))
    if form.is_valid():
        chosen = form.people[form.cleaned_data["helper"]]
        if made(form, lambda: name_helper(by=request.member, helper=chosen, note=request.note)):
            messages.success(
                request, say("{name} can type in for you now. You can end it at any time.", name=chosen.name)
            )
            return redirect("paper:helpers", slug)
    return render(request, "paper/helpers.html", {"form": form, "helpers": mine})


@require_POST
@members_only
def end(request: MemberRequest, slug: str, helper_id: UUID) -> HttpResponse:
    helper = queries.my_helper_or_404(request.viewer, helper_id)
    end_helper(by=request.member, helper=helper, note=request.note)
    messages.success(request, say("{name} no longer types in for you.", name=helper.helper.name))
    return redirect("paper:helpers", slug)


@members_only
def address(request: MemberRequest, slug: str) -> HttpResponse:
    """Everybody reads it; only somebody with a role changes it."""
    now = queries.address_of(request.viewer, request.partnership)
    trusted = queries.is_trusted(request.viewer)
    form = AddressForm(sent(request) if trusted else None, initial={"lines": now})
    if form.is_valid() and done(
        form, lambda: set_address(by=request.member, lines=form.cleaned_data["lines"], note=request.note)
    ):
        messages.success(request, say("The address stands on every pack from now on."))
        return redirect("paper:address", slug)
    return render(request, "paper/address.html", {"form": form, "now": now, "is_trusted": trusted, "why": ONLY_A_ROLE})
