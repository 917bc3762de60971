"""A member takes a free voting place of their own stake, gives it up, or comes to the end of the term."""

from __future__ import annotations

from django.db import transaction
from django.utils.timezone import localdate

from alongside.domain.membership import last_day
from alongside.domain.record.acts import SeatLeft, SeatTaken
from alongside.domain.verdict import Refused, insist, no
from alongside.ledger import actions as ledger
from alongside.ledger.actions import Author, Note
from alongside.ledger.one_by_one import one_by_one
from alongside.partnerships import queries
from alongside.partnerships.actions.presence import still_here
from alongside.partnerships.actions.roles import lay_down_unfit
from alongside.partnerships.models import Member, Seat


@transaction.atomic
def take_seat(*, by: Member, note: Note) -> Seat:
    """Two people may reach for the last seat at the same instant: the partnership's row is locked first."""
    me = still_here(by=by, note=note)
    agreement = queries.agreement_of(me.viewer, me.partnership)
    insist(queries.may_take_seat(me.viewer, agreement, queries.seats_held(me.viewer, me.partnership)))
    term = next(stake.term_months for stake in agreement.stakes if stake.key == me.stake)
    seat = Seat.objects.create(
        id=note.chance.new_id(),
        partnership_id=me.partnership_id,
        member=me,
        stake=me.stake,
        taken_at=note.at,
        until=last_day(localdate(note.at), term),
    )
    ledger.write(
        partnership_id=me.partnership_id,
        by=me.author,
        act=SeatTaken(member=me.pseudonym, stake=me.stake, until=_day(seat)),
        note=note,
    )
    return seat


@transaction.atomic
def leave_seat(*, by: Member, note: Note) -> None:
    me = still_here(by=by, note=note)
    seat = queries.seat_of(me.viewer)
    if seat is None:
        raise Refused(no("You have no seat to give up.", "There is nothing to do."))
    end_seat(by=me.author, seat=seat, note=note)


@transaction.atomic
def end_seat(*, by: Author, seat: Seat, note: Note) -> None:
    """The seat is free again, and its holder lays down what only somebody with a seat may hold."""
    if not Seat.objects.filter(pk=seat.pk, left_at__isnull=True).update(left_at=note.at):
        return
    ledger.write(
        partnership_id=seat.partnership_id,
        by=by,
        act=SeatLeft(member=seat.member.pseudonym, stake=seat.stake, until=_day(seat)),
        note=note,
    )
    lay_down_unfit(by=by, partnership=seat.partnership, note=note)


def end_seats_due(*, by: Author, note: Note) -> int:
    """The clock ends every seat whose last day has passed, each in its own transaction. Answers how many."""
    return one_by_one(lambda seat: _end_one(by, seat, note), queries.seats_due(None, localdate(note.at)))


@transaction.atomic
def _end_one(by: Author, seat: Seat, note: Note) -> bool:
    queries.locked_partnership(None, seat.partnership_id)
    end_seat(by=by, seat=seat, note=note)
    return True


def _day(seat: Seat) -> str:
    return seat.until.isoformat() if seat.until else ""
