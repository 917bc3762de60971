"""Who asked what people need for which day, what has to be arranged, and what do people say of it afterwards?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from alongside.access.models import Answer, Need, Round
from alongside.domain.access import (
    Audience,
    Kind,
    Line,
    Met,
    ToArrange,
    altogether,
    is_told,
    may_see_what_to_arrange,
    to_arrange,
)
from alongside.domain.verdict import Verdict
from alongside.domain.visibility import NOT_HERE, Trace, Viewer
from alongside.partnerships import queries as partnerships


@dataclass(frozen=True, slots=True)
class MetCounts:
    """How many people say so. None where that would tell of a few."""

    people: int
    yes: int | None
    partly: int | None
    no: int | None

    @property
    def is_told(self) -> bool:
        return self.yes is not None


def rounds_for(viewer: Viewer | None) -> QuerySet[Round]:
    """Each day of this partnership for which people were asked: the latest first, with how many have answered."""
    if viewer is None:
        return Round.objects.none()
    sight = partnerships.in_sight(viewer, Trace.COUNTED, whose="answers__member")
    here = Round.objects.filter(partnership_id=viewer.partnership_id).select_related("asked_by")
    return here.annotate(answered=Count("answers", filter=sight, distinct=True)).order_by("-day", "-made_at", "pk")


def round_or_404(viewer: Viewer | None, round_id: UUID) -> Round:
    found = rounds_for(viewer).filter(pk=round_id).first()
    if found is None:
        raise Http404
    return found


def answers_in(viewer: Viewer | None, meeting: Round) -> QuerySet[Answer]:
    """Of a day of the viewer's own partnership, by whoever is not kept from them and is still here."""
    if viewer is None or viewer.partnership_id != meeting.partnership_id:
        return Answer.objects.none()
    seen = partnerships.in_sight(viewer, Trace.COUNTED, whose="member")
    return Answer.objects.filter(seen, round=meeting, member__left_at__isnull=True)


def answer_of_mine(viewer: Viewer | None, meeting: Round) -> Answer | None:
    if viewer is None:
        return None
    mine = Answer.objects.filter(round=meeting, member_id=viewer.member_id, round__partnership_id=viewer.partnership_id)
    return mine.select_related("with_help").first()


def needs_of(viewer: Viewer | None, meeting: Round) -> list[Need]:
    """One's own for that day, and nobody else's."""
    if viewer is None:
        return []
    return list(Need.objects.filter(answer__round=meeting, answer__member_id=viewer.member_id).order_by("kind", "pk"))


def may_arrange(viewer: Viewer | None, meeting: Round) -> Verdict:
    if viewer is None or viewer.partnership_id != meeting.partnership_id:
        return NOT_HERE
    holds = partnerships.roles_of(viewer).filter(taken_at__isnull=False).exists()
    return may_see_what_to_arrange(holds_a_role=holds, asked=meeting.asked_by_id == viewer.member_id)


def arranged_for(viewer: Viewer | None, meeting: Round, *, small_group: int) -> tuple[ToArrange, ...]:
    """What has to be arranged for that day. Nothing for whoever does not arrange it. Words are not even read."""
    if not may_arrange(viewer, meeting):
        return ()
    needs = Need.objects.filter(answer__in=answers_in(viewer, meeting))
    read = needs.values_list("answer__member_id", "answer__member__name", "kind", "choice", "audience", "named")
    lines = (
        Line(who=str(who), name=name, kind=Kind(kind), choice=choice, audience=Audience(audience), named=named)
        for who, name, kind, choice, audience, named in read
    )
    return to_arrange(lines, small_group=small_group)


def met_counts(viewer: Viewer | None, meeting: Round, *, small_group: int) -> MetCounts:
    """Each person once, by all that they say. Either all three numbers are told, or none of them."""
    said: dict[UUID, list[Met]] = {}
    needs = Need.objects.filter(~Q(met=""), answer__in=answers_in(viewer, meeting))
    for answer, met in needs.values_list("answer_id", "met"):
        said.setdefault(answer, []).append(Met(met))
    of_each = Counter(altogether(each) for each in said.values())
    people = len(said)
    if not all(is_told(of_each[met], people, small_group=small_group) for met in Met):
        return MetCounts(people if people >= small_group else 0, None, None, None)
    return MetCounts(people, of_each[Met.YES], of_each[Met.PARTLY], of_each[Met.NO])
