"""What is the newest answer of the check for whoever asks, and what is said where there is none?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from alongside.check import actions, counted, queries
from alongside.check.kept_form import from_kept
from alongside.check.models import KeptCheck
from alongside.domain.agreement import Agreement
from alongside.domain.check.finding import Check
from alongside.ledger.actions import CLOCK
from alongside.ledger.queries import vouched_size
from alongside.partnerships.request import Request

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer as it is kept. Without a `check` the record is damaged, or somebody counts it for the first time."""

    agreement: Agreement
    kept: KeptCheck | None
    check: Check | None
    is_newest: bool


def answered(request: Request) -> Answered:
    """Counts again where the record has grown or a day has passed, unless another page is at it: then the last answer.

    Raises Http404 for whoever may not see the check of this partnership.
    """
    where = request.viewer, request.partnership
    agreement = queries.agreement_if_seen(*where)
    kept, today = queries.kept_check(*where), localdate(request.note.at)
    is_newest = queries.holds_still(request.viewer, kept, today=today)
    if not is_newest:
        is_newest = _count_again(request, whole=kept is None or kept.day != today)
        kept = queries.kept_check(*where)
    check = from_kept(kept.answer) if kept and kept.answer is not None else None
    return Answered(agreement, kept, check, is_newest)


def _count_again(request: Request, *, whole: bool) -> bool:
    """Once a day the whole record is read, and not only what is new in it: so damage does not stay unseen."""
    where, note = (request.viewer, request.partnership), request.note
    return actions.keep_up(
        by=CLOCK,
        partnership=request.partnership,
        size=vouched_size(request.viewer, request.partnership.pk),
        count=lambda: counted.check_of(*where, now=note.at, whole=whole),
        note=note,
    )


def of_the_check(view: View) -> View:
    """For every page of the check: handed what was answered. Without an answer, a page that says why."""

    @login_not_required
    @require_safe
    @wraps(view)
    def shown(request: Any, slug: str, **named: Any) -> HttpResponse:
        found = answered(request)
        if found.check is None:
            return without_answer(request, found)
        return view(request, found, **named)

    return shown


def without_answer(request: Request, found: Answered) -> HttpResponse:
    """No figure is shown of a record that does not hold together."""
    if found.kept is not None and found.kept.bad_entry is not None:
        return render(request, "check/damaged.html", {"kept": found.kept})
    return render(request, "check/counting.html", status=202)
