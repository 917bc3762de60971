"""A piece of work begins, people join it knowing what can change, and both sides together move it on."""

from __future__ import annotations

from dataclasses import dataclass, fields

from django.db import transaction

from alongside.domain.contributions import kept, may_be_said
from alongside.domain.initiatives import (
    LONGEST,
    LONGEST_TITLE,
    Card,
    may_agree,
    may_ask_for_rung,
    may_ask_for_stage,
    may_join,
    may_say_no,
)
from alongside.domain.initiatives import may_ask as may_ask_for_change
from alongside.domain.record.acts import (
    InitiativeBegun,
    InitiativeJoined,
    InitiativeLeft,
    InitiativeMoveAsked,
    InitiativeMoved,
    InitiativeMoveDeclined,
    InitiativeRungClaimed,
)
from alongside.domain.record.entry import salted_digest
from alongside.domain.record.facts import Act
from alongside.domain.stakes import Side
from alongside.domain.verdict import ALLOWED, Verdict, insist, no
from alongside.domain.visibility import NOT_HERE
from alongside.initiatives import queries
from alongside.initiatives.models import Initiative, Move, TakingPart
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.spaces import actions as spaces
from alongside.spaces.models import Followed

ANSWERED = no("Somebody has answered this already.", "Look at where the work stands now.")
NOT_IN_IT = no("You do not take part in this.", "There is nothing to do.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What is said when a piece of work begins: its title, its whole card, its stage and the rung it claims."""

    title: str
    card: Card
    stage: str
    rung: int


@transaction.atomic
def begin(*, by: Member, beginning: Beginning, note: Note) -> Initiative:
    """Any member may begin. Whoever did has no more say in it than anybody, and joins by the card like anybody."""
    insist(ALLOWED if by.left_at is None else NOT_HERE)
    parts = {each.name: kept(getattr(beginning.card, each.name)) for each in fields(Card)}
    title = kept(beginning.title)
    insist(may_be_said(title, longest=LONGEST_TITLE))
    for name, part in parts.items():
        insist(may_be_said(part, longest=LONGEST[name]))
    card, salt = Card(**parts), note.chance.new_salt()
    begun = Initiative.objects.create(
        id=note.chance.new_id(),
        partnership_id=by.partnership_id,
        title=title,
        words=parts.pop("purpose"),
        **parts,
        salt=salt,
        stage=beginning.stage,
        claimed_rung=beginning.rung,
        begun_by=by,
        begun_at=note.at,
    )
    act = InitiativeBegun(
        initiative=begun.id.hex,
        stage=beginning.stage,
        rung_claimed=beginning.rung,
        words=salted_digest(salt, card.whole),
    )
    _record(by, act, note)
    return begun


@transaction.atomic
def join(*, by: Member, initiative: Initiative, seen: str, note: Note) -> None:
    """`seen` is the seal of the card they were shown: proof that they have had it before them."""
    now = queries.to_change(by.viewer, initiative.pk)
    insist(may_join(now.card, seen=seen, takes_part=queries.takes_part(by.viewer, now)))
    TakingPart.objects.update_or_create(initiative=now, member=by, defaults={"joined_at": note.at, "left_at": None})
    spaces.follow(by=by, kind=Followed.INITIATIVE, thing=now.pk, note=note)
    _record(by, InitiativeJoined(initiative=now.id.hex, member=by.pseudonym), note)


@transaction.atomic
def leave(*, by: Member, initiative: Initiative, note: Note) -> None:
    """Nobody has to say why."""
    now = queries.to_change(by.viewer, initiative.pk)
    insist(ALLOWED if queries.takes_part(by.viewer, now) else NOT_IN_IT)
    TakingPart.objects.filter(initiative=now, member=by).update(left_at=note.at)
    spaces.unfollow(by=by, thing=now.pk, note=note)
    _record(by, InitiativeLeft(initiative=now.id.hex, member=by.pseudonym), note)


def may_ask(member: Member, initiative: Initiative, *, of_rung: bool) -> Verdict:
    one_is_open = queries.one_is_open(member.viewer, initiative, of_rung=of_rung)
    return may_ask_for_change(queries.asker(member.viewer, initiative), one_is_open=one_is_open)


@transaction.atomic
def ask_for_stage(*, by: Member, initiative: Initiative, stage: str, note: Note) -> Move:
    now = queries.to_change(by.viewer, initiative.pk)
    one_is_open = queries.one_is_open(by.viewer, now, of_rung=False)
    asker = queries.asker(by.viewer, now)
    insist(may_ask_for_stage(asker, now=now.stage, wanted=stage, one_is_open=one_is_open))
    return _ask(by, now, note, stage=stage)


@transaction.atomic
def ask_for_rung(*, by: Member, initiative: Initiative, rung: int, note: Note) -> Move:
    now = queries.to_change(by.viewer, initiative.pk)
    one_is_open = queries.one_is_open(by.viewer, now, of_rung=True)
    asker = queries.asker(by.viewer, now)
    insist(may_ask_for_rung(asker, now=now.claimed_rung, wanted=rung, one_is_open=one_is_open))
    return _ask(by, now, note, rung=rung)


@transaction.atomic
def agree(*, by: Member, move: Move, note: Note) -> Initiative:
    """The second word, from the other side. Now it moves."""
    now, asked = _answer(by, move, note, agreed=True)
    act: Act
    if asked.rung is None:
        now.stage = asked.stage
        act = InitiativeMoved(initiative=now.id.hex, stage=asked.stage, move=asked.id.hex)
    else:
        now.claimed_rung = asked.rung
        act = InitiativeRungClaimed(initiative=now.id.hex, rung=asked.rung, move=asked.id.hex)
    now.save(update_fields=["stage", "claimed_rung"])
    _record(by, act, note)
    return now


@transaction.atomic
def say_not_yet(*, by: Member, move: Move, note: Note) -> None:
    """Nothing changes. Whoever asked may take it back in the same way."""
    now, asked = _answer(by, move, note, agreed=False)
    _record(by, InitiativeMoveDeclined(initiative=now.id.hex, move=asked.id.hex), note)


def _ask(by: Member, initiative: Initiative, note: Note, *, stage: str = "", rung: int | None = None) -> Move:
    asked = Move.objects.create(
        id=note.chance.new_id(), initiative=initiative, stage=stage, rung=rung, asked_by=by, asked_at=note.at
    )
    act = InitiativeMoveAsked(initiative=initiative.id.hex, move=asked.id.hex, stage=stage, rung=rung or 0)
    _record(by, act, note)
    return asked


def _answer(by: Member, move: Move, note: Note, *, agreed: bool) -> tuple[Initiative, Move]:
    now = queries.to_change(by.viewer, move.initiative_id)
    asked = Move.objects.select_related("asked_by").get(pk=move.pk)
    asker = queries.asker(by.viewer, now)
    insist(may_agree(asker, asked_by=Side(asked.asked_by.side)) if agreed else may_say_no(asker))
    insist(ALLOWED if asked.answered_at is None else ANSWERED)
    Move.objects.filter(pk=asked.pk).update(answered_by=by, answered_at=note.at, agreed=agreed)
    return now, asked


def _record(by: Member, act: Act, note: Note) -> None:
    ledger.write(partnership_id=by.partnership_id, by=by.author, act=act, note=note)
