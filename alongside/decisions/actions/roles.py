"""The holder of a role says yes or no, where the rule asks that role."""

from __future__ import annotations

from django.db import transaction

from alongside.decisions import queries
from alongside.decisions.actions.entering import enter
from alongside.decisions.models import Decision, RoleWord
from alongside.domain.record.acts import RoleSpoke
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import insist
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member


@transaction.atomic
def speak_as_role(*, by: Member, decision: Decision, role: str, yes: bool, words: str, note: Note) -> None:
    """Until the close, with their name, and never after: whoever holds the role now, and their newest word."""
    me = still_here(by=by, note=note)
    found = queries.locked_decision(me.viewer, decision.pk)
    insist(queries.may_speak(me.viewer, found, role, now=note.at))
    salt = note.chance.new_salt()
    said = {"member": me, "yes": yes, "words": words, "salt": salt, "given_at": note.at}
    RoleWord.objects.update_or_create(decision=found, role=role, defaults=said)
    says = "" if found.hidden else "yes" if yes else "no"
    act = RoleSpoke(decision=found.id.hex, role=role, says=says, words=salted_digest(salt, words))
    enter(by=me, act=act, note=note)
