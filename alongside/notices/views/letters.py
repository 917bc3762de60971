"""Letters to print, for whoever was asked to: one file, one press when it is done, and one to undo it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from alongside.domain.saying import say
from alongside.domain.verdict import insist
from alongside.notices import queries
from alongside.notices.actions import printing
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.printing.page import CannotPrint
from alongside.printing.page import printed as page_as_pdf

MOST = 100


@never_cache
@require_safe
@members_only
def index(request: MemberRequest, slug: str) -> HttpResponse:
    page = {
        "letters": queries.letters_for(request.viewer)[:MOST],
        "done": queries.printed_lately(request.viewer, now=request.note.at)[:MOST],
        "may": queries.may_print(request.viewer),
    }
    return render(request, "notices/letters.html", page)


@never_cache
@require_safe
@members_only
def file(request: MemberRequest, slug: str) -> HttpResponse:
    """An address page that shows in the window of an envelope, then the letter; each on paper of its own."""
    insist(queries.may_print(request.viewer))
    letters = queries.letters_for(request.viewer)[:MOST]
    page = render_to_string("notices/letters/batch.html", {"letters": letters, "partnership": request.partnership})
    try:
        pdf = page_as_pdf(page)
    except CannotPrint:
        return render(request, "notices/letters_not_here.html", {"letters": letters}, status=503)
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": 'attachment; filename="letters.pdf"'}
    )


@require_POST
@members_only
def printed(request: MemberRequest, slug: str) -> HttpResponse:
    count = printing.mark_printed(by=request.member, letters=_ids(request), note=request.note)
    messages.success(request, say("Marked as printed: {count}. You can undo it for a week.", count=count))
    return redirect("notices:letters", slug)


@require_POST
@members_only
def undo(request: MemberRequest, slug: str) -> HttpResponse:
    count = printing.undo_printed(by=request.member, letters=_ids(request), note=request.note)
    messages.success(request, say("They wait to be printed again: {count}.", count=count))
    return redirect("notices:letters", slug)


@require_POST
@members_only
def no_more(request: MemberRequest, slug: str) -> HttpResponse:
    printing.print_no_more(by=request.member, note=request.note)
    messages.success(request, say("You print no letters any more. Each person is told on their own page."))
    return redirect("notices:letters", slug)


def _ids(request: MemberRequest) -> list[UUID]:
    """What somebody else put into the form is left out."""
    found = []
    for each in request.POST.getlist("letter")[:MOST]:
        try:
            found.append(UUID(each))
        except ValueError:
            continue
    return found
