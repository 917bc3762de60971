"""A day we meet: everybody is asked before what they need, and says afterwards whether they got it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access import queries
from alongside.access.actions.making import ask_for_round
from alongside.access.actions.showing import told
from alongside.access.models import Answer, Need, Round
from alongside.domain.access import (
    ARRANGED,
    OWN,
    Audience,
    Kind,
    Met,
    altogether,
    choice_of,
    may_ask,
    may_confirm,
    may_say_met,
)
from alongside.domain.record.acts import AccessAnswered
from alongside.domain.verdict import insist, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.models import Member

SAID_ALREADY = no("You have said already if you got what you need.", "You can change that answer instead.")
NOT_OFFERED = no("That is not one of the answers.", "Choose one of those on the page, or use your own words.")
NOT_YOURS = no("That is not a need of yours.", "Open the page again. It shows your own.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThisTime:
    """One need of this day alone. Whoever arranges sees the choice; the words stay with the person."""

    kind: Kind
    choice: str
    words: str = ""
    named: bool = False


@transaction.atomic
def open_round(*, by: Member, title: str, day: date, place: str, note: Note) -> Round:
    """Everybody is asked: it waits for each of them until the day."""
    me = still_here(by=by, note=note)
    insist(may_ask(day, today=localdate(note.at)))
    return Round.objects.create(
        id=note.chance.new_id(),
        partnership_id=me.partnership_id,
        asked_by=me,
        title=title,
        day=day,
        place=place,
        made_at=note.at,
    )


@transaction.atomic
def confirm_same(*, by: Member, meeting: Round, note: Note) -> Answer:
    """As always: every line that they show here."""
    return _confirm(by, meeting, note, how="same")


@transaction.atomic
def confirm_nothing(*, by: Member, meeting: Round, note: Note) -> Answer:
    """Nothing just now, for this day."""
    return _confirm(by, meeting, note, how="nothing")


@transaction.atomic
def confirm_different(
    *, by: Member, meeting: Round, keep: Collection[UUID], more: Sequence[ThisTime], note: Note
) -> Answer:
    """Some of what they show here (`keep`, by line), and needs of this day alone."""
    for each in more:
        if each.kind not in ARRANGED or not (choice_of(each.kind, each.choice) or (each.choice == OWN and each.words)):
            insist(NOT_OFFERED)
    return _confirm(by, meeting, note, how="different", keep=keep, more=more)


@transaction.atomic
def say_met(*, by: Member, meeting: Round, said: Mapping[UUID, tuple[Met, str]], note: Note) -> None:
    """Only the person says it, of their own needs. What they leave out stays open. The last word counts."""
    me = still_here(by=by, note=note)
    found = queries.round_or_404(me.viewer, meeting.pk)
    mine = {need.pk: need for need in queries.needs_of(me.viewer, found)}
    insist(may_say_met(found.day, today=localdate(note.at), needs=len(mine)))
    if not said or not said.keys() <= mine.keys():
        insist(NOT_YOURS)
    for key, (met, words) in said.items():
        mine[key].met, mine[key].met_words = met, words
    Need.objects.bulk_update([mine[key] for key in said], ["met", "met_words"])
    Answer.objects.filter(round=found, member=me).update(said_met_at=note.at)
    whole = altogether(Met(need.met) for need in mine.values() if need.met)
    act = AccessAnswered(meeting=found.pk.hex, member_stake=me.stake, met=whole.value)
    ledger.write(partnership_id=me.partnership_id, by=me.author, act=act, note=note)


def _confirm(
    by: Member,
    meeting: Round,
    note: Note,
    *,
    how: str,
    keep: Collection[UUID] | None = None,
    more: Sequence[ThisTime] = (),
) -> Answer:
    me = still_here(by=by, note=note)
    found = queries.round_or_404(me.viewer, meeting.pk)
    insist(may_confirm(found.day, today=localdate(note.at)))
    if any(need.met for need in queries.needs_of(me.viewer, found)):
        insist(SAID_ALREADY)
    said = {"how": how, "at": note.at, "with_help_id": note.support}
    answer, _ = Answer.objects.update_or_create(
        round=found, member=me, defaults=said, create_defaults={"id": note.chance.new_id(), **said}
    )
    needs = [] if how == "nothing" else [*_from_lines(me, answer, note, keep=keep), *_of_this_day(answer, more, note)]
    Need.objects.filter(answer=answer).delete()
    Need.objects.bulk_create(needs)
    ask_for_round(by=me, meeting=found, note=note)
    told(by=me, needs=len(needs), note=note)
    return answer


def _from_lines(me: Member, answer: Answer, note: Note, *, keep: Collection[UUID] | None) -> list[Need]:
    """`keep` of None is all of them. A line that they do not show here is never in it."""
    shown = queries.shown_here(me.viewer)
    return [
        Need(
            id=note.chance.new_id(),
            answer=answer,
            line=each.line,
            kind=each.line.kind,
            choice=each.line.choice,
            words=each.line.words,
            audience=each.audience,
            named=each.named,
        )
        for key, each in shown.items()
        if keep is None or key in keep
    ]


def _of_this_day(answer: Answer, more: Sequence[ThisTime], note: Note) -> list[Need]:
    return [
        Need(
            id=note.chance.new_id(),
            answer=answer,
            kind=each.kind,
            choice=each.choice,
            words=each.words,
            audience=Audience.ARRANGERS,
            named=each.named,
        )
        for each in more
    ]
