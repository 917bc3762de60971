"""Who may see the check, what was the last answer, and what do members say of a finding?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.http import Http404

from alongside.check.kept_form import FORM
from alongside.check.models import KeptCheck, Remark
from alongside.contributions.models import Contribution
from alongside.contributions.queries import contributions_for, not_unheard
from alongside.domain.agreement import Agreement, Published
from alongside.domain.check.finding import WorkRung
from alongside.domain.visibility import Viewer
from alongside.initiatives.queries import initiatives_for
from alongside.ledger.queries import vouched_size
from alongside.ledger.rows import only
from alongside.partnerships.models import Partnership
from alongside.partnerships.queries import agreement_of

IS_OPEN = Q(
    contribution__withdrawn_at__isnull=True,
    contribution__hidden_at__isnull=True,
    contribution__forgotten_at__isnull=True,
)


def agreement_if_seen(viewer: Viewer | None, partnership: Partnership) -> Agreement:
    """The agreement under which this viewer may see the check: members always, others where it is published."""
    agreement = agreement_of(viewer, partnership)
    is_member = viewer is not None and viewer.partnership_id == partnership.pk
    if not is_member and Published.CHECK not in agreement.published:
        raise Http404
    return agreement


def kept_check(viewer: Viewer | None, partnership: Partnership) -> KeptCheck | None:
    """What came of counting last, if anybody ever counted."""
    return only(KeptCheck.objects.filter(partnership=partnership))


def holds_still(viewer: Viewer | None, kept: KeptCheck | None, *, today: date) -> bool:
    """Is the last answer what counting would find now? No more is signed than then, and no day has gone by."""
    if kept is None or kept.day != today or kept.form != FORM:
        return False
    return kept.size == vouched_size(viewer, kept.partnership_id)


def evidence_folder(viewer: Viewer | None, partnership: Partnership) -> Path:
    """Where the evidence tables of a partnership lie. They can be made again from its record."""
    return Path(settings.CHECK_EVIDENCE) / partnership.pk.hex


def remarks_on(viewer: Viewer | None, partnership: Partnership, indicator: str) -> QuerySet[Remark]:
    """What members say of one finding, the newest first. Others are shown what its author wants anyone to read."""
    return _readable(viewer, partnership).filter(indicator=indicator).order_by("-contribution__said_at", "pk")


def _readable(viewer: Viewer | None, partnership: Partnership) -> QuerySet[Remark]:
    here = Q(contribution__partnership=partnership)
    found = Remark.objects.filter(here, IS_OPEN).select_related("contribution", "contribution__space")
    if viewer is None or viewer.partnership_id != partnership.pk:
        return found.filter(not_unheard(viewer, prefix="contribution__"), for_anyone=True)
    return found.filter(contribution__in=contributions_for(viewer).order_by().values("pk"))


def finding_of(viewer: Viewer | None, contribution: Contribution) -> str:
    """Which finding something was said of, if it was said of one. Whoever asks may read it already."""
    if viewer is None or contribution.partnership_id != viewer.partnership_id:
        return ""
    return Remark.objects.filter(contribution=contribution).values_list("indicator", flat=True).first() or ""


def how_many_remarks(viewer: Viewer | None, partnership: Partnership) -> dict[str, int]:
    """How many this viewer may read, by finding."""
    counted = _readable(viewer, partnership).order_by().values_list("indicator").annotate(many=Count("pk"))
    return dict(counted)


@dataclass(frozen=True, slots=True)
class NamedWork:
    """A piece of work with its rungs, and its title for members, who may read it."""

    name: str
    claimed: int
    shown: int


def works_named(viewer: Viewer | None, works: Sequence[WorkRung]) -> list[NamedWork]:
    titles = {} if viewer is None else {_id_of(work.pk): work.title for work in initiatives_for(viewer)}
    return [NamedWork(titles.get(each.initiative, ""), each.claimed, each.shown) for each in works]


def _id_of(thing: UUID) -> int:
    """As the evidence tables know a thing: the first 60 bits of its id."""
    return int(thing.hex[:15], 16)
