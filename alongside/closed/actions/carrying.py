"""A statement is put to the room, answered, and carried to the joint table, where nobody sees who wrote or voted."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.closed import queries
from alongside.closed.actions.drafting import drafted
from alongside.closed.models import Presence, Quote, Statement, Voice
from alongside.closed.reading import as_themselves
from alongside.contributions.actions import carrying as table
from alongside.contributions.models import Contribution
from alongside.domain.contributions import kept, may_be_said
from alongside.domain.record.entry import Author
from alongside.domain.rooms import (
    Signing,
    is_borrowed,
    may_answer,
    may_carry,
    may_put,
    may_sign,
    names_in_a_row,
    whom,
)
from alongside.domain.rooms.carrying import KEEPS_AWAY, TOO_MANY_NAMES
from alongside.domain.saying import say
from alongside.domain.verdict import insist
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.partnerships.queries import agreement_of, walls_of
from alongside.spaces.queries import joint_space

LONGEST_REASON = 2_000
LONGEST_NAMES = 400
"""As long as the joint table can show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What somebody says to a statement as they read it: `seen` is its version. Without an objection it is a yes."""

    seen: int
    objection: str = ""
    with_name: bool = False


@as_themselves
def put_to_room(*, by: Member, statement: Statement, signing: Signing, note: Note) -> Statement:
    """From now on it stands before everybody inside. A new version: whoever answers has seen how it is signed."""
    now, stay = drafted(by=by, statement=statement, note=note)
    borrowed = is_borrowed(now.words, queries.said_here(by.viewer, now.space, at=note.at))
    waits = _quotes_wait(by, now, note)
    insist(may_put(now.phase, is_guest=stay.guest_until is not None, quotes_wait=waits, is_borrowed=borrowed))
    insist(may_be_said(queries.whole(by.viewer, now, at=note.at)))
    insist(may_sign(signing, inside=queries.how_many_decide(by.viewer, now.space, at=note.at)))
    now.version, now.put_at, now.signing = now.version + 1, note.at, signing.value
    now.save()
    return now


@as_themselves
def answer(*, by: Member, statement: Statement, answer: Answer, note: Note) -> None:
    """Anyone can think again until it is carried; their last answer counts."""
    now, stay = drafted(by=by, statement=statement, note=note)
    insist(may_answer(now.phase, is_guest=stay.guest_until is not None, seen=answer.seen, version=now.version))
    with_name = answer.with_name and not answer.objection and now.signing == Signing.NAMES
    if with_name and walls_of(by.viewer).exists():
        insist(KEEPS_AWAY)
    reason = kept(answer.objection)
    if answer.objection:
        insist(may_be_said(reason, longest=LONGEST_REASON))
    Voice.objects.filter(statement=now, by=stay).delete()
    Voice.objects.create(
        id=note.chance.new_id(),
        space_id=now.space_id,
        statement=now,
        by=stay,
        objects_to_it=bool(answer.objection),
        reason=reason,
        with_name=with_name,
    )


@as_themselves
def carry(*, by: Member, statement: Statement, seen: int, note: Note) -> Contribution:
    """What people said to it goes, but whose names stand under it. Who carried it is kept nowhere."""
    now, stay = drafted(by=by, statement=statement, note=note)
    insist(may_answer(now.phase, is_guest=stay.guest_until is not None, seen=seen, version=now.version))
    signing, names = Signing(now.signing), queries.names_given(by.viewer, now, at=note.at)
    asked = queries.statement_asked(by.viewer, now, at=note.at)
    waits = _quotes_wait(by, now, note)
    insist(may_carry(asked, signing, quotes_wait=waits, names=len(names), at=note.at))
    now.words = queries.whole(by.viewer, now, at=note.at)
    pen = note.chance.new_id().hex
    made = table.carry(
        by=Author(pen, now.space.stake if signing is Signing.GROUP else ""),
        space=joint_space(by.viewer),
        statement=_as_signed(by, now, names),
        note=Note(at=note.at, chance=note.chance),
    )
    now.carried_at, now.contribution = note.at, made
    now.save()
    Quote.objects.filter(statement=now).delete()
    told = Voice.objects.filter(statement=now)
    (told.exclude(with_name=True) if signing is Signing.NAMES else told).delete()
    return made


def _as_signed(by: Member, statement: Statement, names: list[str]) -> table.Statement:
    signing = Signing(statement.signing)
    name, room = "", None
    if signing is Signing.GROUP:
        labels = agreement_of(by.viewer, by.partnership).labels
        name, room = (
            say("The room for {whom}", whom=whom(queries.as_agreed(by.viewer, statement.space), labels)),
            statement.space,
        )
    elif signing is Signing.NAMES:
        name = names_in_a_row(names)
    if len(name) > LONGEST_NAMES:
        insist(TOO_MANY_NAMES)
    return table.Statement(words=statement.words, kind=statement.kind, signing=signing, name=name, room=room)


def _quotes_wait(by: Member, statement: Statement, note: Note) -> bool:
    return not all(each.stands for each in queries.quotes_of(by.viewer, statement, at=note.at))


def forget_voices(*, by: Member, stay: Presence, note: Note) -> None:
    """Their name goes from under what was carried, and every answer they gave to anything else."""
    for statement in queries.signed_by_name(by.viewer, stay).select_related("contribution"):
        name = names_in_a_row(queries.names_left(by.viewer, statement, stay))
        if statement.contribution:
            table.sign_anew(by=by.author, contribution=statement.contribution, name=name, note=note)
    Voice.objects.filter(by=stay).delete()
