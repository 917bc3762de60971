"""Whatever an action forgets, the database itself lets nothing be shown without two keyholders. PostgreSQL alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from alongside.closed.actions.choosing import answer_to_hold
from alongside.closed.actions.entering import leave
from alongside.closed.actions.showing import end_showing
from alongside.closed.models import Keyholder, Lead, LeadMessage, Showing
from alongside.domain.rooms import Matter

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture(autouse=True)
def _there_is_a_wall(room):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no row-level security.")


def refuses(room, who, write):
    """What a program of ours would do that forgets every check, inside of the room."""
    with (
        room.five.rooms.seen_by(who),
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
    ):
        write()


def agreed(room, made, by, **more):
    week = {"agreed_at": room.at, "reads_until": room.at + timedelta(days=7)}
    return lambda: Showing.objects.filter(pk=made.pk).update(seconder=room.stay(by), **week | more)


def test_the_second_yes_has_to_be_a_keyholders(room):
    made, other = room.asks(), room.five.everyone[2]
    refuses(room, other, agreed(room, made, other))
    refuses(room, room.cast.ana, agreed(room, made, room.cast.ana))
    refuses(room, room.cast.bo, agreed(room, made, room.cast.bo, reads_until=room.at + timedelta(days=8)))
    with room.five.rooms.seen_by(room.cast.bo):
        assert agreed(room, made, room.cast.bo)() == 1, "The same by a keyholder, for a week, is let through."


@pytest.mark.parametrize("how", ["leaves", "lays it down"])
def test_and_whoever_asked_has_to_be_one_still(room, how):
    made, bo = room.asks(), room.cast.bo
    with room.five.rooms.seen_by(bo), transaction.atomic():
        assert agreed(room, made, bo)() == 1, "As long as they are, the same is let through."
        transaction.set_rollback(True)
    if how == "leaves":
        leave(by=room.cast.ana, space=room.space, note=room.note())
    else:
        answer_to_hold(by=room.cast.ana, space=room.space, yes=False, note=room.note())
    refuses(room, bo, agreed(room, made, bo))


def test_nobody_writes_one_that_is_agreed_already_or_without_a_key(room):
    asked, other = room.asks(), room.five.everyone[2]
    end_showing(by=room.cast.bo, showing=asked, note=room.note())
    now = {"agreed_at": room.at, "reads_until": room.at + timedelta(days=1), "seconder": room.stay(room.cast.bo)}
    for more in (now, {"asker_id": room.stay(other).pk}):
        row = {"space": room.space, "lead_id": asked.lead_id, "member": room.cast.cy, "asker_id": asked.asker_id}
        row |= {"since": asked.since, "until": asked.until, "begun_at": room.at}
        refuses(room, room.cast.ana, lambda made=row | more: Showing.objects.create(**made))
    with room.five.rooms.seen_by(room.cast.ana):
        assert Showing.objects.create(**row).pk, "The same with a key of their own, and not agreed, is let through."


def test_what_is_over_stays_over(room):
    made = room.shows()
    end_showing(by=room.cast.ana, showing=made, note=room.note())
    with room.five.rooms.seen_by(room.cast.bo):
        assert not Showing.objects.update(ended_at=None)
        assert not Showing.objects.all().delete()[0]


def test_nobody_says_yes_for_somebody_else(room):
    kim, other = room.cast.more("professional", "Kim")[0], room.five.everyone[2]
    lead, at = room.asks_to_lead(kim), room.at
    room.agree(Matter.KEYHOLDER, who=room.stay(other).pk)
    with room.five.rooms.seen_by(room.cast.ana):
        assert not Lead.objects.filter(pk=lead.pk).update(agreed_at=at)
        assert not Keyholder.objects.filter(agreed_at=None).update(agreed_at=at)
    stay = room.stay(room.five.everyone[3])
    refuses(room, room.cast.ana, lambda: Lead.objects.create(space=room.space, member=kim, asked_at=at, agreed_at=at))
    refuses(
        room, room.cast.ana, lambda: Keyholder.objects.create(space=room.space, stay=stay, asked_at=at, agreed_at=at)
    )


def test_nobody_sends_the_lead_something_in_anothers_name(room):
    sent = {"space": room.space, "member": room.cast.ana, "lead": room.cast.cy, "sent_at": room.at}
    refuses(room, room.cast.bo, lambda: LeadMessage.objects.create(**sent))
    refuses(room, room.cast.eve, lambda: LeadMessage.objects.create(**sent | {"member": room.cast.eve}))
    with room.five.rooms.seen_by(room.cast.ana):
        assert LeadMessage.objects.create(**sent).pk, "The same in their own name is let through."
