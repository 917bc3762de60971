"""The record of a partnership: where it stands, how to check it, and the file to take away."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render

from alongside.ledger import queries as ledger
from alongside.partnerships.request import Request


@login_not_required
def record(request: Request, slug: str) -> HttpResponse:
    """Public: a check that only members could make would be no check."""
    where = request.viewer, request.partnership.id
    context = {
        "size": ledger.record_size(*where),
        "note": ledger.newest_note(*where),
        "witnesses": ledger.witnesses_of(*where),
    }
    return render(request, "web/record.html", context)


@login_not_required
def record_file(request: Request, slug: str) -> HttpResponse:
    """The whole record as `alongside verify` takes it."""
    response = HttpResponse(ledger.export_for(request.viewer, request.partnership.id), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{slug}-record.zip"'
    return response
