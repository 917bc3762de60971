"""A proposal with enough support is put to the partnership, or taken back to be changed."""

from __future__ import annotations

from django.db import transaction
from django.utils.timezone import get_default_timezone

from alongside.decisions import queries
from alongside.decisions.actions.entering import enter
from alongside.decisions.actions.opening import open_one
from alongside.decisions.models import Proposal
from alongside.documents.actions.standing import publish_papers
from alongside.domain.agreement import Thing
from alongside.domain.decisions import Act, State, may
from alongside.domain.decisions.days import opens_at
from alongside.domain.record.acts import ProposalPut, ProposalTakenBack
from alongside.domain.record.shapes import moment
from alongside.domain.verdict import insist, no
from alongside.ledger.actions import Note
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member


@transaction.atomic
def put(*, by: Member, proposal: Proposal, open_days: int, seen: str, note: Note) -> Proposal:
    """Any supporter may, once it has the support the agreement asks for. `seen` is which words they had read.

    Without days of notice it opens in the same instant. Two people may put it at the same instant: one of them does.
    """
    me = still_here(by=by, note=note)
    found = queries.locked_proposal(me.viewer, proposal.pk)
    version = partnerships.newest_agreement(me.viewer, me.partnership)
    insist(
        queries.may_be_put(
            me.viewer, found, version, supporters=queries.supporters_of(me.viewer, found), days=open_days
        )
    )
    if seen != queries.words_seen(me.viewer, found):
        insist(no("The words changed while you were reading.", "Read them again. Then put it to everyone."))
    opens = opens_at(note.at, version.agreement.notice_days_for_papers, get_default_timezone())
    Proposal.objects.filter(pk=found.pk).update(state=State.PUT, put_at=note.at, opens_at=opens, open_days=open_days)
    enter(by=me, act=ProposalPut(proposal=found.id.hex, opens_at=moment(opens), open_days=open_days), note=note)
    publish_papers(by=me.author, partnership=me.partnership, kind=Thing.PROPOSAL, thing=found.pk, note=note)
    found.refresh_from_db()
    if opens <= note.at:
        open_one(by=me.author, proposal=found, note=note)
        found.refresh_from_db()
    return found


@transaction.atomic
def take_back(*, by: Member, proposal: Proposal, note: Note) -> Proposal:
    """Its author takes it back before it opens, so that its words can change. It keeps its supporters."""
    me = still_here(by=by, note=note)
    mine = queries.locked_proposal(me.viewer, proposal.pk)
    if mine.by_id != me.pk:
        insist(no("Only whoever suggested this can take it back.", "Say what you would change. They can take it up."))
    insist(may(State(mine.state), Act.TAKE_BACK))
    Proposal.objects.filter(pk=mine.pk).update(state=State.GATHERING, put_at=None, opens_at=None, open_days=None)
    enter(by=me, act=ProposalTakenBack(proposal=mine.id.hex), note=note)
    mine.refresh_from_db()
    return mine
