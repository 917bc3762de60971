"""Take it with you: on paper, in large letters, as text, as a page, or as sound."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from alongside.documents.copies import AUDIO, KIND, PDFS, booklet_of
from alongside.documents.here import here
from alongside.jobs.actions import ask
from alongside.partnerships.request import MemberRequest, Request
from alongside.partnerships.views.members_only import members_only
from alongside.printing.booklet import as_plain_text, as_web_page
from alongside.printing.speech import has_voice, minutes_of


@login_not_required
@require_safe
def take(request: Request, slug: str, *, kind: str, thing_id: UUID) -> HttpResponse:
    """Open to whoever may read it. What takes the server seconds to make is for members."""
    where = here(request, kind, thing_id)
    booklet = booklet_of(request.viewer, request.partnership, where.found)
    page = where.page | {
        "easy": where.easy,
        "has_voice": has_voice(booklet.text.language),
        "minutes": minutes_of(as_plain_text(booklet)),
    }
    return render(request, "documents/take.html", page)


@require_POST
@members_only
def copy(request: MemberRequest, slug: str, *, kind: str, thing_id: UUID) -> HttpResponse:
    where = here(request, kind, thing_id)
    form = request.POST.get("form", "")
    if form not in PDFS and form != AUDIO:
        return redirect("documents:take", slug, kind, thing_id)
    about = {"slug": slug, "kind": kind, "thing": str(where.easy.thing_id), "form": form}
    job = ask(by=request.user, kind=KIND, about=about, note=request.note)
    return redirect("jobs:job", job.pk)


@login_not_required
@require_safe
def text(request: Request, slug: str, *, kind: str, thing_id: UUID) -> HttpResponse:
    booklet = booklet_of(request.viewer, request.partnership, here(request, kind, thing_id).found)
    return _saved(as_plain_text(booklet), "text/plain", f"{slug}-{kind}.txt")


@login_not_required
@require_safe
def web_page(request: Request, slug: str, *, kind: str, thing_id: UUID) -> HttpResponse:
    booklet = booklet_of(request.viewer, request.partnership, here(request, kind, thing_id).found)
    return _saved(as_web_page(booklet), "text/html", f"{slug}-{kind}.html")


def _saved(content: str, kind: str, name: str) -> HttpResponse:
    """To be saved, and never shown as a page of ours."""
    answer = HttpResponse(content, content_type=f"{kind}; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
