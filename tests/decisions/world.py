"""Proposals and decisions for tests, made by the same acts as any other."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Any

from alongside.decisions import queries
from alongside.decisions.actions.answers import take_position
from alongside.decisions.actions.closing import close_due
from alongside.decisions.actions.opening import open_due
from alongside.decisions.actions.proposals import propose, support
from alongside.decisions.actions.putting import put
from alongside.decisions.models import Decision, Proposal
from alongside.domain.agreement import Agreement, Ballot, agreement_as_data, agreement_as_text, agreement_from_data
from alongside.domain.decisions import Answer
from alongside.domain.decisions.proposal_text import ProposalText
from alongside.ledger.actions import CLOCK
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import AgreementVersion, Member
from tests.cast import Cast

CAFE = ProposalText(title="Open the café until 2", words="On Fridays and Saturdays, for 6 months.")


def agreement(cast: Cast) -> Agreement:
    return agreement_from_data(partnerships.newest_agreement(None, cast.here).body)


def agree_on(cast: Cast, changed: Agreement) -> AgreementVersion:
    """As if a decision had passed: tests begin under whichever rules they are about."""
    before = partnerships.newest_agreement(None, cast.here)
    return AgreementVersion.objects.create(
        partnership=cast.here,
        number=before.number + 1,
        body=agreement_as_data(changed),
        digest=sha256(agreement_as_text(changed).encode()).hexdigest(),
        adopted_at=cast.clock.at,
        decision_id=cast.clock.chance.new_id(),
    )


def rules(cast: Cast, kind: str = "ordinary", *, notice: int = 0, **parts: Any) -> None:
    """Decide this kind with these parts of its rule changed, and without notice unless a test says so."""
    now = agreement(cast)
    changed = tuple(replace(rule, **parts) if rule.kind == kind else rule for rule in now.rules)
    agree_on(cast, replace(now, rules=changed, notice_days_for_papers=notice))


def secret(cast: Cast, **parts: Any) -> None:
    rules(cast, ballot=Ballot.SECRET, **parts)


def proposed(
    cast: Cast, *, by: Member | None = None, text: ProposalText = CAFE, kind: str = "ordinary", **about: Any
) -> Proposal:
    """Suggested by Ana unless a test says so, and supported by Bo and Cy."""
    made = propose(by=by or cast.ana, text=text, kind=kind, note=cast.note(), **about)
    for member in (cast.ana, cast.bo, cast.cy):
        support(by=member, proposal=made, note=cast.note())
    return made


def put_by(cast: Cast, member: Member, proposal: Proposal, *, days: int = 14) -> Proposal:
    seen = queries.words_seen(member.viewer, proposal)
    return put(by=member, proposal=proposal, open_days=days, seen=seen, note=cast.note())


def opened(cast: Cast, **about: Any) -> Decision:
    """A decision that has just opened, whatever notice the agreement asks for."""
    proposal = put_by(cast, cast.bo, proposed(cast, **about))
    if proposal.opens_at > cast.clock.at:
        cast.clock.at = proposal.opens_at
        open_due(by=CLOCK, note=cast.note())
    return Decision.objects.select_related("proposal", "partnership").get(proposal=proposal)


def says(cast: Cast, decision: Decision, member: Member, answer: Answer, reason: str = "", **how: Any) -> None:
    take_position(by=member, decision=decision, answer=answer, reason=reason, note=cast.note(), **how)


def everyone_says(cast: Cast, decision: Decision, answer: Answer = Answer.AGREE, reason: str = "") -> None:
    for member in (cast.ana, cast.bo, cast.cy):
        says(cast, decision, member, answer, reason)


def after_its_time(cast: Cast, decision: Decision) -> Decision:
    """The clock closes it, or opens its next round."""
    decision.refresh_from_db()
    cast.clock.at = decision.closes_at
    close_due(by=CLOCK, note=cast.note(minutes=0))
    decision.refresh_from_db()
    return decision


def passed(cast: Cast, **about: Any) -> Decision:
    decision = opened(cast, **about)
    everyone_says(cast, decision)
    return after_its_time(cast, decision)
