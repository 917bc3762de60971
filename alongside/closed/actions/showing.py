"""Two keyholders show the lead a part of the room. Everybody inside is told, and the record keeps that it was so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.utils import timezone

from alongside.closed import queries
from alongside.closed.actions.carrying import LONGEST_REASON
from alongside.closed.models import Presence, Reading, Showing
from alongside.closed.queries import guarding
from alongside.closed.queries import showing as shown
from alongside.closed.queries.posts import threads_in
from alongside.closed.reading import as_themselves
from alongside.domain.contributions import kept, may_be_said
from alongside.domain.record.acts import SpaceOpenedForSafeguarding
from alongside.domain.record.entry import Author, salted_digest
from alongside.domain.record.shapes import moment
from alongside.domain.rooms.showing import (
    AGREE_DAYS,
    ENDED,
    NOBODY_TO_SHOW,
    NOT_A_KEYHOLDER,
    NOT_OPEN,
    Asked,
    Part,
    may_agree_to_show,
    may_ask_to_show,
    may_be_shown,
    reads_until,
)
from alongside.domain.verdict import Refused, Verdict, insist
from alongside.domain.visibility import NOT_HERE
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.spaces.models import Space


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which part a keyholder wants to show, and why."""

    reason: str
    part: Part


def may_ask(*, by: Member, stay: Presence, note: Note) -> Verdict:
    space = stay.space
    holders = {each.stay_id for each in guarding.keyholders(by.viewer, space, at=note.at)}
    is_open = any(each.is_open(at=note.at) for each in shown.to_be_told(by.viewer, space, at=note.at))
    return may_ask_to_show(
        is_keyholder=stay.pk in holders,
        keyholders=len(holders),
        has_lead=guarding.lead_of(by.viewer, space, at=note.at) is not None,
        is_one_open=is_open or bool(shown.waiting(by.viewer, space, at=note.at)),
    )


@as_themselves
def ask_to_show(*, by: Member, space: Space, wanted: Wanted, note: Note) -> Showing:
    """Nothing is shown by this. Only the other keyholders see it."""
    stay = queries.stay_to_act(by.viewer, space.pk, at=note.at)
    shown.hold_still(by.viewer, stay.space, at=note.at)
    insist(may_ask(by=by, stay=stay, note=note))
    lead = guarding.lead_of(by.viewer, stay.space, at=note.at)
    if lead is None:
        raise Refused(NOBODY_TO_SHOW)
    insist(may_be_shown(wanted.part, today=timezone.localdate(note.at)))
    reason = kept(wanted.reason)
    insist(may_be_said(reason, longest=LONGEST_REASON))
    # What waited too long, or left with whoever asked, is over now and not only with the next round of the clock.
    Showing.objects.filter(space=stay.space, agreed_at=None, ended_at=None).update(ended_at=note.at)
    return Showing.objects.create(
        id=note.chance.new_id(),
        space_id=stay.space_id,
        lead=lead,
        member=lead.member,
        reason=reason,
        salt=note.chance.new_salt(),
        thread=_thread_in(by=by, space=stay.space, thread=wanted.part.thread, note=note),
        since=_beginning_of(wanted.part.first),
        until=min(_beginning_of(wanted.part.last + timedelta(days=1)), note.at),
        asker=stay,
        begun_at=note.at,
    )


def _thread_in(*, by: Member, space: Space, thread: UUID | None, note: Note) -> UUID | None:
    if thread is None:
        return None
    if not threads_in(by.viewer, space=space.pk, at=note.at).filter(pk=thread).exists():
        raise Refused(NOT_HERE)
    return thread


def _beginning_of(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=timezone.get_current_timezone())


@as_themselves
def agree_to_show(*, by: Member, showing: Showing, note: Note) -> Showing:
    """From this moment the lead may read, and every page of the room says so. On the record, by a pen of its own."""
    stay = queries.stay_to_act(by.viewer, showing.space_id, at=note.at)
    now = shown.showing_to_change(by.viewer, showing.pk, at=note.at)
    shown.hold_still(by.viewer, now.space, at=note.at)
    insist(may_agree(by=by, stay=stay, showing=now, note=note))
    lead = guarding.lead_of(by.viewer, now.space, at=note.at)
    if lead is None or lead.pk != now.lead_id:
        raise Refused(NOBODY_TO_SHOW)
    now.seconder, now.agreed_at, now.reads_until = stay, note.at, reads_until(note.at)
    now.save(update_fields=["seconder", "agreed_at", "reads_until"])
    ledger.write(
        partnership_id=now.space.partnership_id,
        by=Author(note.chance.new_id().hex, now.space.stake),
        act=SpaceOpenedForSafeguarding(
            space=now.space_id.hex,
            since=moment(note.at),
            until=moment(reads_until(note.at)),
            reason=salted_digest(bytes(now.salt), now.reason),
        ),
        note=Note(at=note.at, chance=note.chance),
    )
    return now


def may_agree(*, by: Member, stay: Presence, showing: Showing, note: Note) -> Verdict:
    holders = {each.stay_id: each.stay.member_id for each in guarding.keyholders(by.viewer, showing.space, at=note.at)}
    asked = Asked(
        begun_at=showing.begun_at,
        asker_holds=showing.asker_id in holders,
        is_theirs=holders.get(showing.asker_id) == by.pk,
        is_agreed=showing.agreed_at is not None,
        is_ended=showing.ended_at is not None,
    )
    return may_agree_to_show(asked, is_keyholder=stay.pk in holders, at=note.at)


@as_themselves
def end_showing(*, by: Member, showing: Showing, note: Note) -> None:
    """Any keyholder can, before its time. What waited for another keyholder is as if it had never been asked."""
    stay = queries.stay_to_act(by.viewer, showing.space_id, at=note.at)
    now = shown.showing_to_change(by.viewer, showing.pk, at=note.at)
    if stay.pk not in {each.stay_id for each in guarding.keyholders(by.viewer, now.space, at=note.at)}:
        raise Refused(NOT_A_KEYHOLDER)
    if not (now.is_open(at=note.at) or now.is_waiting(at=note.at)):
        raise Refused(ENDED)
    Showing.objects.filter(pk=now.pk).update(ended_at=note.at)


@as_themselves
def read_shown(*, by: Member, showing: Showing, note: Note) -> Reading:
    """Each time that the lead reads is noted before anything is read. The people in the room see when."""
    if not shown.is_open_to(by.viewer, showing, at=note.at):
        raise Refused(NOT_OPEN)
    return Reading.objects.create(id=note.chance.new_id(), space_id=showing.space_id, showing=showing, at=note.at)


def drop_old_showings(*, by: object, room: UUID, before: datetime | None, note: Note) -> None:
    """For whoever tends the room: what came to nothing; and what was over before the words of then were to go."""
    came_to_nothing = Showing.objects.filter(space=room, agreed_at=None)
    came_to_nothing.filter(begun_at__lte=note.at - timedelta(days=AGREE_DAYS)).delete()
    if before is not None:
        Showing.objects.filter(space=room, reads_until__lt=before).delete()


def forget_reasons(*, by: Member, stay: Presence, note: Note) -> None:
    """For whoever tends the room: the words go, and with the salt what ties them to the record."""
    Showing.objects.filter(asker=stay).update(reason=b"", salt=b"")


def forget_being_shown(*, by: Member, room: UUID, note: Note) -> None:
    Showing.objects.filter(space=room, member=by, ended_at=None).update(ended_at=note.at)
    Showing.objects.filter(space=room, member=by).update(member=None)
