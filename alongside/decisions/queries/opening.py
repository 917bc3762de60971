"""May this proposal be put now, may it open now, and if not, what does it wait for?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from alongside.decisions.models import Decision, Proposal, Support
from alongside.decisions.queries.carried import carried_agreement
from alongside.decisions.queries.easy import is_easy_ready
from alongside.domain import decisions as rules
from alongside.domain.agreement import (
    AGREEMENT,
    Agreement,
    power_body_of,
)
from alongside.domain.agreement.words.rule_words import counting_in_words
from alongside.domain.check.agreed import problems
from alongside.domain.decisions import State
from alongside.domain.decisions.whole_table import everyone_sits
from alongside.domain.power import BadRule
from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no
from alongside.domain.visibility import Viewer
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import AgreementVersion, Seat
from alongside.partnerships.queries.power import power_of

NO_RULE = no("Our agreement has no rule for this kind of decision any more.", "Suggest it again as another kind.")


def due_to_open(viewer: Viewer | None, now: datetime) -> QuerySet[Proposal]:
    """Every proposal of every partnership whose time to open has come. Only the clock asks."""
    due = Proposal.objects.filter(state=State.PUT, opens_at__lte=now)
    return due.select_related("partnership").order_by("opens_at", "pk")


def may_be_put(
    viewer: Viewer, proposal: Proposal, version: AgreementVersion, *, supporters: Sequence[Support], days: int | None
) -> Verdict:
    """Whether this viewer may put it now: it has its support, theirs too, and nothing would keep it from opening."""
    agreement = version.agreement
    if proposal.kind not in agreement.kinds:
        return NO_RULE
    needs = agreement.rule_for(proposal.kind).needs_support
    verdict = rules.may_put(State(proposal.state), needs, Counter(each.stake for each in supporters))
    if not verdict:
        return verdict
    if viewer.member_id not in {each.member_id for each in supporters}:
        return no("Only somebody who supports this can put it to everyone.", "Support it first.")
    return may_open_now(viewer, proposal, version, days=days)


def may_open_now(
    viewer: Viewer | None, proposal: Proposal, version: AgreementVersion, *, days: int | None = None
) -> Verdict:
    """Whether it could open at this moment under the agreement in force, for so many days."""
    agreement = version.agreement
    if proposal.kind not in agreement.kinds:
        return NO_RULE
    rule = agreement.rule_for(proposal.kind)
    open_days = days or proposal.open_days or rule.open_for_days.fewest
    is_ready = is_easy_ready(viewer, proposal, agreement)
    verdict = rules.may_open(State.PUT, rule, days=open_days, is_easy_ready=is_ready)
    if verdict:
        verdict = everyone_sits(agreement, partnerships.seats_held(viewer, proposal.partnership))
    if verdict and proposal.kind == AGREEMENT:
        return _may_change_now(viewer, proposal, version)
    return verdict


def _may_change_now(viewer: Viewer | None, proposal: Proposal, version: AgreementVersion) -> Verdict:
    """One change of the agreement is open at a time, so that people answer what would really be adopted."""
    others = Decision.objects.filter(partnership_id=proposal.partnership_id, kind=AGREEMENT, closed_at__isnull=True)
    if others.exists():
        return no(
            "Another change to how we work is open now. Only one can be open at a time.",
            "This one can open when that one has closed.",
        )
    carried = carried_agreement(viewer, proposal, version)
    if carried == version.agreement:
        return no("Our agreement says this already.", "Take it away, or suggest something else.")
    if found := problems(carried):
        return no(
            say("Our agreement has changed since. This change does not fit it any more: {words}", words=found[0].words),
            "Suggest it again, so that it fits.",
        )
    return ALLOWED


def held_by_stake(viewer: Viewer | None, agreement: Agreement, seats: Iterable[Seat]) -> dict[str, int]:
    """Held seats of each stake that has seats, in the agreement's order."""
    held = Counter(seat.stake for seat in seats)
    return {stake.key: held[stake.key] for stake in agreement.stakes if stake.seats > 0}


def power_picture(viewer: Viewer | None, agreement: Agreement, *, kind: str, held: Mapping[str, int]) -> dict[str, Any]:
    """Who can decide what with the seats as they are held, and every word that its picture needs.

    `order` keeps the agreement's order of stakes, which a database need not keep. Without `groups` there is no
    picture, and `too_big` says why.
    """
    seated = replace(agreement, stakes=tuple(replace(each, seats=held.get(each.key, 0)) for each in agreement.stakes))
    words = {
        "order": list(held),
        "names": dict(agreement.labels),
        "side_of": {stake.key: stake.side.value for stake in agreement.stakes}
        | {role.key: role.side.value for role in agreement.roles},
        "sentences_of_rule": counting_in_words(agreement.rule_for(kind), agreement.labels),
    }
    try:
        return power_of(viewer, seated, kind) | words
    except BadRule as refused:
        return words | {"too_big": str(refused)}


@dataclass(frozen=True, slots=True)
class PowerChange:
    """One kind of decision whose power a change of the agreement changes: the picture before, and after."""

    label: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def power_before_and_after(viewer: Viewer | None, before: Agreement, after: Agreement) -> list[PowerChange]:
    """For each kind of decision whose power changes, both pictures; those that look alike are drawn once."""
    shown: list[PowerChange] = []
    drawn: list[tuple[object, ...]] = []
    for kind in dict.fromkeys([*before.kinds, *after.kinds]):
        bodies = tuple(power_body_of(each, kind) if kind in each.kinds else None for each in (before, after))
        if bodies[0] == bodies[1] or bodies in drawn:
            continue
        drawn.append(bodies)
        holder = after if kind in after.kinds else before
        shown.append(
            PowerChange(holder.rule_for(kind).label, *(_picture(viewer, each, kind) for each in (before, after)))
        )
    return shown


def _picture(viewer: Viewer | None, agreement: Agreement, kind: str) -> dict[str, Any] | None:
    """None where there is no such decision, or no picture of it."""
    try:
        return power_of(viewer, agreement, kind) if kind in agreement.kinds else None
    except BadRule:
        return None
