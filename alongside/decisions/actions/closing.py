"""A decision closes by the clock, whether or not anybody looks: answers in, outcome out, once."""

from __future__ import annotations

from django.db import transaction
from django.utils.timezone import get_default_timezone

from alongside.decisions import queries
from alongside.decisions.actions.ballots import empty_box
from alongside.decisions.actions.clocks import look_at_clock
from alongside.decisions.models import Decision, Objection, Proposal, Voter
from alongside.documents.actions.standing import look_again
from alongside.domain.agreement import AGREEMENT, Ballot, Thing, agreement_from_data
from alongside.domain.agreement.form.writing import as_data
from alongside.domain.decisions import (
    MEANING,
    Answer,
    OpenObjections,
    Outcome,
    Passed,
    ShownOutcome,
    State,
    explain,
    shown,
)
from alongside.domain.decisions.days import closes_at
from alongside.domain.record.acts import DecisionClosed, DecisionRoundOpened, StakeCount
from alongside.domain.record.shapes import moment
from alongside.domain.verdict import Refused
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Author, Note
from alongside.ledger.one_by_one import one_by_one
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.adopting import adopt


def close_due(*, by: Author, note: Note) -> int:
    """Close, or open the next round of, every decision whose time has come, each by itself. Answers how many."""
    return one_by_one(lambda decision: _close_if_due(by, decision, note), queries.due_to_close(None, note.at))


@transaction.atomic
def _close_if_due(by: Author, decision: Decision, note: Note) -> bool:
    partnerships.locked_partnership(None, decision.partnership_id)
    found = queries.due_to_close(None, note.at).filter(pk=decision.pk).first()
    if found is None:
        return False
    if look_at_clock(by=by, decision=found, note=note):
        return False  # it went out of date unseen: its clock stands still, and it does not close
    outcome = queries.outcome_of(None, found)
    if isinstance(outcome, OpenObjections):
        _next_round(by, found, note)
    else:
        _close(by, found, outcome, note=note)
    return True


def _next_round(by: Author, decision: Decision, note: Note) -> None:
    """Everyone can read what is still open, and everyone may answer again."""
    _show_what_was_said(by, decision, note)
    closes = closes_at(note.at, decision.proposal.open_days or 1, get_default_timezone())
    Voter.objects.filter(decision=decision).update(took_part=False)
    Decision.objects.filter(pk=decision.pk).update(round=decision.round + 1, closes_at=closes)
    act = DecisionRoundOpened(decision=decision.id.hex, round=decision.round + 1, closes_at=moment(closes))
    ledger.write(partnership_id=decision.partnership_id, by=by, act=act, note=note)


def _close(by: Author, decision: Decision, outcome: Outcome, *, note: Note) -> None:
    ballot = Ballot.SECRET if decision.secret else Ballot.OPEN
    seen = shown(outcome, ballot=ballot, minimum=decision.small_group)
    _show_what_was_said(by, decision, note)
    working = {"shown": as_data(seen), "sentences": explain(seen, decision.power["names"])}
    Decision.objects.filter(pk=decision.pk).update(closed_at=note.at, outcome=outcome.word, working=working)
    passed = isinstance(outcome, Passed)
    after = State.PASSED if passed else State.NOT_PASSED
    Proposal.objects.filter(pk=decision.proposal_id).update(state=after)
    ledger.write(partnership_id=decision.partnership_id, by=by, act=_closing(decision, seen), note=note)
    if passed and decision.kind == AGREEMENT:
        _adopt(by, decision, outcome, note=note)


def _show_what_was_said(by: Author, decision: Decision, note: Note) -> None:
    """From here on nothing that was said is hidden. An objection is lifted where its author answered otherwise."""
    if decision.secret:
        empty_box(by=by, decision=decision, note=note)
        return
    lifted = [
        position.voter.member_id
        for position in queries.positions_in(None, decision)
        if not MEANING[Answer(position.answer)].holds_open
    ]
    said = Objection.objects.filter(decision=decision)
    said.filter(by_id__in=lifted).exclude(stands=False).update(settled_at=note.at, stands=False)
    said.filter(shown_at__isnull=True).update(shown_at=note.at)


def _closing(decision: Decision, seen: ShownOutcome) -> DecisionClosed:
    """What the record says of it is what anyone may see: where a group is too small to show, there is no number."""
    return DecisionClosed(
        decision=decision.id.hex,
        outcome=seen.word,
        by_stake={
            each.stake: StakeCount(seats=each.seats, took_part=each.took_part, agreed=each.agreed, needed=each.needed)
            for each in seen.stakes
        },
        carried={each.stake: each.carried for each in seen.stakes if each.carried is not None},
        option=decision.proposal_id.hex if seen.word == Passed.word else "",
    )


def _adopt(by: Author, decision: Decision, outcome: Outcome, *, note: Note) -> None:
    """It passed whatever happens here. If it cannot be adopted all the same, its page says so and what to do."""
    proposal = decision.proposal
    try:
        adopt(
            by=by,
            partnership=decision.partnership,
            decision_id=decision.pk,
            kind=decision.kind,
            outcome=outcome,
            agreement=agreement_from_data(proposal.new_agreement),
            based_on=proposal.agreement_number or 1,
            note=note,
        )
    except Refused:
        return
    where = decision.partnership
    look_again(by=by, partnership=where, kind=Thing.AGREEMENT, thing=where.pk, note=note)
