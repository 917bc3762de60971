"""What the lead can read of a room: that part, in that week, with everybody told; and in no other way."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from alongside.closed.actions.choosing import stop_leading
from alongside.closed.actions.showing import end_showing
from alongside.closed.actions.talking import withdraw
from alongside.closed.models import EarlierPost, Keyholder, Post, Presence, Reading, Showing
from alongside.closed.queries import showing
from alongside.closed.reading import tending
from alongside.domain.rooms.showing import Part
from alongside.domain.visibility import NOT_HERE
from alongside.partnerships.actions.leaving import leave as leave_partnership
from tests.closed.safety.guards import ALL, finds
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_two_keyholders_show_just_that_part_to_the_lead(room):
    assert finds(room, room.cast.cy) == []
    made = room.asks()
    assert finds(room, room.cast.cy) == []
    room.agrees(made)
    assert finds(room, room.cast.cy) == ALL
    assert room.reads(made) == ALL


def test_one_thread_is_that_thread_alone(room):
    room.shows(room.part(thread=room.thread.pk))
    assert finds(room, room.cast.cy) == ALL[:2]


def test_one_day_is_that_day_alone(room):
    room.shows(room.part(days=1))
    assert finds(room, room.cast.cy) == ALL[2:]


def test_what_is_said_after_the_first_of_them_asked_is_not_shown(room):
    made = room.asks()
    room.five.rooms.says(room.cast.ana, room.space, "Afterwards.")
    room.five.rooms.replies(room.cast.ana, room.thread, "That too.")
    room.agrees(made)
    assert room.reads(made) == ALL


def test_what_was_taken_back_stays_taken_back_and_earlier_words_are_not_shown(room):
    made = room.shows(room.part(thread=room.thread.pk))
    withdraw(by=room.cast.bo, post=room.thread, note=room.note())
    assert room.reads(made) == ["This was taken back.", "And a reply."]
    with room.five.rooms.seen_by(room.cast.cy):
        if transaction.get_connection().vendor == "postgresql":
            assert not EarlierPost.objects.exists()


def test_a_thread_that_goes_leaves_nothing_to_show_and_not_the_whole_room(room):
    made = room.shows(room.part(thread=room.thread.pk))
    with tending(room.space.pk):
        Post.objects.filter(thread=room.thread).delete()
        Post.objects.filter(pk=room.thread.pk).delete()
    assert room.reads(made) == []


def test_a_lead_who_is_none_any_more_reads_no_more(room):
    made = room.shows()
    with tending(room.space.pk):
        lead = Showing.objects.select_related("lead").get().lead
    stop_leading(by=room.cast.cy, lead=lead, note=room.note())
    assert refused(room.reads, made).startswith("You cannot read this any more.")
    assert finds(room, room.cast.cy) == []


def test_a_lead_who_left_the_partnership_reads_no_more_and_not_on_coming_back(room):
    room.shows()
    leave_partnership(by=room.cast.cy, note=room.note())
    room.cast.cy.refresh_from_db()
    assert finds(room, room.cast.cy) == []
    room.cast.cy.left_at, room.cast.cy.joined_at = None, room.note().at
    room.cast.cy.save()
    assert finds(room, room.cast.cy) == []
    assert room.lead() is None


def test_the_lead_changes_while_it_is_open_and_neither_reads(room):
    made = room.shows()
    kim = room.cast.more("professional", "Kim")[0]
    room.leads(kim)
    for who in (room.cast.cy, kim):
        assert refused(room.reads, made, who).startswith("You cannot read this any more.")
        assert finds(room, who) == []


def test_it_is_over_after_a_week_by_itself(room):
    made = room.shows()
    room.cast.clock.at = made.reads_until - timedelta(minutes=2)
    assert room.reads(made) == ALL
    room.cast.clock.at = made.reads_until - timedelta(minutes=1)
    assert refused(room.reads, made).startswith("You cannot read this any more.")
    assert finds(room, room.cast.cy) == []


def test_a_keyholder_can_end_it_before_and_then_it_is_over(room):
    made = room.shows()
    end_showing(by=room.cast.ana, showing=made, note=room.note())
    assert refused(room.reads, made)
    assert finds(room, room.cast.cy) == []
    assert refused(end_showing, by=room.cast.ana, showing=made, note=room.note()) == "This is over."
    assert refused(room.agrees, made)


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [(-31, 0, "more than 31 days"), (0, 1, "has been said already"), (0, -1, "before the first"), (-3650, 0, "31")],
)
def test_never_the_whole_room(room, first, last, why):
    today = room.at.date()
    part = Part(first=today + timedelta(days=first), last=today + timedelta(days=last))
    assert why in refused(room.asks, part=part)


def test_a_thread_of_another_room_and_a_reply_are_none(room):
    elsewhere = room.five.rooms.says(room.cast.ana, room.five.rooms.users, "In another room.")
    for thread in (elsewhere.pk, room.space.pk):
        assert refused(room.asks, part=room.part(thread=thread)) == NOT_HERE.reason


def test_no_other_room_is_shown_with_it(room):
    room.five.rooms.says(room.cast.ana, room.five.rooms.users, "In another room.")
    room.shows()
    assert finds(room, room.cast.cy) == ALL


def test_everybody_inside_is_told_at_once_and_sees_each_reading(room):
    other = room.five.everyone[2]

    def told():
        with room.five.rooms.seen_by(other):
            return [(each.is_open(at=room.at), len(each.readings.all()))
                    for each in showing.to_be_told(other.viewer, room.space, at=room.at)]  # fmt: skip

    made = room.asks()
    assert told() == []
    with room.five.rooms.seen_by(other):
        assert showing.waiting(other.viewer, room.space, at=room.at) == []
    room.agrees(made)
    assert told() == [(True, 0)]
    room.reads(made)
    room.reads(made)
    assert told() == [(True, 2)]
    room.five.days(7)
    assert told() == [(False, 2)]
    room.five.days(30)
    assert told() == []
    with room.five.rooms.seen_by(other):
        assert showing.showings(other.viewer, room.space, at=room.at).count() == 1


def test_in_the_database_a_lead_sees_that_part_the_names_in_it_and_nothing_more(room):
    if transaction.get_connection().vendor != "postgresql":
        pytest.skip("SQLite has no row-level security.")
    made = room.shows(room.part(thread=room.thread.pk))
    with room.five.rooms.seen_by(room.cast.cy):
        assert {each.name for each in Presence.objects.all()} == {"Robin", "Finch"}
        assert not Keyholder.objects.exists()
        assert not Post.objects.update(said_at=room.at)
        assert not Post.objects.filter(pk__in=Post.objects.values("pk"))._raw_delete("default")
        assert not Showing.objects.update(reads_until=room.at + timedelta(days=99))
        assert not Reading.objects.all().delete()[0]
        for row in (Post(space=room.space, by_id=made.asker_id, said_at=room.at, last_at=room.at),
                    Showing(space=room.space, lead_id=made.lead_id, member=room.cast.cy, asker_id=made.asker_id,
                            since=made.since, until=made.until, begun_at=room.at)):  # fmt: skip
            with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
                row.save(force_insert=True)
    for who in (room.cast.eve, room.cast.more("professional", "Kim")[0]):
        with room.five.rooms.seen_by(who):
            assert not Showing.objects.exists()
            with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
                Reading.objects.create(space=room.space, showing=made, at=room.at)
