"""What may anyone at all read of what was decided, and of what was set aside?"""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from alongside.decisions.models import Decision, Override
from alongside.decisions.queries.decisions import IN_A_LIST, SET_ASIDE
from alongside.domain.visibility import Viewer
from alongside.ledger.rows import only
from alongside.partnerships.models import AgreementVersion, Partnership


def outcomes(viewer: Viewer | None, partnership: Partnership) -> QuerySet[Decision]:
    """Every decision that has closed, the newest first, each with `is_set_aside`. Outcomes are always published."""
    return _closed(partnership).only(*IN_A_LIST).order_by("-closes_at", "pk")


def _closed(partnership: Partnership) -> QuerySet[Decision]:
    closed = Decision.objects.filter(partnership=partnership, closed_at__isnull=False)
    return closed.annotate(is_set_aside=SET_ASIDE).select_related("proposal")


def outcome_or_404(viewer: Viewer | None, partnership: Partnership, decision_id: UUID) -> Decision:
    found = only(_closed(partnership).filter(pk=decision_id))
    if found is None:
        raise Http404
    return found


def set_asides(viewer: Viewer | None, partnership: Partnership) -> QuerySet[Override]:
    """Everything that a legal duty set aside, the newest first. Always published."""
    found = Override.objects.filter(partnership=partnership).select_related("decision__proposal")
    return found.order_by("-at", "pk")


def set_asides_of(viewer: Viewer | None, decision: Decision) -> QuerySet[Override]:
    return Override.objects.filter(decision=decision).order_by("-at", "pk")


def adopted_by(viewer: Viewer | None, decision: Decision) -> AgreementVersion | None:
    """The version of the agreement that this decision made."""
    return AgreementVersion.objects.filter(partnership_id=decision.partnership_id, decision_id=decision.pk).first()
