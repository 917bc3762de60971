"""Pages that only tell: who can see what, how it works, and the way to everything else."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import render

from alongside.partnerships.request import Request


@login_not_required
def privacy(request: Request) -> HttpResponse:
    return render(request, "web/privacy.html", {"is_demo": settings.DEMO})


@login_not_required
def help_page(request: Request) -> HttpResponse:
    return render(request, "web/help.html", {"source": settings.SOURCE_ADDRESS})


def more(request: Request, slug: str) -> HttpResponse:
    """Everything a member can get to, on one page, in words."""
    if request.viewer is None:
        raise Http404
    return render(request, "web/more.html", {"slug": slug})
