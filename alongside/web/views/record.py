"""The record of a partnership: where it stands, how to check it, and the file to take away."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import render

from alongside.domain.record.entry import canonical_entry
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


MOST = 10**15
"""No record is longer, and no database counts further."""


@login_not_required
def entry(request: Request, slug: str, number: int) -> HttpResponse:
    """One line of the record, as it stands there: what a figure of the check was counted from."""
    found = ledger.entries_of(request.viewer, request.partnership.id, start=number, most=1) if number < MOST else []
    if not found:
        raise Http404
    line = canonical_entry(found[0]).decode()
    return render(
        request, "web/record_entry.html", {"entry": found[0], "line": line, "facts": sorted(found[0].facts.items())}
    )
