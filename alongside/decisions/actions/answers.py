"""A seat gives its answer: with its name and open to change, or in secret, cut from its name, and final."""

from __future__ import annotations

from django.db import transaction

from alongside.decisions import queries
from alongside.decisions.actions.ballots import cast
from alongside.decisions.actions.entering import enter
from alongside.decisions.models import Decision, Objection, Position, Voter
from alongside.domain.decisions import MEANING, Answer
from alongside.domain.record.acts import PositionEntered, PositionTaken
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import Refused, insist
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member

OTHER_WAYS = frozenset({"paper", "phone", "text"})
"""How an answer comes that was not given on the site."""


@transaction.atomic
def take_position(
    *, by: Member, decision: Decision, answer: Answer, reason: str = "", show_now: bool = False, note: Note
) -> None:
    """The newest answer of a seat in this round counts. At the closing time it is too late, whoever has looked.

    `show_now` shows an objection or a question at once where results are hidden, because its author says so.
    """
    me = still_here(by=by, note=note)
    found = queries.locked_decision(me.viewer, decision.pk)
    voter = queries.voter_of(me.viewer, found)
    verdict = queries.may_answer(me.viewer, found, voter, now=note.at)
    insist(verdict)
    if voter is None:
        raise Refused(verdict)
    if found.secret:
        cast(by=me, decision=found, answer=answer, reason=reason, note=note)
        act = PositionTaken(decision=found.id.hex, answer="", round=found.round)
    else:
        act = _with_name(me, voter, found, answer=answer, reason=reason, note=note)
        _raise_or_lift(me, found, answer=answer, reason=reason, show_now=show_now, note=note)
    Voter.objects.filter(pk=voter.pk).update(took_part=True)
    enter(by=me, act=act, note=note)
    if note.channel in OTHER_WAYS:
        enter(by=me, act=_by_which_way(found, note), note=note)


def _by_which_way(decision: Decision, note: Note) -> PositionEntered:
    how = {"channel": note.channel, "entered_by": note.entered_by, "checked_by": note.checked_by}
    return PositionEntered(decision=decision.id.hex, round=decision.round, **how)


def _with_name(
    me: Member, voter: Voter, decision: Decision, *, answer: Answer, reason: str, note: Note
) -> PositionTaken:
    """Where results are hidden the record must not tell either: no answer, and a digest even of no reason at all."""
    salt = note.chance.new_salt()
    given = {"answer": answer, "words": reason, "salt": salt, "with_help_id": note.support}
    before = queries.position_of(me.viewer, voter, decision)
    if before is None:
        Position.objects.create(voter=voter, round=decision.round, given_at=note.at, **given)
    else:
        Position.objects.filter(pk=before.pk).update(changed_at=note.at, **given)
    return PositionTaken(
        decision=decision.id.hex,
        answer="" if decision.hidden else answer.value,
        round=decision.round,
        changed=before is not None,
        words=salted_digest(salt, reason),
    )


def _raise_or_lift(me: Member, decision: Decision, *, answer: Answer, reason: str, show_now: bool, note: Note) -> None:
    """Keep the seat's objection or question in step with its answer. What has been replied to keeps its words."""
    mine = Objection.objects.filter(decision=decision, by=me, round=decision.round)
    now = None if decision.hidden and not show_now else note.at
    if not MEANING[answer].holds_open:
        if not decision.hidden:
            _lift_all(me, decision, note)
        return
    salt = note.chance.new_salt()
    words = {"words": reason, "salt": salt, "is_question": answer is Answer.NEED_TO_KNOW}
    words |= {"with_help_id": note.support}
    kept = mine.first()
    if kept is None:
        Objection.objects.create(
            id=note.chance.new_id(),
            decision=decision,
            by=me,
            round=decision.round,
            made_at=note.at,
            shown_at=now,
            **words,
        )
    elif kept.answered_at is None:
        mine.update(shown_at=kept.shown_at or now, settled_at=None, stands=None, **words)
    else:
        mine.update(settled_at=note.at, stands=True)


def _lift_all(me: Member, decision: Decision, note: Note) -> None:
    """Whoever answers otherwise now no longer objects, whichever round it was in."""
    Objection.objects.filter(decision=decision, by=me).exclude(stands=False).update(settled_at=note.at, stands=False)
