"""What came of the answers? Asked once, by the clock, when a decision's time is over."""

from __future__ import annotations

from uuid import UUID

from alongside.decisions.models import Decision, Objection, Position, RoleWord, SecretBallot, Voter
from alongside.domain import decisions as rules
from alongside.domain.agreement import rule_from_data
from alongside.domain.decisions import Answer, ObjectionState, Outcome
from alongside.domain.visibility import Viewer


def outcome_of(viewer: Viewer | None, decision: Decision) -> Outcome:
    """The outcome under the frozen rule and the frozen seats. No page asks: before the close it is nobody's to know."""
    return rules.decide(
        rule_from_data(decision.rule),
        {stake: decision.seats[stake] for stake in decision.power["order"]},
        _ballots(decision) if decision.secret else _positions(decision),
        roles_said={
            word.role: Answer.AGREE if word.yes else Answer.OBJECT
            for word in RoleWord.objects.filter(decision=decision)
        },
        objections=[] if decision.secret else _objections(decision),
        round_number=decision.round,
    )


def _ballots(decision: Decision) -> list[rules.Position]:
    box = SecretBallot.objects.filter(decision=decision, round=decision.round)
    return [rules.Position(each.stake, Answer(each.answer), str(each.pk)) for each in box]


def _positions(decision: Decision) -> list[rules.Position]:
    given = Position.objects.filter(voter__decision=decision, round=decision.round).select_related("voter")
    return [rules.Position(each.voter.stake, Answer(each.answer), str(each.voter.member_id)) for each in given]


def _objections(decision: Decision) -> list[rules.Objection]:
    """The newest objection of each seat, and questions that nobody replied to: those hold a later round open too.

    Somebody who has left can no longer take theirs back, so what they said holds up its own round and no later one.
    """
    stakes = dict(Voter.objects.filter(decision=decision).values_list("member_id", "stake"))
    newest: dict[UUID, Objection] = {}
    for said in Objection.objects.filter(decision=decision, by__isnull=False).select_related("by").order_by("round"):
        if said.by_id is not None:
            newest[said.by_id] = said
    return [
        rules.Objection(stakes[member], str(member), _state(said))
        for member, said in newest.items()
        if member in stakes and not (said.is_question and said.answered_at) and _can_still_say(said, decision)
    ]


def _can_still_say(said: Objection, decision: Decision) -> bool:
    return said.round == decision.round or (said.by is not None and said.by.left_at is None)


def _state(said: Objection) -> ObjectionState:
    if said.stands is not None:
        return ObjectionState.STANDS if said.stands else ObjectionState.WITHDRAWN
    return ObjectionState.ANSWERED if said.answered_at else ObjectionState.OPEN
