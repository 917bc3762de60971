"""People in a room meet before a joint meeting: planned by those inside, found by nobody else, gone when it is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.http import Http404

from alongside.closed import queries
from alongside.closed.actions.clearing import clear_rooms
from alongside.closed.actions.entering import leave
from alongside.closed.actions.forgetting import forget_words
from alongside.closed.actions.premeetings import call_off, change_premeeting, plan_premeeting, say_if_i_come
from alongside.closed.actions.rekeying import rekey
from alongside.closed.models import Coming, PreMeeting
from alongside.closed.reading import tending
from alongside.domain.rooms.premeeting import (
    CALLED_OFF,
    CHANGED_MEANWHILE,
    GUEST_PLANS,
    OVER,
    TOO_SOON,
    Comes,
)
from alongside.domain.verdict import Refused
from alongside.ledger.actions import CLOCK
from alongside.ledger.models import LedgerEntry
from tests.closed.premeetings.planning import plan, planned
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
NOTHING = "There is nothing here."


def comes(rooms, who, premeeting, answer=Comes.YES, needs=""):
    return say_if_i_come(by=who, premeeting=premeeting, comes=answer, needs=needs, note=rooms.cast.note())


def ahead(rooms, who):
    with rooms.seen_by(who):
        return [each.pk for each in queries.premeetings_ahead(who.viewer, rooms.lived, at=rooms.cast.clock.at)]


def over(rooms, who):
    with rooms.seen_by(who):
        return [each.pk for each in queries.premeetings_over(who.viewer, rooms.lived, at=rooms.cast.clock.at)]


def read(rooms, who, premeeting):
    with rooms.seen_by(who):
        found = queries.premeeting_or_404(who.viewer, rooms.lived, premeeting.pk, at=rooms.cast.clock.at)
        return found.joint_shown, found.where_shown, found.help_shown, found.version


def answers(rooms, who, premeeting):
    with rooms.seen_by(who):
        found = queries.comings(who.viewer, premeeting, at=rooms.cast.clock.at)
        return [(each.by.name, each.comes, each.needs_shown) for each in found]


def test_everybody_inside_reads_it_and_it_leaves_no_line_on_the_record(rooms):
    cast, count = rooms.cast, LedgerEntry.objects.count()
    made = planned(rooms, cast.ana, rooms.lived)
    assert read(rooms, cast.bo, made) == ("The board in March", "The library", "Finch drives.", 1)
    comes(rooms, cast.bo, made, Comes.NEEDS, "A lift.")
    comes(rooms, cast.ana, made)
    assert answers(rooms, cast.ana, made) == [("Robin", "yes", ""), ("Finch", "needs", "A lift.")]
    assert LedgerEntry.objects.count() == count


def test_no_row_says_who_planned_it():
    assert {field.name for field in PreMeeting._meta.concrete_fields if field.is_relation} == {"space"}


def test_what_is_stored_is_locked(rooms):
    made = planned(rooms, rooms.cast.ana, rooms.lived)
    comes(rooms, rooms.cast.bo, made, Comes.NEEDS, "A lift.")
    with tending(rooms.lived.pk):
        rows = [*PreMeeting.objects.values_list("joint", "where", "help_with"), *Coming.objects.values_list("needs")]
    stored = b" ".join(bytes(each) for row in rows for each in row)
    assert len(stored) > 100
    assert not [words for words in (b"board", b"library", b"drives", b"lift") if words in stored]
    rekey(by=CLOCK, space=rooms.lived, note=rooms.cast.note())
    assert read(rooms, rooms.cast.bo, made)[0] == "The board in March"
    assert answers(rooms, rooms.cast.ana, made) == [("Finch", "needs", "A lift.")]


@pytest.mark.parametrize("who", ["ana", "cy", "eve"])
def test_nobody_outside_plans_changes_answers_or_finds_anything(rooms, who):
    cast, by = rooms.cast, getattr(rooms.cast, who)
    made, at = planned(rooms, cast.bo, rooms.carers), cast.clock.at
    comes(rooms, cast.bo, made)
    attempts = [
        (plan_premeeting, {"space": rooms.carers, "plan": plan(at)}),
        (change_premeeting, {"premeeting": made, "plan": plan(at), "seen": 1}),
        (call_off, {"premeeting": made}),
        (say_if_i_come, {"premeeting": made, "comes": Comes.YES, "needs": ""}),
    ]
    assert {refused(act, by=by, **named, note=cast.note()) for act, named in attempts} == {NOTHING}
    with rooms.seen_by(by):
        assert not queries.premeetings_ahead(by.viewer, rooms.carers, at=at)
        assert not queries.comings(by.viewer, made, at=at)
        with pytest.raises(Http404):
            queries.premeeting_or_404(by.viewer, rooms.carers, made.pk, at=at)
        if connection.vendor == "postgresql":
            assert not PreMeeting.objects.filter(pk=made.pk).exists()
            assert not Coming.objects.filter(premeeting=made).exists()


def test_what_stands_in_one_room_is_not_in_another_by_its_id(rooms):
    bo, made = rooms.cast.bo, planned(rooms, rooms.cast.bo, rooms.carers)
    with rooms.seen_by(bo), pytest.raises(Http404):
        queries.premeeting_or_404(bo.viewer, rooms.lived, made.pk, at=rooms.cast.clock.at)


def test_a_guest_reads_and_says_if_they_come_and_plans_nothing(two):
    rooms, cast = two.rooms, two.cast
    made = planned(rooms, cast.ana, rooms.lived)
    two.guest(cast.cy)
    at = cast.clock.at
    assert read(rooms, cast.cy, made)[1] == "The library"
    assert comes(rooms, cast.cy, made)
    for act, named in (
        (plan_premeeting, {"space": rooms.lived, "plan": plan(at)}),
        (change_premeeting, {"premeeting": made, "plan": plan(at), "seen": 1}),
        (call_off, {"premeeting": made}),
    ):
        assert refused(act, by=cast.cy, **named, note=cast.note()) == GUEST_PLANS.reason


def test_it_is_planned_a_day_ahead(rooms):
    with pytest.raises(Refused) as caught:
        planned(rooms, rooms.cast.ana, rooms.lived, days=0.9)
    assert caught.value.verdict == TOO_SOON


@pytest.mark.parametrize(("field", "words"), [("joint", " "), ("where", "\u200b"), ("where", "x" * 201)])
def test_nothing_and_too_much_are_refused(rooms, field, words):
    with pytest.raises(Refused):
        planned(rooms, rooms.cast.ana, rooms.lived, **{field: words})


def test_anyone_changes_it_and_whoever_read_an_older_one_is_told(rooms):
    cast, made = rooms.cast, planned(rooms, rooms.cast.ana, rooms.lived)
    comes(rooms, cast.ana, made)
    another = plan(cast.clock.at, where="The park", days=2.5)
    change_premeeting(by=cast.bo, premeeting=made, plan=another, seen=1, note=cast.note())
    assert read(rooms, cast.ana, made)[1::2] == ("The park", 2)
    assert answers(rooms, cast.bo, made) == [("Robin", "yes", "")]
    again = {"by": cast.ana, "premeeting": made, "plan": plan(cast.clock.at), "note": cast.note()}
    assert refused(change_premeeting, **again, seen=1) == CHANGED_MEANWHILE.reason


def test_other_words_need_no_notice_again_and_another_time_does(rooms):
    cast, made = rooms.cast, planned(rooms, rooms.cast.ana, rooms.lived)
    as_it_was = made.when
    cast.clock.at = as_it_was.begins_at - timedelta(hours=1)
    same = replace(plan(cast.clock.at, where="The park"), when=as_it_was)
    change_premeeting(by=cast.bo, premeeting=made, plan=same, seen=1, note=cast.note())
    moved = replace(same, when=replace(as_it_was, begins_at=as_it_was.begins_at + timedelta(minutes=5)))
    named = {"by": cast.bo, "premeeting": made, "plan": moved, "seen": 2, "note": cast.note()}
    assert refused(change_premeeting, **named) == TOO_SOON.reason


def test_called_off_it_stays_as_a_line_until_it_would_be_over_and_what_people_need_goes(rooms):
    cast, made = rooms.cast, planned(rooms, rooms.cast.ana, rooms.lived)
    comes(rooms, cast.ana, made, Comes.NEEDS, "A lift.")
    call_off(by=cast.bo, premeeting=made, note=cast.note())
    assert ahead(rooms, cast.ana) == [made.pk]
    with tending(rooms.lived.pk):
        assert not Coming.objects.exists()
    for act, named in (
        (call_off, {}),
        (say_if_i_come, {"comes": Comes.YES, "needs": ""}),
        (change_premeeting, {"plan": plan(cast.clock.at), "seen": 2}),
    ):
        assert refused(act, by=cast.ana, premeeting=made, **named, note=cast.note()) == CALLED_OFF.reason


@pytest.mark.parametrize("debrief", [None, 4])
def test_it_leaves_the_page_when_it_is_over_and_stands_at_its_own_address(rooms, debrief):
    cast, made = rooms.cast, planned(rooms, rooms.cast.ana, rooms.lived, debrief=debrief)
    cast.clock.at = made.when.over_at - timedelta(seconds=1)
    assert (ahead(rooms, cast.bo), over(rooms, cast.bo)) == ([made.pk], [])
    cast.clock.at = made.when.over_at
    assert (ahead(rooms, cast.bo), over(rooms, cast.bo)) == ([], [made.pk])
    assert read(rooms, cast.bo, made)
    named = {"by": cast.bo, "premeeting": made, "plan": plan(cast.clock.at), "seen": 1, "note": cast.note()}
    assert refused(change_premeeting, **named) == OVER.reason


def test_the_last_answer_counts_and_who_went_out_is_not_among_those_who_come(rooms):
    cast, made = rooms.cast, planned(rooms, rooms.cast.ana, rooms.lived)
    for answer, needs in ((Comes.NEEDS, "A lift."), (Comes.NO, "A lift.")):
        comes(rooms, cast.bo, made, answer, needs)
    assert answers(rooms, cast.ana, made) == [("Finch", "no", "")]
    with pytest.raises(Refused):
        comes(rooms, cast.bo, made, Comes.NEEDS, " ")
    leave(by=cast.bo, space=rooms.lived, note=cast.note())
    assert answers(rooms, cast.ana, made) == []


def test_whoever_is_forgotten_comes_nowhere(rooms):
    cast, made = rooms.cast, planned(rooms, rooms.cast.ana, rooms.lived)
    comes(rooms, cast.bo, made, Comes.NEEDS, "A lift.")
    comes(rooms, cast.ana, made)
    leave(by=cast.bo, space=rooms.lived, note=cast.note())
    forget_words(by=cast.bo, note=cast.note())
    with tending(rooms.lived.pk):
        assert [each.by.name for each in Coming.objects.select_related("by")] == ["Robin"]
    assert read(rooms, cast.ana, made)


def test_what_is_over_goes_with_the_words_of_its_time(rooms, monkeypatch):
    cast, made = rooms.cast, planned(rooms, rooms.cast.ana, rooms.lived)
    comes(rooms, cast.ana, made)
    monkeypatch.setattr("alongside.closed.queries.days_kept", lambda viewer, space: 30)
    for at, left in ((made.debrief_at + timedelta(days=29), 1), (made.debrief_at + timedelta(days=31), 0)):
        cast.clock.at = at
        clear_rooms(by=CLOCK, note=cast.note())
        with tending(rooms.lived.pk):
            assert (PreMeeting.objects.count(), Coming.objects.count()) == (left, left)


@pytest.mark.parametrize(
    "wrong", [{"minutes": 61}, {"joint_at": "begins_at"}, {"debrief_at": "joint_at"}], ids=["long", "late", "early"]
)
def test_the_database_refuses_what_the_rule_does(rooms, wrong):
    made = planned(rooms, rooms.cast.ana, rooms.lived)
    values = {name: getattr(made, each) if isinstance(each, str) else each for name, each in wrong.items()}
    with pytest.raises(IntegrityError), rooms.seen_by(rooms.cast.ana), transaction.atomic():
        PreMeeting.objects.filter(pk=made.pk).update(**values)
