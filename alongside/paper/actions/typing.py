"""Somebody types in a page; a second does too, without seeing it; and then it counts, or a third looks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from django.db import transaction

from alongside.decisions import queries as decisions
from alongside.decisions.actions.answers import take_position
from alongside.domain.contributions import kept
from alongside.domain.decisions import Answer, is_too_late
from alongside.domain.paper import (
    WAITING,
    Arriving,
    Reading,
    Stage,
    Way,
    after_typing,
    is_kept,
    may_choose_paper,
    may_type,
    stage_of,
)
from alongside.domain.record.acts import PackPutAside
from alongside.domain.verdict import Refused, Verdict, insist, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.notices.actions.digesting import tell_before
from alongside.paper import queries
from alongside.paper.locking import lock
from alongside.paper.models import Pack, Typed
from alongside.partnerships import queries as partnerships
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member

NO_SUCH_CODE = no("There is no page with this code here.", "Look at the code again. It stands at the foot of the page.")
STOPPED = no("This page was replaced by a newer one.", "Ask for the newest page, and type in that one.")
LEFT = no("This person has left the partnership.", "The page cannot be counted. Send it back to them, or destroy it.")
OLD_ROUND = no("This page is for an earlier round.", "Print a new page for this round, and ask them to answer again.")
UNREADABLE = no("What was typed first cannot be opened.", "Print a new page, and ask them to answer again.")
SAID = {
    Stage.COUNTED: no("This page has been counted already.", "It counts once. There is nothing more to do."),
    Stage.ASIDE: no("This page was put aside.", "They answered in another way first. Only they can choose this page."),
    Stage.LATE: no("This page came too late.", "The decision has closed. You can read how it ended."),
    Stage.STOPPED: STOPPED,
}
IN_TIME = timedelta(days=2)
"""So long before a decision closes its person is told that their page counts, to change it if it is wrong."""
AFTER = {Stage.ASIDE: "answered", Stage.LATE: "late"}


def may_type_now(*, by: Member, pack: Pack, way: Way, note: Note) -> Verdict:
    """Whether somebody may type in this page now, asked before the form is shown and again when it is sent."""
    stage = Stage(pack.stage)
    if stage not in WAITING:
        return SAID[stage]
    if pack.whose.left_at is not None:
        return LEFT
    if pack.round != pack.decision.round:
        return OLD_ROUND
    before = [each.by_id.hex for each in queries.typed_so_far(by.viewer, pack)]
    typist = queries.typist_of(by.viewer, pack)
    return may_type(typist, before, stage=stage, way=way, secret=pack.decision.secret)


@transaction.atomic
def type_in(*, by: Member, code: str, reading: Reading, way: Way = Way.PAPER, note: Note) -> Pack:
    """Type in a page, as the first, the second or the third. Answers with the pack and where it has got to now."""
    me = still_here(by=by, note=note)
    pack = _pack_with(me, code)
    insist(may_type_now(by=me, pack=pack, way=way, note=note))
    said = Reading(Answer(reading.answer).value, kept(reading.words))
    if is_too_late(pack.decision, note.at):
        return _not_counted(me, pack, Stage.LATE, note=note)
    before = queries.typed_so_far(me.viewer, pack)
    if way is Way.PHONE:
        return _settled(pack, said, [me], way=way, note=note)
    if len(before) > 1:
        return _settled(pack, said, [*(each.by for each in before), me], way=way, note=note)
    first = queries.reading_of(me.viewer, before[0], code) if before else None
    if before and first is None:
        insist(UNREADABLE)
    stage = after_typing(first, said)
    if stage is Stage.COUNTED:
        return _settled(pack, first or said, [before[0].by, me], way=way, note=note)
    _keep(me, pack, said, code=code, note=note)
    return _moved(pack, stage, note)


def _pack_with(me: Member, code: str) -> Pack:
    found = queries.pack_with(me.viewer, code)
    pack = queries.locked_pack(me.viewer, found.pk) if found else None
    if pack is None:
        raise Refused(NO_SUCH_CODE)
    pack.decision = decisions.locked_decision(me.viewer, pack.decision_id)
    return pack


def _keep(me: Member, pack: Pack, said: Reading, *, code: str, note: Note) -> None:
    if pack.decision.secret:
        locked = lock(said, code, pack=pack.id.bytes, chance=note.chance)
        Typed.objects.create(pack=pack, by=me, at=note.at, locked=locked)
    else:
        Typed.objects.create(pack=pack, by=me, at=note.at, answer=said.answer, words=said.words)


def _moved(pack: Pack, stage: Stage, note: Note) -> Pack:
    pack.stage, pack.stage_at = stage.value, note.at
    pack.save(update_fields=["stage", "stage_at", "way", "entered_by", "checked_by", "settled_by"])
    return pack


def _settled(pack: Pack, said: Reading, hands: list[Member], *, way: Way, note: Note) -> Pack:
    """It is known what the page says. It counts, unless they have answered before."""
    pack.entered_by, pack.checked_by, pack.settled_by = [*hands, None, None][:3]
    pack.way = way.value
    decision = pack.decision
    voter = decisions.voter_of(pack.whose.viewer, decision)
    answered = voter is None or voter.took_part
    arriving = Arriving(answered=answered, secret=decision.secret, closed=is_too_late(decision, note.at))
    if stage_of(arriving) is not Stage.COUNTED:
        kept_as = said if is_kept(arriving) else None
        return _not_counted(hands[-1], pack, stage_of(arriving), note=note, kept_as=kept_as)
    Typed.objects.filter(pack=pack).delete()
    _count(pack, said, way=way, note=note)
    if pack.whose.account is not None:
        tell_before(by=hands[-1].author, to=pack.whose.account, before=decision.closes_at - IN_TIME, note=note)
    return _moved(pack, Stage.COUNTED, note)


def _count(pack: Pack, said: Reading, *, way: Way, note: Note) -> None:
    whose = partnerships.locked_member(pack.whose.viewer)
    if whose is None:
        raise Refused(LEFT)
    entered, checked = pack.entered_by, pack.settled_by or pack.checked_by
    came = replace(
        note,
        channel=way.value,
        entered_by=entered.pseudonym if entered else "",
        checked_by=checked.pseudonym if checked else "",
    )
    take_position(by=whose, decision=pack.decision, answer=Answer(said.answer), reason=said.words, note=came)


def _not_counted(me: Member, pack: Pack, stage: Stage, *, note: Note, kept_as: Reading | None = None) -> Pack:
    """Put aside, or too late. Only what its person may still choose is kept, and once instead of twice."""
    Typed.objects.filter(pack=pack).delete()
    if kept_as is not None and pack.entered_by is not None:
        Typed.objects.create(pack=pack, by=pack.entered_by, at=note.at, answer=kept_as.answer, words=kept_as.words)
    act = PackPutAside(pack=pack.id.hex, decision=pack.decision_id.hex, why=AFTER[stage])
    ledger.write(partnership_id=pack.partnership_id, by=me.author, act=act, note=note)
    return _moved(pack, stage, note)


@transaction.atomic
def choose_page(*, by: Member, pack: Pack, paper: bool, note: Note) -> None:
    """Its person says which counts: the page that came after, or what they answered before."""
    me = still_here(by=by, note=note)
    found = queries.locked_pack(me.viewer, pack.pk)
    if found is None:
        raise Refused(NO_SUCH_CODE)
    found.decision = decision = decisions.locked_decision(me.viewer, found.decision_id)
    closed = decision.closed_at is not None or is_too_late(decision, note.at) or decision.round != found.round
    said = queries.kept_reading(me.viewer, found)
    insist(may_choose_paper(Stage(found.stage), closed=closed, is_theirs=found.whose_id == me.pk))
    if said is None:
        raise Refused(no("What this page says is gone.", "You can change your answer here on the site."))
    Typed.objects.filter(pack=found).delete()
    found.seen_at = note.at
    found.save(update_fields=["seen_at"])
    if paper:
        Pack.objects.filter(decision=decision, round=found.round, whose=me, stage=Stage.COUNTED).update(
            stage=Stage.STOPPED
        )
        _count(found, said, way=Way(found.way), note=note)
        _moved(found, Stage.COUNTED, note)


@transaction.atomic
def clear_closed(*, by: object, note: Note) -> None:
    """What was typed of a decision that is over is deleted, and pages that are still out are too late."""
    over = Pack.objects.filter(decision__closed_at__isnull=False)
    Typed.objects.filter(pack__in=over).delete()
    over.filter(stage__in=WAITING).update(stage=Stage.LATE, stage_at=note.at)
