"""A statement is put to the room, agreed by its rule, and carried to the table with no trace of who wrote or voted."""

from __future__ import annotations

import json

import pytest
from django.db import IntegrityError, transaction

from alongside.closed.actions.carrying import put_to_room
from alongside.closed.actions.drafting import change_statement
from alongside.closed.actions.entering import leave
from alongside.closed.models import EarlierStatement, Statement, Voice
from alongside.contributions.actions.changing import suggest
from alongside.contributions.actions.replying import reply
from alongside.contributions.models import Contribution
from alongside.domain.record import act_from
from alongside.domain.record.acts import StatementCarried
from alongside.domain.record.entry import salted_digest
from alongside.domain.rooms import Signing
from alongside.ledger.models import LedgerEntry
from alongside.ledger.queries import entries_of
from alongside.spaces.models import Follow
from tests.closed.together import WORDS, Together, refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def last_entry(together):
    return entries_of(together.cast.ana.viewer, together.cast.here.pk, most=1000)[-1]


def test_what_was_agreed_is_a_contribution_that_waits_for_a_reply(five):
    made = five.carried(five.agreed())
    assert (made.words, made.kind, made.asks) == (WORDS, "need", True)
    assert made.space.kind == "joint"
    assert made.shown_name == "The room for people with lived experience"
    assert made.reply_due is not None
    reply(by=five.cast.cy, contribution=made, outcome="planned", words="In May.", note=five.note())
    made.refresh_from_db()
    assert made.answered_at is not None


def test_nothing_at_the_table_or_on_the_record_says_who_wrote_or_voted_or_carried(five):
    statement = five.put(signing=Signing.UNNAMED)
    for who in five.everyone:
        five.says(who, statement)
    five.days(3)
    follows = Follow.objects.count()
    made = five.carried(statement)
    entry = last_entry(five)
    assert (made.author, made.entered_by, made.shown_name, made.shown_stake) == (None, None, "", "")
    assert Follow.objects.count() == follows
    told = json.dumps(entry.facts) + entry.by + entry.stake + str(made.pen)
    for member in five.everyone:
        assert member.pseudonym not in told
        assert member.pk.hex not in told
    assert five.space.pk.hex not in told
    assert entry.stake == ""
    assert made.said_at == five.cast.clock.at, "when it was carried, not when it was written"


def test_the_record_has_one_typed_entry_with_a_digest_and_no_words(five):
    statement, before = five.agreed(), LedgerEntry.objects.count()
    made = five.carried(statement)
    assert LedgerEntry.objects.count() == before + 1
    assert act_from(last_entry(five)) == StatementCarried(
        contribution=made.pk.hex, kind="need", asks=True, signed="group", length=8,
        words=salted_digest(bytes(made.salt), WORDS), space=five.cast.joint.pk.hex, room=five.space.pk.hex,
    )  # fmt: skip


def test_before_it_is_carried_nothing_of_it_is_on_the_record_or_at_the_table(five):
    entries_before, said_before = LedgerEntry.objects.count(), Contribution.objects.count()
    statement = five.agreed()
    five.says(five.cast.bo, statement, "Not like this.")
    change_statement(by=five.cast.bo, statement=statement, words="Other.", kind="idea", seen=2, note=five.note())
    assert (LedgerEntry.objects.count(), Contribution.objects.count()) == (entries_before, said_before)


def test_what_each_person_said_to_it_is_deleted_once_it_is_carried(five):
    statement = five.agreed()
    with five.rooms.seen_by(five.cast.ana):
        assert Voice.objects.filter(statement=statement).count() == 5
    five.carried(statement)
    with five.rooms.seen_by(five.cast.ana):
        assert not Voice.objects.exists()


def test_one_objection_stops_it_until_it_is_taken_back(five):
    statement = five.agreed()
    five.says(five.others[0], statement, "It shows who I am.")
    assert refused(five.carried, statement) == "Somebody in the room objects."
    five.says(five.others[0], statement)
    assert five.carried(statement)


def test_it_is_not_carried_before_the_room_has_had_three_days(five):
    statement = five.put()
    for who in five.everyone:
        five.says(who, statement)
    five.days(2.9)
    assert refused(five.carried, statement).startswith("The room has not had three days")


def test_after_any_change_of_the_words_the_yeses_start_again(five):
    statement = five.agreed()
    change_statement(by=five.cast.bo, statement=statement, words="We cope.", kind="need", seen=2, note=five.note())
    assert refused(five.carried, statement) == "The words changed since you read them."
    again = five.put(five.now(statement))
    five.days(3)
    assert refused(five.carried, again).startswith("0 said yes.")


def test_words_that_were_put_in_behind_a_yes_are_not_carried_by_it(five):
    """Put, changed and put again: whoever has the first page before them says yes to nothing, and carries nothing."""
    first = five.put()
    change_statement(by=five.cast.bo, statement=first, words="We are content.", kind="need", seen=2, note=five.note())
    second = five.put(five.now(first))
    changed = "The words changed since you read them."
    assert refused(five.says, five.cast.ana, second, seen=first.version - 1) == changed
    assert refused(five.says, five.cast.ana, second, seen=2) == changed
    assert refused(five.carried, second, seen=2) == changed


