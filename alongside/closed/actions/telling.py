"""Somebody in a room tells its safeguarding lead something; the lead answers; either closes it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from alongside.closed import queries
from alongside.closed.models import LeadAnswer, LeadMessage, Presence
from alongside.closed.queries import guarding, telling
from alongside.closed.reading import as_themselves
from alongside.domain.contributions import kept, may_be_said
from alongside.domain.rooms import whom
from alongside.domain.rooms.telling import (
    ANOTHER_LEAD,
    CLOSED,
    From,
    from_whom,
    may_sign_as,
    may_tell,
    removed_before,
)
from alongside.domain.verdict import Refused, insist
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member
from alongside.partnerships.queries import agreement_of
from alongside.spaces.models import Space


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What somebody wants the lead to read. `lead` is whose name they saw above it before they sent it."""

    words: str
    under: From
    lead: UUID


@as_themselves
def tell(*, by: Member, space: Space, told: Told, note: Note) -> LeadMessage:
    """Nothing in the room says that it was sent, and nothing on the record."""
    stay = queries.stay_to_act(by.viewer, space.pk, at=note.at)
    lead = guarding.lead_of(by.viewer, stay.space, at=note.at)
    is_open = telling.my_messages(by.viewer, stay.space).filter(closed_at=None).exists()
    is_lead = lead is not None and lead.member_id == by.pk
    insist(may_tell(has_lead=lead is not None, is_lead=is_lead, is_open=is_open))
    if lead is None or lead.pk != told.lead:
        raise Refused(ANOTHER_LEAD)
    insist(may_sign_as(told.under, keeps_away=telling.keeps_from(by.viewer, lead.member)))
    words = kept(told.words)
    insist(may_be_said(words))
    return LeadMessage.objects.create(
        id=note.chance.new_id(),
        space_id=stay.space_id,
        member=by,
        lead=lead.member,
        from_whom=line_for(by=by, stay=stay, under=told.under, note=note),
        words=words,
        sent_at=note.at,
    )


def line_for(*, by: Member, stay: Presence, under: From, note: Note) -> str:
    """What will stand above the words, as the page shows it before they are sent."""
    labels = agreement_of(by.viewer, by.partnership).labels
    people = whom(queries.as_agreed(by.viewer, stay.space), labels)
    return from_whom(under, name=str(stay.name) if under is From.ROOM else by.name, people=people)


@as_themselves
def answer_message(*, by: Member, message: LeadMessage, words: str, note: Note) -> None:
    """Only the lead whom it was sent to, also once somebody else leads: it was told to them."""
    now = telling.message_between(by.viewer, message.pk)
    if now.lead_id != by.pk:
        raise Refused(NOT_HERE)
    if now.closed_at is not None:
        raise Refused(CLOSED)
    words = kept(words)
    insist(may_be_said(words))
    LeadAnswer.objects.create(id=note.chance.new_id(), space_id=now.space_id, message=now, words=words, said_at=note.at)


@as_themselves
def close_message(*, by: Member, message: LeadMessage, note: Note) -> None:
    """Either of the two. It can be read for a year."""
    now = telling.message_between(by.viewer, message.pk)
    if now.closed_at is not None:
        raise Refused(CLOSED)
    LeadMessage.objects.filter(pk=now.pk).update(closed_at=note.at)


def drop_old_messages(*, by: object, room: UUID, note: Note) -> None:
    """For whoever tends the room."""
    before = removed_before(note.at)
    LeadMessage.objects.filter(space=room, closed_at__lt=before).delete()
    answered = LeadAnswer.objects.filter(space=room, said_at__gte=before).values("message")
    LeadMessage.objects.filter(space=room, closed_at=None, sent_at__lt=before).exclude(pk__in=answered).delete()


def forget_messages(*, by: Member, room: UUID, note: Note) -> None:
    """For whoever tends the room: what they told goes with its answers, and what they answered as a lead."""
    LeadMessage.objects.filter(space=room, member=by).delete()
    LeadAnswer.objects.filter(space=room, message__lead=by).delete()
    LeadMessage.objects.filter(space=room, lead=by, closed_at=None).update(closed_at=note.at)
    LeadMessage.objects.filter(space=room, lead=by).update(lead=None)
