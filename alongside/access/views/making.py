"""Which papers does somebody have to make, who makes them, and where can I ask for one?"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.access import queries
from alongside.access.actions import making
from alongside.access.forms.rounds import FORM_WORDS, MakingForm
from alongside.domain.access import Format
from alongside.domain.saying import say
from alongside.domain.verdict import Refused, insist
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.partnerships.views.sent import sent


@never_cache
@require_safe
@members_only
def index(request: MemberRequest, slug: str) -> HttpResponse:
    insist(queries.may_make(request.viewer))
    makings = queries.makings_for(request.viewer)[:100]
    rows = [{"making": each, "form": FORM_WORDS.get(Format(each.format), each.format)} for each in makings]
    return render(request, "access/makings.html", {"rows": rows})


@never_cache
@members_only
def ask(request: MemberRequest, slug: str) -> HttpResponse:
    formats = queries.unmade_formats(request.viewer)
    form = MakingForm(sent(request), formats=formats)
    if form.is_valid():
        said = form.cleaned_data
        try:
            making.ask_for(
                by=request.member, title=said["title"], wanted=Format(said["format"]), due=said["due"],
                note=request.note,
            )  # fmt: skip
        except Refused as refused:
            form.refuse(refused.verdict)
        else:
            messages.success(request, say("Somebody is asked to make it. You see here how far it is."))
            return redirect("access:here", slug)
    return render(request, "access/ask.html", {"form": form, "formats": formats})


@require_POST
@members_only
def take_on(request: MemberRequest, slug: str, making_id: UUID) -> HttpResponse:
    return _done(request, making_id, act=making.take_on, words=say("You make it now. Say so here when it is done."))


@require_POST
@members_only
def give_back(request: MemberRequest, slug: str, making_id: UUID) -> HttpResponse:
    return _done(request, making_id, act=making.give_back, words=say("Somebody else can make it now."))


@require_POST
@members_only
def made(request: MemberRequest, slug: str, making_id: UUID) -> HttpResponse:
    return _done(request, making_id, act=making.say_made, words=say("Thank you. The person sees that it is made."))


def _done(request: MemberRequest, making_id: UUID, *, act: Callable[..., None], words: str) -> HttpResponse:
    act(by=request.member, making=queries.making_or_404(request.viewer, making_id), note=request.note)
    messages.success(request, words)
    return redirect("access:makings", request.partnership.slug)
