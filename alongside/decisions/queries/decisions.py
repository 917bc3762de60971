"""Which decisions are there, who may answer them, and how many have?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import Http404

from alongside.decisions.models import Decision, Override, Position, Voter
from alongside.domain import decisions as rules
from alongside.domain.decisions import HeldSeat, OpenDecision, State
from alongside.domain.verdict import Refused, Verdict, no
from alongside.domain.visibility import NOT_HERE, Viewer
from alongside.ledger.rows import only

IN_A_LIST = ("round", "opened_at", "closes_at", "stopped_at", "closed_at", "outcome", "proposal__title")
"""What a list shows of a decision. Its rule, seats and power picture are longer than all the rest of it."""


def still_time(viewer: Viewer | None, now: datetime, *, prefix: str = "") -> Q:
    """Its closing time has not come, or its clock stands still. As a filter on decisions; `prefix` reaches one."""
    return Q(**{f"{prefix}closes_at__gt": now}) | Q(**{f"{prefix}stopped_at__isnull": False})


SET_ASIDE = Exists(Override.objects.filter(decision=OuterRef("pk")))


def _in(viewer: Viewer | None) -> QuerySet[Decision]:
    """Decisions are made where every member is. What anyone may read of them is in `outcomes`."""
    if viewer is None:
        return Decision.objects.none()
    return Decision.objects.filter(partnership_id=viewer.partnership_id)


def open_decisions(viewer: Viewer | None, now: datetime) -> QuerySet[Decision]:
    """Those that are not over, each with `is_mine`: this viewer has a seat there and has yet to answer.

    Mine come first, then by when they close. Nothing about the order depends on what anybody answered.
    """
    if viewer is None:
        return Decision.objects.none()
    waiting = Voter.objects.filter(
        still_time(viewer, now, prefix="decision__"),
        decision=OuterRef("pk"),
        member_id=viewer.member_id,
        took_part=False,
    )
    found = _in(viewer).filter(closed_at__isnull=True).annotate(is_mine=Exists(waiting))
    return found.select_related("proposal").only(*IN_A_LIST).order_by("-is_mine", "closes_at", "pk")


def closed_decisions(viewer: Viewer | None) -> QuerySet[Decision]:
    """Those that are over, the newest first, each with `is_set_aside`."""
    found = _in(viewer).filter(closed_at__isnull=False).annotate(is_set_aside=SET_ASIDE)
    return found.select_related("proposal").only(*IN_A_LIST).order_by("-closes_at", "pk")


def decision_or_404(viewer: Viewer | None, decision_id: UUID) -> Decision:
    wanted = _in(viewer).filter(pk=decision_id)
    found = only(wanted.select_related("partnership", "proposal__by", "proposal__initiative"))
    if found is None:
        raise Http404
    return found


def locked_decision(viewer: Viewer | None, decision_id: UUID) -> Decision:
    """Read again inside the transaction, so that an answer and the close cannot both win. Raises Refused."""
    found = _in(viewer).select_for_update(of=("self",)).select_related("partnership").filter(pk=decision_id).first()
    if found is None:
        raise Refused(NOT_HERE)
    return found


def due_to_close(viewer: Viewer | None, now: datetime) -> QuerySet[Decision]:
    """Every decision of every partnership whose closing time has come. Only the clock asks."""
    due = Decision.objects.filter(closed_at__isnull=True, stopped_at__isnull=True, closes_at__lte=now)
    return due.select_related("partnership", "proposal").order_by("closes_at", "pk")


def state_of(viewer: Viewer | None, decision: Decision) -> State:
    """Where it has got to, in the words of the table of phases."""
    if decision.closed_at is None:
        return State.OPEN
    return State.PASSED if decision.outcome == rules.Passed.word else State.NOT_PASSED


def voter_of(viewer: Viewer | None, decision: Decision) -> Voter | None:
    """The seat that this viewer held when the decision opened."""
    if viewer is None:
        return None
    return only(Voter.objects.filter(decision=decision, member_id=viewer.member_id))


def may_answer(viewer: Viewer | None, decision: Decision, voter: Voter | None, *, now: datetime) -> Verdict:
    """Whether this seat may answer now. A secret answer that has been given is final."""
    frozen = OpenDecision(
        state_of(viewer, decision),
        decision.opened_at,
        decision.closes_at,
        decision.seats,
        is_stopped=decision.stopped_at is not None,
    )
    seat = HeldSeat(voter.stake, decision.opened_at) if voter else None
    verdict = rules.may_take_position(frozen, seat, now)
    if verdict and decision.secret and voter and voter.took_part:
        return no(
            "You have given your answer. This is a secret vote, so it cannot be changed.",
            "Wait until it closes. Then everyone sees how it ended.",
        )
    return verdict


def position_of(viewer: Viewer | None, voter: Voter | None, decision: Decision) -> Position | None:
    """What this viewer answered in this round, if the vote is not secret."""
    if viewer is None or voter is None or voter.member_id != viewer.member_id:
        return None
    return only(Position.objects.filter(voter=voter, round=decision.round))


def positions_in(viewer: Viewer | None, decision: Decision) -> QuerySet[Position]:
    """Every answer of this round. Only the count asks."""
    found = Position.objects.filter(voter__decision=decision, round=decision.round)
    return found.select_related("voter").order_by("pk")


@dataclass(frozen=True, slots=True)
class Answered:
    """How many seats of one stake have answered in this round, whatever they said."""

    stake: str
    label: str
    side: str
    answered: int
    seats: int


def seats_answered(viewer: Viewer | None, decision: Decision) -> list[Answered]:
    if viewer is None:
        return []
    counts = dict(
        Voter.objects.filter(decision=decision, took_part=True).values_list("stake").annotate(Count("pk")).order_by()
    )
    power = decision.power
    return [
        Answered(stake, power["names"][stake], power["side_of"][stake], counts.get(stake, 0), decision.seats[stake])
        for stake in power["order"]
    ]


def frozen_power(viewer: Viewer | None, decision: Decision) -> dict[str, Any]:
    """The power picture as it was when it opened, its groups in the agreement's order. Public once it is over."""
    power = dict(decision.power)
    if "groups" in power:
        order = [*power["order"], *(name for name in power["groups"] if name not in power["order"])]
        power["groups"] = {name: power["groups"][name] for name in order if name in power["groups"]}
    return power
