"""A pack is made for one person and one round: its code is drawn, shown once, and kept only as a digest."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.actions.making import ask_beside
from alongside.decisions import queries as decisions
from alongside.decisions.models import Decision
from alongside.domain.decisions import Act, is_too_late, may
from alongside.domain.decisions.timing import CLOSED
from alongside.domain.paper import WAITING, Stage, Way, code_of, may_print
from alongside.domain.record.acts import PackPrinted
from alongside.domain.verdict import insist, no
from alongside.domain.visibility import NOT_HERE
from alongside.ledger import actions as ledger
from alongside.ledger.actions import CLOCK, Note
from alongside.paper import queries
from alongside.paper.actions.publishing import publish_pack
from alongside.paper.models import Pack, Typed
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member
from alongside.people.cards import digest

COUNTED_ALREADY = no("A page of this person has been counted already.", "They can change their answer on the site.")


@dataclass(frozen=True, slots=True)
class Made:
    """A pack and its code. This is the only time that the code is known."""

    pack: Pack
    code: str


@transaction.atomic
def make_pack(*, by: Member, whose: Member, decision: Decision, way: Way = Way.PAPER, note: Note) -> Made:
    """Make one, and stop the earlier one: a code that was lost opens nothing.

    Whether they have answered on the site is not asked, because that would tell whoever prints it.
    """
    me = still_here(by=by, note=note)
    insist(may_print(queries.typist_for(me.viewer, whose)))
    found = decisions.locked_decision(me.viewer, decision.pk)
    if whose.partnership_id != me.partnership_id or decisions.voter_of(whose.viewer, found) is None:
        insist(NOT_HERE)
    insist(CLOSED if is_too_late(found, note.at) else may(decisions.state_of(me.viewer, found), Act.TAKE_POSITION))
    packs = Pack.objects.filter(decision=found, round=found.round, whose=whose)
    if packs.filter(stage=Stage.COUNTED).exists():
        insist(COUNTED_ALREADY)
    stop(by=me, decision=found, whose=whose, way=way, note=note)
    if way is Way.PAPER:
        publish_pack(by=CLOCK, viewer=me.viewer, decision=found, note=note)
    code = code_of(note.chance.new_token())
    made = Pack.objects.create(
        id=note.chance.new_id(),
        partnership_id=me.partnership_id,
        decision=found,
        round=found.round,
        whose=whose,
        way=way,
        code_digest=digest(queries.OF_A_CODE, code),
        printed_by=me,
        printed_at=note.at,
        stage_at=note.at,
    )
    ask_beside(by=me, whose=whose, title=found.proposal.title, due=localdate(found.closes_at), note=note)
    act = PackPrinted(
        pack=made.id.hex, member=whose.pseudonym, decision=found.id.hex, channel=way.value, round=found.round
    )
    ledger.write(partnership_id=me.partnership_id, by=me.author, act=act, note=note)
    return Made(made, code)


@transaction.atomic
def stop(*, by: Member, decision: Decision, whose: Member, way: Way, note: Note) -> None:
    """What is out for them opens nothing from now on, and what was typed of it is gone."""
    mine = Pack.objects.filter(decision=decision, round=decision.round, whose=whose, way=way)
    out = mine.filter(stage__in=WAITING)
    Typed.objects.filter(pack__in=out).delete()
    out.update(stage=Stage.STOPPED, stage_at=note.at)
