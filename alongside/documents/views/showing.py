"""The easy version as whoever may read its original reads it: all of it, or one idea a screen."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from alongside.documents import queries
from alongside.documents.actions.asking import ask_for
from alongside.documents.here import here, number_in
from alongside.domain.plainwords.states import may_answer, may_write
from alongside.domain.saying import say
from alongside.partnerships.request import MemberRequest, Request
from alongside.partnerships.views.members_only import members_only


@login_not_required
@require_safe
def show(request: Request, slug: str, *, kind: str, thing_id: UUID) -> HttpResponse:
    """Open to whoever may read the original. A draft is shown as one: its readers are members too."""
    where = here(request, kind, thing_id)
    page = where.page | {
        "asks": queries.how_many_ask(request.viewer, request.partnership, kind=kind, thing=thing_id),
        "has_asked": queries.has_asked(request.viewer, kind, thing_id),
    }
    if where.found.easy is not None and request.viewer is not None:
        page["may_write"] = may_write(where.found.standing.state, is_being_decided=where.original.is_being_decided)
        me = str(request.viewer.member_id)
        helper = queries.helper_here(request.viewer, request.note.support)
        reads = queries.reads_easy(request.viewer)
        page["may_answer"] = may_answer(where.found.kept, me, reads_easy=reads, helper=helper)
        page["is_writer"] = me in where.found.kept.writers
    if "idea" in request.GET and where.found.ideas:
        number = number_in(request.GET.get("idea"), len(where.found.ideas))
        page |= {"number": number, "idea": where.found.ideas[number - 1], "total": len(where.found.ideas)}
        return render(request, "documents/one_idea.html", page)
    return render(request, "documents/easy.html", page)


@require_POST
@members_only
def ask(request: MemberRequest, slug: str, *, kind: str, thing_id: UUID) -> HttpResponse:
    here(request, kind, thing_id)
    ask_for(by=request.member, kind=kind, thing=thing_id, note=request.note)
    messages.success(request, say("You have asked for an easy version. Everybody sees how many people ask."))
    return redirect("documents:easy", slug, kind, thing_id)