def test_another_way_to_sign_it_is_another_question(five):
    statement = five.agreed()
    seen = statement.version
    change_statement(by=five.cast.bo, statement=statement, words=WORDS, kind="idea", seen=seen, note=five.note())
    named = five.put(five.now(statement), Signing.NAMES)
    assert refused(five.says, five.cast.ana, named, seen=seen) == "The words changed since you read them."


def test_it_is_put_to_the_room_once_and_carried_once(five):
    statement = five.agreed()
    again = {"statement": statement, "signing": Signing.GROUP, "note": five.note()}
    assert refused(put_to_room, by=five.cast.ana, **again) == "This has been put to the room."
    five.carried(statement)
    assert refused(five.carried, statement) == "This was carried to the table already."
    assert Contribution.objects.filter(channel="room").count() == 1


def test_whoever_changes_words_that_were_just_changed_is_told_and_nothing_is_lost(five):
    draft = five.draft()
    change_statement(by=five.cast.bo, statement=draft, words="We wait.", kind="need", seen=1, note=five.note())
    same = {"statement": draft, "words": "We ring.", "kind": "need", "seen": 1, "note": five.note()}
    assert refused(change_statement, by=five.cast.ana, **same) == "The words changed since you read them."
    assert five.now(draft).words == "We wait."
    with five.rooms.seen_by(five.cast.ana):
        assert [each.words for each in EarlierStatement.objects.all()] == [WORDS]


def test_whoever_went_out_is_not_counted_and_neither_is_their_yes(five):
    statement = five.put()
    for who in five.everyone[:3]:
        five.says(who, statement)
    five.days(3)
    leave(by=five.cast.ana, space=five.space, note=five.note())
    assert refused(five.carried, statement, by=five.cast.bo).startswith("2 said yes. 3 have to.")


def test_somebody_who_goes_out_and_comes_in_again_is_one_voice(five):
    statement = five.put()
    five.says(five.cast.ana, statement)
    leave(by=five.cast.ana, space=five.space, note=five.note())
    five.rooms.enter(five.cast.ana, five.space, "Jay")
    five.says(five.cast.ana, statement)
    five.days(3)
    assert refused(five.carried, statement).startswith("1 said yes.")


def test_a_room_of_one_carries_nothing(two):
    leave(by=two.cast.bo, space=two.space, note=two.note())
    statement = put_to_room(by=two.cast.ana, statement=two.draft(), signing=Signing.GROUP, note=two.note())
    two.says(two.cast.ana, statement)
    two.days(30)
    assert refused(two.carried, statement).startswith("1 said yes. 2 have to.")


def test_no_name_is_not_offered_where_few_are_inside_or_have_come_to_be(two, rooms):
    assert refused(two.put, signing=Signing.UNNAMED).startswith("There are fewer than 4 people")
    four = Together(rooms, "Gus", "Hal")
    statement = four.agreed(Signing.UNNAMED)
    leave(by=four.others[0], space=four.space, note=four.note())
    assert refused(four.carried, statement).startswith("There are fewer than 4 people")


def test_a_guest_reads_and_decides_nothing(five):
    statement = five.agreed()
    five.guest(five.cast.cy)
    guest = "A guest can read this. Only members of the room decide about it."
    assert refused(five.draft, by=five.cast.cy) == guest
    assert refused(five.says, five.cast.cy, statement) == guest
    assert refused(five.carried, statement, by=five.cast.cy) == guest
    other = {"statement": statement, "words": "Thank you.", "kind": "need", "seen": 2, "note": five.note()}
    assert refused(change_statement, by=five.cast.cy, **other) == guest
    assert five.carried(statement), "and a guest is not one of those who have to say yes"


@pytest.mark.parametrize("who", ["cy", "eve"])
def test_nobody_outside_writes_answers_or_carries_anything(five, who):
    statement, by = five.agreed(), getattr(five.cast, who)
    nothing = "There is nothing here."
    assert refused(five.draft, by=by) == nothing
    assert refused(five.says, by, statement) == nothing
    assert refused(five.carried, statement, by=by) == nothing
    other = {"statement": statement, "words": "Thank you.", "kind": "need", "seen": 2, "note": five.note()}
    assert refused(change_statement, by=by, **other) == nothing
    put = {"statement": statement, "signing": Signing.GROUP, "note": five.note()}
    assert refused(put_to_room, by=by, **put) == nothing


def test_nobody_can_suggest_other_words_for_what_a_room_said(five):
    made = five.carried(five.agreed())
    reason = refused(suggest, by=five.cast.cy, contribution=made, words="Thank you.", note=five.note())
    assert reason.startswith("People in a closed room said this together.")


@pytest.mark.parametrize(
    "wrong",
    [{"signing": "group"}, {"signing": "by_all"}, {"kind": "poem"}, {"carried_at": "2026-01-05T09:00Z"}],
    ids=str,
)
def test_the_database_keeps_a_statement_from_what_cannot_be(five, wrong):
    statement = five.draft()
    with five.rooms.seen_by(five.cast.ana), pytest.raises(IntegrityError), transaction.atomic():
        Statement.objects.filter(pk=statement.pk).update(**wrong)
