"""Who helps me to take part here, and with what?"""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.saying import say
from alongside.domain.verdict import Refused
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.partnerships.views.sent import sent
from alongside.supporters import actions, queries
from alongside.supporters.forms import AskForm


@require_safe
@members_only
def show(request: MemberRequest, slug: str) -> HttpResponse:
    page = {"supports": queries.supporters_of(request.viewer), "several": queries.several(request.viewer)}
    return render(request, "supporters/mine.html", page)


@never_cache
@members_only
def ask(request: MemberRequest, slug: str) -> HttpResponse:
    """The words are shown once, on the answer to the form: they are not kept, so no page can show them again."""
    form = AskForm(sent(request))
    if form.is_valid():
        try:
            asked = actions.ask(
                by=request.member, name=form.cleaned_data["name"], areas=form.areas_chosen, note=request.note
            )
        except Refused as refused:
            form.refuse(refused.verdict)
        else:
            page = {
                "support": asked.support,
                "words": asked.words,
                "address": request.build_absolute_uri(reverse("supporters:words")),
            }
            return render(request, "supporters/asked.html", page)
    return render(request, "supporters/ask.html", {"form": form})


@require_POST
@members_only
def end(request: MemberRequest, slug: str, support_id: UUID) -> HttpResponse:
    support = queries.support_or_404(request.viewer, support_id)
    actions.end(by=request.member, support=support, note=request.note)
    messages.success(request, say("{name} does not support you here any more.", name=support.name))
    return redirect("supporters:mine", slug)
