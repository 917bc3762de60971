"""Which promises are there, how do they stand, and what do the people say to whom they were made?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, Count, DateField, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.http import Http404

from alongside.decisions.models import Decision
from alongside.domain.agreement import Agreement
from alongside.domain.promises import Judge, Made, standing
from alongside.domain.promises import may_judge as may_judge_it
from alongside.domain.promises import may_report as may_report_it
from alongside.domain.stakes import Side
from alongside.domain.verdict import Refused, Verdict
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.ledger.rows import only
from alongside.promises.models import Judgement, Progress, Promise

TO_DO, ASKED, DONE, DECLINED = range(4)
LAPSED = Q(taken_on_at__isnull=True) & (Q(words="") | Q(owner__forgotten_at__isnull=False))
GROUP = Case(
    When(LAPSED | Q(declined_at__isnull=False), then=Value(DECLINED)),
    When(taken_on_at__isnull=True, then=Value(ASKED)),
    When(said_done_at__isnull=False, then=Value(DONE)),
    default=Value(TO_DO),
    output_field=IntegerField(),
)
COMING = Case(When(said_done_at__isnull=True, then=F("due")), default=None, output_field=DateField())
OF_IT = ("words", "due", "owner_stake", "made_at", "taken_on_at", "declined_at", "said_done_at")
OWNER = ("owner__name", "owner__forgotten_at")
IN_A_LIST = (*OF_IT, *OWNER, "decision__proposal__title")
"""What a list shows of a promise. The decision it comes from is many times as long."""


def _how_many_say(kept: str) -> Coalesce:
    """Counted beside each promise. To join them all first and count afterwards takes ten times as long."""
    said = Judgement.objects.filter(promise=OuterRef("pk"), kept=kept).order_by().values("promise")
    return Coalesce(Subquery(said.annotate(n=Count("*")).values("n")), Value(0), output_field=IntegerField())


COUNTED = {"kept": _how_many_say("yes"), "not_kept": _how_many_say("no")}


def _in(viewer: Viewer | None) -> QuerySet[Promise]:
    """Each promise with how many say that it was kept, and how many that it was not."""
    if viewer is None:
        return Promise.objects.none()
    return Promise.objects.filter(partnership_id=viewer.partnership_id).annotate(**COUNTED)


def promises_for(viewer: Viewer | None) -> QuerySet[Promise]:
    """What is still to do, the oldest day first, so what is late leads; then what was asked; then what is done.

    Nothing in the order depends on who promised.
    """
    return _in_order(_in(viewer)).select_related("owner", "decision__proposal").only(*IN_A_LIST)


def _in_order(found: QuerySet[Promise]) -> QuerySet[Promise]:
    found = found.annotate(group=GROUP, coming=COMING)
    return found.order_by("group", F("coming").asc(nulls_last=True), "-due", "pk")


def promise_or_404(viewer: Viewer | None, promise_id: UUID) -> Promise:
    found = _in(viewer).select_related("owner", "made_by", "decision__proposal", "partnership", "with_help")
    promise = only(found.filter(pk=promise_id))
    if promise is None:
        raise Http404
    return promise


def locked_promise(viewer: Viewer | None, promise_id: UUID) -> Promise:
    """Locked, then read again inside the transaction. Raises Refused, with the one answer for missing and not yours."""
    mine = Q(pk=promise_id, partnership_id=viewer.partnership_id) if viewer else Q(pk__in=[])
    if not Promise.objects.select_for_update().filter(mine).exists():
        raise Refused(NOT_HERE)
    return promise_or_404(viewer, promise_id)


def promises_of(viewer: Viewer | None, decision: Decision) -> QuerySet[Promise]:
    """What was promised after a decision, in the same order."""
    return _in_order(_in(viewer)).filter(decision=decision).select_related("owner").only(*OF_IT, *OWNER)


def made(viewer: Viewer | None, promise: Promise) -> Made:
    """The promise as the rules see it."""
    return Made(
        due=promise.due,
        taken_on=promise.taken_on_at is not None,
        declined=promise.declined_at is not None,
        lapsed=not promise.words or promise.owner.forgotten_at is not None,
        said_done=promise.said_done_at is not None,
        kept=getattr(promise, "kept", 0),
        not_kept=getattr(promise, "not_kept", 0),
    )


def progress_of(viewer: Viewer | None, promise: Promise) -> QuerySet[Progress]:
    """What its owner said on the way, the newest first."""
    if viewer is None:
        return Progress.objects.none()
    mine = Progress.objects.filter(promise__partnership_id=viewer.partnership_id)
    return mine.filter(promise=promise).order_by("-at", "pk")


def judgements_of(viewer: Viewer | None, promise: Promise) -> QuerySet[Judgement]:
    """What people say, the newest first."""
    if viewer is None:
        return Judgement.objects.none()
    mine = Judgement.objects.filter(promise__partnership_id=viewer.partnership_id)
    return mine.filter(promise=promise).select_related("member", "with_help").order_by("-at", "pk")


def my_judgement(viewer: Viewer | None, promise: Promise) -> Judgement | None:
    if viewer is None:
        return None
    return only(judgements_of(viewer, promise).filter(member_id=viewer.member_id))


@dataclass(frozen=True, slots=True)
class Said:
    """What the members of one stake say. Nobody asked is nothing to count yet, never none of none."""

    stake: str
    label: str
    answered: int
    kept: int
    not_kept: int
    helped: int
    helped_partly: int
    not_helped: int


def said_by_stake(viewer: Viewer | None, promise: Promise, agreement: Agreement) -> list[Said]:
    """One line for each lived-experience stake of the agreement, then for any that is no longer in it. One query."""
    rows = list(judgements_of(viewer, promise).order_by().values_list("stake", "kept", "helped"))
    labels = {stake.key: stake.plural for stake in agreement.stakes if stake.side is Side.LIVED}
    labels |= {stake: stake for stake, _, _ in rows if stake not in labels}
    answered = Counter(stake for stake, _, _ in rows)
    kept = Counter((stake, said) for stake, said, _ in rows)
    helped = Counter((stake, said) for stake, _, said in rows)
    return [
        Said(
            stake=stake,
            label=label,
            answered=answered[stake],
            kept=kept[stake, "yes"],
            not_kept=kept[stake, "no"],
            helped=helped[stake, "yes"],
            helped_partly=helped[stake, "partly"],
            not_helped=helped[stake, "no"],
        )
        for stake, label in labels.items()
    ]


def may_report(viewer: Viewer | None, promise: Promise) -> Verdict:
    if viewer is None or viewer.partnership_id != promise.partnership_id:
        return NOT_HERE
    return may_report_it(made(viewer, promise), is_owner=promise.owner_id == viewer.member_id)


def may_judge(viewer: Viewer | None, promise: Promise, *, today: date) -> Verdict:
    if viewer is None or viewer.partnership_id != promise.partnership_id:
        return NOT_HERE
    judge = Judge(Side(viewer.side), is_owner=promise.owner_id == viewer.member_id)
    return may_judge_it(made(viewer, promise), judge, today)


def standing_of(viewer: Viewer | None, promise: Promise, *, today: date) -> str:
    return standing(made(viewer, promise), today).value
