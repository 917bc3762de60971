"""The check to take away: to print, as a PDF, as rows for a spreadsheet, and as JSON."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from alongside.check import counted
from alongside.check.answers import Answered
from alongside.check.views.pages import frame
from alongside.check.views.reading import of_the_check
from alongside.domain.check.finding import Check
from alongside.domain.check.telling.table import HEADINGS, rows_of, without_formulas
from alongside.domain.check.telling.told import Entries, as_data, told
from alongside.partnerships.request import Request
from alongside.printing.page import CannotPrint, printed_once


def _whole(request: Request, found: Answered) -> dict[str, Any]:
    page = frame(request, found)
    labels, sides = found.agreement.labels, page["check"].stakes
    by_principle = [
        {"one": one, "findings": [{"seen": seen, "stakes": seen.stakes(labels, sides)} for seen in one.findings]}
        for one in page["principles"]
    ]
    return {**page, "by_principle": by_principle, "partnership": request.partnership}


@of_the_check
def report(request: Request, found: Answered) -> HttpResponse:
    return render(request, "check/report.html", _whole(request, found))


@of_the_check
def report_pdf(request: Request, found: Answered) -> HttpResponse:
    """Where this machine cannot draw one, the page to print says how to print it from the browser."""
    page = _whole(request, found)
    folder = Path(settings.CHECK_EVIDENCE) / "printed" / request.partnership.pk.hex
    try:
        drawn = printed_once(render_to_string("check/report_pdf.html", page), folder=folder)
    except CannotPrint:
        return render(request, "check/report.html", {**page, "no_pdf": True})
    return _taken(HttpResponse(drawn, content_type="application/pdf"), f"{request.partnership.slug}-check.pdf")


@of_the_check
def findings_json(request: Request, found: Answered) -> HttpResponse:
    """In the shape of docs/check-format.md, as `alongside check --json` gives it."""
    answer = JsonResponse(_told(request, found), json_dumps_params={"indent": 2})
    return _taken(answer, f"{request.partnership.slug}-check.json")


@of_the_check
def findings_csv(request: Request, found: Answered) -> HttpResponse:
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    table = csv.writer(answer)
    table.writerow(HEADINGS)
    table.writerows(without_formulas(row) for row in rows_of(told(*_with_entries(request, found))))
    return _taken(answer, f"{request.partnership.slug}-check.csv")


def _told(request: Request, found: Answered) -> dict[str, Any]:
    return as_data(*_with_entries(request, found))


def _with_entries(request: Request, found: Answered) -> tuple[Check, Entries]:
    if found.check is None:
        raise Http404
    return found.check, counted.entries_of(request.viewer, request.partnership, found.check)


def _taken(answer: HttpResponse, name: str) -> HttpResponse:
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
