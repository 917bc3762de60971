"""Papers: what there is to read before people talk or decide, written down here by members."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alongside.documents import queries
from alongside.documents.actions.papers import NOT_YOURS, change_paper, write_paper
from alongside.documents.forms.papers import PaperForm
from alongside.documents.things import Original, thing_or_404
from alongside.domain.agreement import Thing
from alongside.domain.saying import say
from alongside.domain.verdict import Refused
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only

ON_A_PAGE = 20


@require_safe
@members_only
def index(request: MemberRequest, slug: str) -> HttpResponse:
    page = Paginator(queries.papers_for(request.viewer), ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "documents/papers.html", {"page": page})


@require_safe
@members_only
def show(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    paper = queries.paper_or_404(request.viewer, thing_id)
    page = {
        "paper": paper,
        "about": _about(request, paper.about),
        "is_mine": paper.by_id == request.member.pk,
        "thoughts": [each for each in paper.words.split("\n\n") if each.strip()],
        "earlier": queries.earlier_papers(request.viewer, paper)[:ON_A_PAGE],
    }
    return render(request, "documents/paper.html", page)


@members_only
def new(request: MemberRequest, slug: str) -> HttpResponse:
    """`about` in the address names the proposal that it is about, if it is about one."""
    about = _asked(request.GET.get("about"))
    original = _about(request, about)
    if about is not None and original is None:
        raise Http404
    form = PaperForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        paper = write_paper(by=request.member, about=about, note=request.note, **form.cleaned_data)
        messages.success(request, say("The paper is there for every member to read."))
        return redirect("documents:paper", slug, paper.pk)
    return render(request, "documents/write_paper.html", {"form": form, "about": original})


@members_only
def change(request: MemberRequest, slug: str, thing_id: UUID) -> HttpResponse:
    paper = queries.paper_or_404(request.viewer, thing_id)
    if paper.by_id != request.member.pk:
        return render(request, "documents/write_paper.html", {"paper": paper, "verdict": NOT_YOURS})
    sent = request.POST if request.method == "POST" else None
    form = PaperForm(sent, initial={"title": paper.title, "words": paper.words})
    if form.is_valid():
        version = request.POST.get("version", "")
        known = int(version) if version.isascii() and version.isdigit() and len(version) < 9 else 0
        try:
            change_paper(by=request.member, paper=paper, version=known, note=request.note, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, f"{refused.verdict.reason} {refused.verdict.next_step}")
        else:
            messages.success(request, say("The paper is changed."))
            return redirect("documents:paper", slug, paper.pk)
    return render(request, "documents/write_paper.html", {"form": form, "paper": paper})


def _asked(text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        raise Http404 from None


def _about(request: MemberRequest, proposal: UUID | None) -> Original | None:
    if proposal is None:
        return None
    try:
        return thing_or_404(request.viewer, request.partnership, kind=Thing.PROPOSAL, thing=proposal)[1]
    except Http404:
        return None
