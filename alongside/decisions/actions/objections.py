"""Somebody replies to an objection or a question; whoever said it says whether it still stands."""

from __future__ import annotations

from django.db import transaction

from alongside.decisions import queries
from alongside.decisions.actions.entering import enter
from alongside.decisions.models import Objection
from alongside.domain.record.acts import ObjectionAnswered, ObjectionStands, ObjectionWithdrawn
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import insist
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member


@transaction.atomic
def reply(*, by: Member, objection: Objection, words: str, note: Note) -> None:
    """One reply, for all to read. Two people may reply at the same instant: the first one does."""
    me = still_here(by=by, note=note)
    decision = queries.locked_decision(me.viewer, objection.decision_id)
    found = queries.objection_to_change(me.viewer, decision, objection.pk)
    insist(queries.may_reply(me.viewer, decision, found))
    salt = note.chance.new_salt()
    Objection.objects.filter(pk=found.pk).update(
        answer_words=words, answer_salt=salt, answered_by=me, answered_at=note.at
    )
    act = ObjectionAnswered(objection=found.id.hex, decision=decision.id.hex, words=salted_digest(salt, words))
    enter(by=me, act=act, note=note)


@transaction.atomic
def settle(*, by: Member, objection: Objection, stands: bool, note: Note) -> None:
    """Only whoever said it can. Taken back, and without a new answer, it counts as leaving it to the others."""
    me = still_here(by=by, note=note)
    decision = queries.locked_decision(me.viewer, objection.decision_id)
    found = queries.objection_to_change(me.viewer, decision, objection.pk)
    insist(queries.may_settle(me.viewer, decision, found, now=note.at))
    Objection.objects.filter(pk=found.pk).update(settled_at=note.at, stands=stands)
    act = ObjectionStands if stands else ObjectionWithdrawn
    enter(by=me, act=act(objection=found.id.hex, decision=decision.id.hex), note=note)
