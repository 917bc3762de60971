"""Under which rules do we work, who holds the power under them, and how did they change? Open to anyone."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.domain.check.agreed import changes
from alongside.partnerships import queries
from alongside.partnerships.models import AgreementVersion
from alongside.partnerships.request import Request
from alongside.partnerships.views.unchanged import told_if_unchanged

ON_A_PAGE = 20


@login_not_required
@require_safe
@told_if_unchanged
def show(request: Request, slug: str) -> HttpResponse:
    return _one(request, queries.newest_agreement(request.viewer, request.partnership))


@login_not_required
@require_safe
@told_if_unchanged
def version(request: Request, slug: str, number: int) -> HttpResponse:
    return _one(request, queries.agreement_or_404(request.viewer, request.partnership, number))


def _one(request: Request, shown: AgreementVersion) -> HttpResponse:
    agreement = shown.agreement
    before = queries.agreement_before(request.viewer, shown)
    page = {
        "version": shown,
        "newest": queries.newest_agreement(request.viewer, request.partnership).number,
        "sections": queries.read_aloud(request.viewer, agreement),
        "changes": changes(before.agreement, agreement) if before else [],
    }
    return render(request, "partnerships/agreement.html", page)


@login_not_required
@require_safe
@told_if_unchanged
def versions(request: Request, slug: str) -> HttpResponse:
    every = queries.agreements_of(request.viewer, request.partnership)
    page = Paginator(every, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "partnerships/agreement_versions.html", {"page": page})
