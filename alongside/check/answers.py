"""What is the newest answer of the check for whoever asks?"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.timezone import localdate

from alongside.check import actions, counted, queries
from alongside.check.kept_form import from_kept
from alongside.check.models import KeptCheck
from alongside.domain.agreement import Agreement
from alongside.domain.check.finding import Check
from alongside.ledger.actions import CLOCK
from alongside.ledger.queries import vouched_size
from alongside.partnerships.request import Request


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
