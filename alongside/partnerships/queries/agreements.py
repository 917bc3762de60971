"""Under which rules does a partnership work now, and under which did it before?"""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404

from alongside.domain.agreement import Agreement
from alongside.domain.visibility import Viewer
from alongside.partnerships.models import AgreementVersion, Partnership


def newest_agreement(viewer: Viewer | None, partnership: Partnership) -> AgreementVersion:
    """The version in force. An agreement is public: anyone may read under which rules a partnership works.

    Its data, which is long, is fetched only if nobody has read that version yet.
    """
    return partnership.agreements.defer("body").order_by("-number")[0]


def agreement_of(viewer: Viewer | None, partnership: Partnership) -> Agreement:
    return newest_agreement(viewer, partnership).agreement


def agreements_of(viewer: Viewer | None, partnership: Partnership) -> QuerySet[AgreementVersion]:
    """Every version there has been, the newest first."""
    return partnership.agreements.order_by("-number")


def unstated_terms(viewer: Viewer | None) -> QuerySet[AgreementVersion]:
    """Each newest version whose terms no record states yet. For the clock."""
    newest = AgreementVersion.objects.filter(partnership=OuterRef("partnership")).order_by("-number").values("number")
    unstated = AgreementVersion.objects.filter(stated__isnull=True, number=Subquery(newest[:1]))
    return unstated.select_related("partnership").order_by("pk")


def agreement_or_404(viewer: Viewer | None, partnership: Partnership, number: int) -> AgreementVersion:
    version = partnership.agreements.filter(number=number).first()
    if version is None:
        raise Http404
    return version


def agreement_before(viewer: Viewer | None, version: AgreementVersion) -> AgreementVersion | None:
    """The version that this one took the place of; none before the first."""
    return AgreementVersion.objects.filter(partnership_id=version.partnership_id, number=version.number - 1).first()
