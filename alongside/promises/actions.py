"""Somebody promises something after a decision, says how it goes; the people it was made to say whether it was kept."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.timezone import localdate

from alongside.decisions import queries as decisions
from alongside.decisions.actions.entering import enter
from alongside.decisions.models import Decision
from alongside.domain.decisions import Act, may
from alongside.domain.promises import may_decline, may_take_on
from alongside.domain.record.acts import PromiseAsked, PromiseDeclined, PromiseJudged, PromiseMade, PromiseProgressed
from alongside.domain.record.entry import salted_digest
from alongside.domain.record.shapes import day
from alongside.domain.verdict import insist, no
from alongside.ledger.actions import Note
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member
from alongside.promises import queries
from alongside.promises.models import Judgement, Progress, Promise

GONE = {"words": "", "salt": b""}


@transaction.atomic
def promise(*, by: Member, decision: Decision, owner: Member, words: str, due: date, note: Note) -> Promise:
    """After a decision that passed. One's own promise counts at once; somebody else's once they take it on."""
    me = still_here(by=by, note=note)
    found = decisions.locked_decision(me.viewer, decision.pk)
    insist(may(decisions.state_of(me.viewer, found), Act.PROMISE))
    if due < localdate(note.at):
        insist(no("The day has gone already.", "Choose today or a later day."))
    whose = me if owner.pk == me.pk else partnerships.member_or_404(me.viewer, owner.pk)
    made = Promise.objects.create(
        id=note.chance.new_id(),
        partnership_id=me.partnership_id,
        decision=found,
        owner=whose,
        owner_stake=whose.stake,
        made_by=me,
        words=words,
        salt=note.chance.new_salt(),
        due=due,
        made_at=note.at,
        taken_on_at=note.at if whose.pk == me.pk else None,
        with_help_id=note.support,
    )
    enter(by=me, act=_made(made) if whose.pk == me.pk else _asked(made), note=note)
    return made


@transaction.atomic
def take_on(*, by: Member, promise: Promise, note: Note) -> None:
    """Whoever was asked says yes: from now on it is their promise."""
    me = still_here(by=by, note=note)
    found = queries.locked_promise(me.viewer, promise.pk)
    insist(may_take_on(queries.made(me.viewer, found), is_owner=found.owner_id == me.pk))
    Promise.objects.filter(pk=found.pk).update(taken_on_at=note.at, owner_stake=me.stake)
    found.refresh_from_db()
    enter(by=me, act=_made(found), note=note)


@transaction.atomic
def decline(*, by: Member, promise: Promise, note: Note) -> None:
    """Whoever was asked says no. They need not say why."""
    me = still_here(by=by, note=note)
    found = queries.locked_promise(me.viewer, promise.pk)
    insist(may_decline(queries.made(me.viewer, found), is_owner=found.owner_id == me.pk))
    Promise.objects.filter(pk=found.pk).update(declined_at=note.at)
    enter(by=me, act=PromiseDeclined(promise=found.id.hex), note=note)


@transaction.atomic
def report(*, by: Member, promise: Promise, words: str, says_done: bool = False, note: Note) -> Progress:
    """Its owner says how it is going, or that it is done. Whether it was kept is not theirs to say."""
    me = still_here(by=by, note=note)
    found = queries.locked_promise(me.viewer, promise.pk)
    insist(queries.may_report(me.viewer, found))
    salt = note.chance.new_salt()
    said = Progress.objects.create(
        id=note.chance.new_id(), promise=found, words=words, salt=salt, at=note.at, says_done=says_done
    )
    if says_done and found.said_done_at is None:
        Promise.objects.filter(pk=found.pk).update(said_done_at=note.at)
    enter(by=me, act=PromiseProgressed(promise=found.id.hex, words=salted_digest(salt, words)), note=note)
    return said


@transaction.atomic
def judge(*, by: Member, promise: Promise, kept: str, helped: str, words: str = "", note: Note) -> Judgement:
    """One answer a person; it can change as they see more."""
    me = still_here(by=by, note=note)
    found = queries.locked_promise(me.viewer, promise.pk)
    insist(queries.may_judge(me.viewer, found, today=localdate(note.at)))
    salt = note.chance.new_salt()
    said = {"stake": me.stake, "kept": kept, "helped": helped, "words": words, "salt": salt, "at": note.at}
    said["with_help_id"] = note.support
    judgement, _ = Judgement.objects.update_or_create(
        promise=found, member=me, defaults=said, create_defaults={"id": note.chance.new_id(), **said}
    )
    act = PromiseJudged(promise=found.id.hex, judge_stake=me.stake, kept=kept, helped=helped)
    enter(by=me, act=act, note=note)
    return judgement


@transaction.atomic
def forget_words(*, by: Member, note: Note) -> None:
    """Delete what a member said on the way and about others' promises, and what they were asked or asked for in vain.

    A promise that counts keeps its words: it was made to others, and what came of it is theirs. It no longer names
    anybody. The entry is the leader's to write.
    """
    Progress.objects.filter(promise__owner=by).update(**GONE)
    Judgement.objects.filter(member=by).update(**GONE)
    Promise.objects.filter(made_by=by, taken_on_at__isnull=True).update(**GONE)


def _made(made: Promise) -> PromiseMade:
    return PromiseMade(
        promise=made.id.hex,
        decision=made.decision_id.hex,
        owner=made.owner.pseudonym,
        owner_stake=made.owner_stake,
        due=day(made.due),
        words=salted_digest(bytes(made.salt), made.words),
    )


def _asked(made: Promise) -> PromiseAsked:
    return PromiseAsked(
        promise=made.id.hex,
        decision=made.decision_id.hex,
        owner=made.owner.pseudonym,
        due=day(made.due),
        words=salted_digest(bytes(made.salt), made.words),
    )
