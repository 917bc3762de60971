"""A decision opens by the clock: its rule, its seats, its words and its closing time freeze at that moment."""

from __future__ import annotations

from hashlib import sha256

from django.db import transaction
from django.utils.timezone import get_default_timezone

from alongside.decisions import queries
from alongside.decisions.models import Decision, Proposal, Voter
from alongside.domain.agreement import AGREEMENT, Agreement, Ballot, agreement_as_data, frozen_rule
from alongside.domain.decisions import State
from alongside.domain.decisions.days import closes_at
from alongside.domain.record.acts import DecisionOpened
from alongside.domain.record.canonical import canonical
from alongside.domain.record.shapes import moment
from alongside.domain.verdict import insist
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Author, Note
from alongside.ledger.one_by_one import one_by_one
from alongside.partnerships import queries as partnerships
from alongside.partnerships.models import AgreementVersion, Seat


def open_due(*, by: Author, note: Note) -> int:
    """Open every proposal whose time has come and that nothing holds up, each by itself. Answers how many."""
    return one_by_one(lambda proposal: _open_if_due(by, proposal, note), queries.due_to_open(None, note.at))


@transaction.atomic
def _open_if_due(by: Author, proposal: Proposal, note: Note) -> bool:
    partnerships.locked_partnership(None, proposal.partnership_id)
    found = queries.due_to_open(None, note.at).filter(pk=proposal.pk).first()
    if found is None:
        return False
    version = partnerships.newest_agreement(None, found.partnership)
    if not queries.may_open_now(None, found, version):
        return False  # its page says what it waits for; the clock asks again
    open_one(by=by, proposal=found, note=note)
    return True


@transaction.atomic
def open_one(*, by: Author, proposal: Proposal, note: Note) -> Decision:
    """Freeze everything. The partnership is locked by whoever calls, so no seat is taken or left meanwhile."""
    version = partnerships.newest_agreement(None, proposal.partnership)
    insist(queries.may_open_now(None, proposal, version))
    agreement = version.agreement
    seats = list(partnerships.seats_newest_first(None, proposal.partnership))
    if proposal.kind == AGREEMENT:
        _carry_over(proposal, version)
    Proposal.objects.filter(pk=proposal.pk).update(state=State.OPEN)
    opened = _freeze(proposal, version, agreement, seats=seats, note=note)
    _enter_opening(by, opened, note)
    return opened


def _freeze(
    proposal: Proposal, version: AgreementVersion, agreement: Agreement, *, seats: list[Seat], note: Note
) -> Decision:
    rule = agreement.rule_for(proposal.kind)
    held = queries.held_by_stake(None, agreement, seats)
    opened = Decision.objects.create(
        id=note.chance.new_id(),
        proposal=proposal,
        partnership_id=proposal.partnership_id,
        kind=proposal.kind,
        rule=frozen_rule(agreement, proposal.kind),
        agreement_number=version.number,
        seats=held,
        secret=rule.ballot is Ballot.SECRET,
        hidden=rule.hide_results_until_close or rule.ballot is Ballot.SECRET,
        small_group=agreement.small_group,
        power=queries.power_picture(None, agreement, kind=proposal.kind, held=held),
        opened_at=note.at,
        closes_at=closes_at(note.at, proposal.open_days or 1, get_default_timezone()),
    )
    Voter.objects.bulk_create(
        Voter(decision=opened, member_id=seat.member_id, stake=seat.stake) for seat in seats if seat.stake in held
    )
    return opened


def _carry_over(proposal: Proposal, version: AgreementVersion) -> None:
    """What people answer is the whole agreement as it would be: the suggested change, on what is in force now."""
    carried = queries.carried_agreement(None, proposal, version)
    Proposal.objects.filter(pk=proposal.pk).update(
        new_agreement=agreement_as_data(carried), agreement_number=version.number
    )


def _enter_opening(by: Author, opened: Decision, note: Note) -> None:
    act = DecisionOpened(
        decision=opened.id.hex,
        proposal=opened.proposal_id.hex,
        kind=opened.kind,
        rule=sha256(canonical(opened.rule)).hexdigest(),
        agreement_version=opened.agreement_number,
        closes_at=moment(opened.closes_at),
        secret=opened.secret,
        hidden_until_close=opened.hidden,
        seats=opened.seats,
        options=(opened.proposal_id.hex,),
    )
    ledger.write(partnership_id=opened.partnership_id, by=by, act=act, note=note)
