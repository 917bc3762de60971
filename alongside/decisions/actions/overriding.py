"""A legal duty sets a decision aside. It is no decision, and it is never shown as one."""

from __future__ import annotations

from django.db import transaction

from alongside.decisions import queries
from alongside.decisions.actions.entering import enter
from alongside.decisions.models import Decision, Override
from alongside.domain import decisions as rules
from alongside.domain.decisions import Act, may, may_override
from alongside.domain.record.acts import DecisionOverridden
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import insist, no
from alongside.ledger.actions import Note
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member


@transaction.atomic
def set_aside(*, by: Member, decision: Decision, role: str, law: str, reason: str, named: str, note: Note) -> Override:
    """Only the holder of a role that the agreement names, under the law it names, in public, with a name."""
    me = still_here(by=by, note=note)
    found = queries.locked_decision(me.viewer, decision.pk)
    insist(may(queries.state_of(me.viewer, found), Act.SET_ASIDE))
    if role not in queries.rights_of(me.viewer, me):
        insist(no("Our agreement does not let you set a decision aside.", "Put a new proposal to everyone."))
    override = rules.Override(named=named, role=role, law=law, reason=reason, at=note.at)
    insist(may_override(partnerships.agreement_of(me.viewer, me.partnership), override))
    if queries.set_asides_of(me.viewer, found).exists():
        insist(no("This decision has been set aside already.", "You can read who did it, and why."))
    salt = note.chance.new_salt()
    made = Override.objects.create(
        id=note.chance.new_id(), decision=found, partnership_id=me.partnership_id, named_person=named, entered_by=me,
        law=law, reason=reason, salt=salt, at=note.at,
    )  # fmt: skip
    act = DecisionOverridden(
        decision=found.id.hex,
        named=me.pseudonym if named == me.name else "",
        law=salted_digest(salt, law),
        reason=salted_digest(salt, reason),
    )
    enter(by=me, act=act, note=note)
    return made
