"""A member suggests another agreement. It becomes the agreement only by a decision about it."""

from __future__ import annotations

from django.db import transaction

from alongside.decisions import queries
from alongside.decisions.actions.proposals import change_words, make
from alongside.decisions.models import Proposal
from alongside.domain.agreement import AGREEMENT, Agreement, agreement_as_data
from alongside.domain.check.agreed import problems
from alongside.domain.decisions.proposal_text import ProposalText
from alongside.domain.verdict import insist, no
from alongside.ledger.actions import Note
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member


@transaction.atomic
def suggest_change(*, by: Member, text: ProposalText, agreement: Agreement, note: Note) -> Proposal:
    """A proposal that carries the whole new agreement. It has to make sense, and to differ from the one in force."""
    me = still_here(by=by, note=note)
    more = _changed(me, agreement)
    return make(by=me, text=text, kind=AGREEMENT, more=more, note=note)


@transaction.atomic
def change_suggestion(
    *, by: Member, proposal: Proposal, text: ProposalText, agreement: Agreement, note: Note
) -> Proposal:
    """Its author changes the words or the agreement that they suggest, while it gathers support."""
    me = still_here(by=by, note=note)
    found = queries.locked_proposal(me.viewer, proposal.pk)
    if found.kind != AGREEMENT:
        insist(no("This proposal does not change our agreement.", "Change its words instead."))
    return change_words(by=me, proposal=found, text=text, more=_changed(me, agreement), note=note)


def _changed(me: Member, agreement: Agreement) -> dict[str, object]:
    version = partnerships.newest_agreement(me.viewer, me.partnership)
    if agreement == version.agreement:
        insist(no("Our agreement says this already.", "Change something first."))
    if found := problems(agreement):
        insist(no(found[0].words, "Change it so that it fits together, then send it again."))
    return {"new_agreement": agreement_as_data(agreement), "agreement_number": version.number}
