"""Who can show a part of a room: two keyholders who are two people, with a lead, a reason and the record."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from alongside.closed.actions.choosing import answer_to_hold
from alongside.closed.actions.clearing import clear_rooms
from alongside.closed.actions.entering import leave
from alongside.closed.actions.forgetting import forget_words
from alongside.closed.actions.showing import agree_to_show, end_showing, read_shown
from alongside.closed.models import Keyholder, Reading, Showing
from alongside.closed.queries import showing
from alongside.closed.reading import tending
from alongside.domain.record import act_from
from alongside.domain.record.acts import SpaceOpenedForSafeguarding
from alongside.domain.record.entry import salted_digest
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.actions import CLOCK
from alongside.ledger.models import LedgerEntry
from alongside.ledger.queries import entries_of
from tests.closed.safety.guards import finds
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_the_same_keyholder_twice_is_one(room):
    made = room.asks()
    assert refused(room.agrees, made, room.cast.ana).startswith("You asked for this yourself.")
    with tending(room.space.pk), pytest.raises(IntegrityError), transaction.atomic():
        Showing.objects.filter(pk=made.pk).update(seconder=made.asker, agreed_at=room.at, reads_until=room.at)
    assert finds(room, room.cast.cy) == []


def test_nobody_who_is_no_keyholder_asks_or_agrees(room):
    other = room.five.everyone[2]
    assert refused(room.asks, other).startswith("Only a keyholder")
    made = room.asks()
    assert refused(room.agrees, made, other).startswith("Only a keyholder")
    room.five.guest(room.cast.more("carer", "Lou")[0])
    for who in (room.cast.cy, room.cast.eve):
        assert refused(room.asks, who) == NOT_HERE.reason
        assert refused(room.agrees, made, who) == NOT_HERE.reason
        assert refused(end_showing, by=who, showing=made, note=room.note()) == NOT_HERE.reason
    assert refused(end_showing, by=other, showing=made, note=room.note()).startswith("Only a keyholder")


def test_a_guest_is_no_keyholder_whatever_is_written_in_a_row(room):
    lou = room.cast.more("carer", "Lou")[0]
    stay = room.five.guest(lou)
    with tending(room.space.pk):
        Keyholder.objects.create(space=room.space, stay=stay, asked_at=room.at, agreed_at=room.at)
    assert refused(room.agrees, room.asks(), lou).startswith("Only a keyholder")


def test_a_keyholder_who_leaves_takes_what_they_asked_along(room):
    room.holds(room.five.everyone[2])
    made = room.asks(room.five.everyone[2])
    leave(by=room.five.everyone[2], space=room.space, note=room.note())
    assert refused(room.agrees, made).startswith("Whoever asked for this is not a keyholder")
    with room.five.rooms.seen_by(room.cast.bo):
        assert showing.waiting(room.cast.bo.viewer, room.space, at=room.at) == []
    room.agrees(room.asks())


def test_coming_in_again_is_no_way_to_be_two_people(room):
    made = room.asks()
    leave(by=room.cast.ana, space=room.space, note=room.note())
    room.five.rooms.enter(room.cast.ana, room.space, "Another")
    room.holds(room.cast.ana)
    assert refused(room.agrees, made, room.cast.ana)
    assert finds(room, room.cast.cy) == []


@pytest.mark.parametrize("how", ["leaves", "lays it down"])
def test_the_last_but_one_keyholder_leaving_ends_that_anything_can_be_shown(room, how):
    made = room.asks()
    if how == "leaves":
        leave(by=room.cast.bo, space=room.space, note=room.note())
    else:
        answer_to_hold(by=room.cast.bo, space=room.space, yes=False, note=room.note())
    assert refused(room.agrees, made)
    assert refused(room.asks).startswith("There are fewer than two keyholders")


def test_nothing_is_shown_without_a_lead_nor_to_another_one(room):
    made = room.asks()
    kim = room.cast.more("professional", "Kim")[0]
    room.leads(kim)
    assert "not the same as before" in refused(room.agrees, made)
    assert finds(room, kim) == finds(room, room.cast.cy) == []


def test_it_waits_seven_days_for_another_keyholder_and_no_longer(room):
    made = room.asks()
    room.cast.clock.at = made.begun_at + timedelta(days=7, minutes=-1)
    assert refused(room.agrees, made).startswith("No other keyholder said yes in seven days.")
    clear_rooms(by=CLOCK, note=room.note())
    with tending(room.space.pk):
        assert not Showing.objects.exists()
    room.agrees(room.asks())


def test_what_was_ended_before_it_was_agreed_cannot_be_agreed(room):
    made = room.asks()
    end_showing(by=room.cast.bo, showing=made, note=room.note())
    assert refused(room.agrees, made) == "This is over."


def test_the_form_sent_again_changes_nothing(room):
    made = room.shows()
    lines = LedgerEntry.objects.count()
    room.holds(room.five.everyone[2])
    for who in (room.cast.bo, room.five.everyone[2]):
        assert refused(room.agrees, made, who).startswith("Two keyholders have said yes already.")
    assert LedgerEntry.objects.count() == lines
    assert refused(room.asks).startswith("Something is being shown already")


@pytest.mark.parametrize("reason", ["", "  ", "\u200b", "x" * 2001])
def test_it_takes_a_reason(room, reason):
    assert refused(room.asks, reason=reason)


def test_the_record_keeps_that_it_was_so_by_a_pen_of_its_own_and_nothing_else(room):
    lines = LedgerEntry.objects.count()
    made = room.asks()
    assert LedgerEntry.objects.count() == lines
    room.agrees(made)
    with tending(room.space.pk):
        kept = Showing.objects.get()
        digest = salted_digest(bytes(kept.salt), kept.reason)
    entry = entries_of(room.cast.ana.viewer, room.cast.here.pk, most=1000)[-1]
    told = act_from(entry)
    assert isinstance(told, SpaceOpenedForSafeguarding)
    assert (told.space, told.reason) == (room.space.pk.hex, digest)
    assert entry.by not in {each.pseudonym for each in (room.cast.ana, room.cast.bo, room.cast.cy)}
    room.reads(made)
    end_showing(by=room.cast.ana, showing=made, note=room.note())
    assert LedgerEntry.objects.count() == lines + 1


def test_whoever_is_forgotten_takes_their_reason_along_and_what_is_shown_to_them_is_over(room):
    made = room.shows()
    room.reads(made)
    forget_words(by=room.cast.ana, note=room.note())
    with tending(room.space.pk):
        kept = Showing.objects.get()
        assert (kept.reason, bytes(kept.salt)) == ("", b"")
    forget_words(by=room.cast.cy, note=room.note())
    with tending(room.space.pk):
        kept = Showing.objects.get()
        assert (kept.member, kept.ended_at is None) == (None, False)
        assert Reading.objects.count() == 1


def test_nobody_but_the_lead_reads_by_it(room):
    made = room.shows()
    for who in (room.cast.eve, room.cast.more("professional", "Kim")[0], room.cast.ana):
        assert refused(read_shown, by=who, showing=made, note=room.note()).startswith("You cannot read this")
    assert refused(agree_to_show, by=room.cast.cy, showing=made, note=room.note()) == NOT_HERE.reason
