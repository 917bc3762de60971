"""A member suggests something, changes the words, takes it away; others support it and say what they think."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from django.db import transaction

from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.models import Contribution, Kind
from alongside.decisions import queries
from alongside.decisions.actions.entering import enter
from alongside.decisions.models import ComesFrom, EarlierProposal, Proposal, Remark, Support
from alongside.documents.actions.standing import look_again
from alongside.domain.agreement import AGREEMENT, Thing
from alongside.domain.decisions import Act, State, may
from alongside.domain.decisions.proposal_text import ProposalText
from alongside.domain.record.acts import (
    ProposalChanged,
    ProposalMade,
    ProposalSupported,
    ProposalSupportWithdrawn,
    ProposalWithdrawn,
)
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import insist, no
from alongside.initiatives.models import Initiative
from alongside.ledger.actions import Note
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member
from alongside.spaces.queries import joint_space

NOT_YOURS = no("Only whoever suggested this can change it.", "Say what you would change. They can take it up.")


@transaction.atomic
def propose(
    *,
    by: Member,
    text: ProposalText,
    kind: str,
    contributions: Sequence[Contribution] = (),
    initiative: Initiative | None = None,
    note: Note,
) -> Proposal:
    """Any member may, whether they have a seat or not. Whoever suggests it supports it."""
    me = still_here(by=by, note=note)
    if kind not in partnerships.agreement_of(me.viewer, me.partnership).kinds or kind == AGREEMENT:
        insist(no("Our agreement has no rule for this kind of decision.", "Choose another kind."))
    insist(queries.may_come_from(me.viewer, contributions))
    if initiative is not None and initiative.partnership_id != me.partnership_id:
        insist(no("This piece of work is not here any more.", "Choose another, or none."))
    made = make(by=me, text=text, kind=kind, more={"initiative": initiative}, answers=contributions, note=note)
    return made


def make(
    *,
    by: Member,
    text: ProposalText,
    kind: str,
    more: dict[str, Any],
    answers: Sequence[Contribution] = (),
    note: Note,
) -> Proposal:
    """Write a proposal that a rule has let through, the needs it `answers`, and its first supporter."""
    salt = note.chance.new_salt()
    made = Proposal.objects.create(
        id=note.chance.new_id(),
        partnership_id=by.partnership_id,
        by=by,
        kind=kind,
        state=State.GATHERING,
        made_at=note.at,
        salt=salt,
        with_help_id=note.support,
        **asdict(text),
        **more,
    )
    ComesFrom.objects.bulk_create(ComesFrom(proposal=made, contribution=each) for each in answers)
    Support.objects.create(proposal=made, member=by, stake=by.stake, given_at=note.at)
    act = ProposalMade(
        proposal=made.id.hex,
        initiative=made.initiative_id.hex if made.initiative_id else "",
        kind=kind,
        from_contributions=tuple(each.id.hex for each in answers),
        words=salted_digest(salt, text.whole),
    )
    enter(by=by, act=act, note=note)
    return made


@transaction.atomic
def change_words(
    *, by: Member, proposal: Proposal, text: ProposalText, more: dict[str, Any] | None = None, note: Note
) -> Proposal:
    """Only its author, and only while it gathers support. How it read before is kept. `more` are its other fields."""
    me = still_here(by=by, note=note)
    mine = queries.locked_proposal(me.viewer, proposal.pk)
    if mine.by_id != me.pk:
        insist(NOT_YOURS)
    insist(may(State(mine.state), Act.CHANGE_WORDS))
    before = asdict(queries.text_of(me.viewer, mine))
    EarlierProposal.objects.create(proposal=mine, until=note.at, salt=bytes(mine.salt), **before)
    salt = note.chance.new_salt()
    Proposal.objects.filter(pk=mine.pk).update(salt=salt, changed_at=note.at, **asdict(text), **(more or {}))
    act = ProposalChanged(proposal=mine.id.hex, words=salted_digest(salt, text.whole))
    enter(by=me, act=act, note=note)
    look_again(by=me.author, partnership=me.partnership, kind=Thing.PROPOSAL, thing=mine.pk, note=note)
    mine.refresh_from_db()
    return mine


@transaction.atomic
def support(*, by: Member, proposal: Proposal, note: Note) -> None:
    me = still_here(by=by, note=note)
    found = queries.locked_proposal(me.viewer, proposal.pk)
    insist(may(State(found.state), Act.SUPPORT))
    _, is_new = Support.objects.get_or_create(
        proposal=found, member=me, defaults={"stake": me.stake, "given_at": note.at}
    )
    if is_new:
        enter(by=me, act=ProposalSupported(proposal=found.id.hex), note=note)


@transaction.atomic
def withdraw_support(*, by: Member, proposal: Proposal, note: Note) -> None:
    me = still_here(by=by, note=note)
    found = queries.locked_proposal(me.viewer, proposal.pk)
    insist(may(State(found.state), Act.SUPPORT))
    if found.by_id == me.pk:
        insist(no("You suggested this, so you support it.", "You can take the whole proposal away."))
    gone, _ = Support.objects.filter(proposal=found, member=me).delete()
    if gone:
        enter(by=me, act=ProposalSupportWithdrawn(proposal=found.id.hex), note=note)


@transaction.atomic
def withdraw(*, by: Member, proposal: Proposal, note: Note) -> None:
    """Its author takes it away, until it opens. It stays where it is, marked as taken away."""
    me = still_here(by=by, note=note)
    mine = queries.locked_proposal(me.viewer, proposal.pk)
    if mine.by_id != me.pk:
        insist(NOT_YOURS)
    insist(may(State(mine.state), Act.WITHDRAW))
    Proposal.objects.filter(pk=mine.pk).update(state=State.WITHDRAWN, withdrawn_at=note.at)
    enter(by=me, act=ProposalWithdrawn(proposal=mine.id.hex), note=note)


@transaction.atomic
def remark(*, by: Member, proposal: Proposal, words: str, note: Note) -> Remark:
    """Say something about a proposal, in the room that everyone shares. A suggested change is said like this too."""
    me = still_here(by=by, note=note)
    found = queries.locked_proposal(me.viewer, proposal.pk)
    insist(may(State(found.state), Act.SAY))
    saying = Saying(words=words, kind=Kind.COMMENT)
    comment = say(by=me, space=joint_space(me.viewer), saying=saying, note=note)
    return Remark.objects.create(contribution=comment, proposal=found)
