"""How far round the loop have things come: needs, proposals, decisions, promises, and did it help?"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate

from alongside.contributions.models import Contribution, Kind
from alongside.contributions.queries import not_unheard
from alongside.decisions.models import Decision, Proposal
from alongside.domain.decisions.phases import State
from alongside.domain.stakes import Side
from alongside.domain.visibility import SpaceKind, Viewer
from alongside.ledger.prepared import ask
from alongside.partnerships.models import Partnership
from alongside.promises.models import Judgement, Promise


@dataclass(frozen=True, slots=True)
class Loop:
    """The counts of one partnership's joint work, for anyone to see. They leave out what a wall hides from whoever
    looks, and for those outside what any wall hides from anybody.
    """

    needs: int
    needs_waiting: int
    proposals: int
    proposals_lived: int
    decisions: int
    decisions_open: int
    passed_unpromised: int
    promises: int
    promises_unjudged: int
    judged: int
    helped: int
    not_helped: int


def loop_of(viewer: Viewer | None, partnership: Partnership, *, now: datetime) -> Loop:
    """One query, however much has happened."""
    ((*counts,),) = ask(counts_of, viewer, partnership=partnership.pk, today=localdate(now))
    return Loop(*counts)


def counts_of(viewer: Viewer | None, *, partnership: UUID, today: date) -> QuerySet[Partnership, Any]:
    """One row, in the order of `Loop`."""
    found = _said(viewer) | _decided() | _promised(today)
    counted = {f"count_of_{each.name}": found[each.name] for each in fields(Loop)}
    return Partnership.objects.filter(pk=partnership).annotate(**counted).values_list(*counted)


def _count(rows: QuerySet[Any], whose: str = "partnership") -> Coalesce:
    mine = rows.filter(**{whose: OuterRef("pk")}).order_by().values(whose).annotate(n=Count("*")).values("n")
    return Coalesce(Subquery(mine), Value(0), output_field=IntegerField())


def _said(viewer: Viewer | None) -> dict[str, Coalesce]:
    said = Contribution.objects.filter(not_unheard(viewer), space__kind=SpaceKind.JOINT)
    needs = said.filter(kind=Kind.NEED, withdrawn_at__isnull=True, hidden_at__isnull=True)
    return {"needs": _count(needs), "needs_waiting": _count(needs.filter(asks=True, answered_at__isnull=True))}


def _decided() -> dict[str, Coalesce]:
    proposals = Proposal.objects.exclude(state=State.WITHDRAWN)
    decisions = Decision.objects.all()
    promised = Exists(Promise.objects.filter(decision=OuterRef("pk"), taken_on_at__isnull=False))
    to_do = decisions.filter(~promised, outcome="passed", overrides=None, proposal__new_agreement__isnull=True)
    return {
        "proposals": _count(proposals),
        "proposals_lived": _count(proposals.filter(by__side=Side.LIVED)),
        "decisions": _count(decisions),
        "decisions_open": _count(decisions.filter(closed_at__isnull=True)),
        "passed_unpromised": _count(to_do),
    }


def _promised(today: date) -> dict[str, Coalesce]:
    promises = Promise.objects.filter(taken_on_at__isnull=False)
    due = Q(due__lt=today) | Q(said_done_at__isnull=False)
    asked = Exists(Judgement.objects.filter(promise=OuterRef("pk")))
    answers = Judgement.objects.all()
    return {
        "promises": _count(promises),
        "promises_unjudged": _count(promises.filter(due, ~asked)),
        "judged": _count(answers, "promise__partnership"),
        "helped": _count(answers.filter(helped="yes"), "promise__partnership"),
        "not_helped": _count(answers.filter(helped="no"), "promise__partnership"),
    }
