"""Which easy versions are there, which wait for me, and do I read them myself?"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from alongside.documents import queries
from alongside.documents.actions.asking import say_reads_easy
from alongside.documents.things import thing_or_404
from alongside.domain.saying import say
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

ON_A_PAGE = 12
MOST_ASKED = 2
"""Each is looked for by its original, for its title, which takes one or two questions of the database."""


@require_safe
@members_only
def index(request: MemberRequest, slug: str) -> HttpResponse:
    """Nothing of what this viewer may not read, not even by how many pages there are."""
    found = queries.easy_to_read(request.viewer, request.member)
    shown = {
        "page": Paginator(found, ON_A_PAGE).get_page(request.GET.get("page")),
        "waiting": {each.pk for each in queries.waiting_for(request.viewer)},
        "asked": _asked(request),
        "reads_easy": queries.reads_easy(request.viewer),
    }
    return render(request, "documents/list.html", shown)


def _asked(request: MemberRequest) -> list[dict[str, Any]]:
    """What people ask for and nobody has begun, as far as this viewer may read it."""
    found: list[dict[str, Any]] = []
    for (kind, thing), count in queries.asked_for(request.viewer, request.member)[:MOST_ASKED]:
        try:
            _, original = thing_or_404(request.viewer, request.partnership, kind=kind, thing=thing)
        except Http404:
            continue
        found.append({"kind": kind, "thing_id": thing, "original": original, "asks": count})
    return found


@require_POST
@members_only
def reader(request: MemberRequest, slug: str) -> HttpResponse:
    """They say it themselves: yes, or not any more."""
    reads = request.POST.get("reads") == "yes"
    say_reads_easy(by=request.member, reads=reads, note=request.note)
    if reads:
        messages.success(request, say("We ask you when an easy version needs readers."))
    else:
        messages.success(request, say("We do not ask you to check any more."))
    return redirect("documents:easy_list", slug)
