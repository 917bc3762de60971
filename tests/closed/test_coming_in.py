"""Who opens a room, who goes in, under what name, and does changing one's group there and back open a door?"""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from alongside.closed import keys, queries
from alongside.closed.actions.entering import ask_to_come_in, enter, leave, say_no
from alongside.closed.actions.opening import open_room
from alongside.closed.models import Presence
from alongside.domain.verdict import Refused
from alongside.ledger.models import LedgerEntry
from alongside.partnerships.actions.joining import join
from alongside.partnerships.actions.leaving import leave as leave_partnership
from alongside.partnerships.actions.standing import change_stake
from alongside.spaces.models import Space
from tests.closed.rooms import FOR_LIVED, for_stake
from tests.partnerships.reading import entries

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def refusal(act, **named):
    with pytest.raises(Refused) as refused:
        act(**named)
    return refused.value.verdict.reason


def change(cast, who, *stakes):
    for stake in stakes:
        change_stake(by=who, stake=stake, note=cast.note())
    who.refresh_from_db()
    return who


def is_inside(rooms, who, space):
    who.refresh_from_db()
    with rooms.seen_by(who):
        return queries.inside(who.viewer, space.pk, at=rooms.cast.clock.at) is not None


def test_a_room_is_opened_with_a_key_and_a_line_on_the_record_that_names_nobody(cast):
    space = open_room(by=cast.bo, room=FOR_LIVED, note=cast.note())
    assert (space.kind, space.stake, space.sealed, space.name) == ("lived", "", False, "A room of our own")
    assert len(keys.key_ring(space.pk).turns) == 1
    last = entries(cast.here)[-1]
    assert (last["act"], last["facts"]) == ("space.opened", {"space": space.pk.hex, "kind": "lived", "stake": ""})
    assert cast.bo.pseudonym not in str(last)


def test_whoever_opens_it_is_not_inside_by_that(rooms):
    cast = rooms.cast
    gus = cast.more("carer", "Gus")[0]
    with rooms.seen_by(gus):
        assert queries.closed_space(gus.viewer, rooms.carers.pk) == rooms.carers
    assert not is_inside(rooms, gus, rooms.carers)


@pytest.mark.parametrize(
    ("who", "room", "reason"),
    [
        ("bo", for_stake("uses_services"), "Only the people whom a room is for can open it."),
        ("cy", FOR_LIVED, "Only the people whom a room is for can open it."),
        ("cy", for_stake("professional"), "The agreement has no such room."),
        ("ana", for_stake("uses_services"), "There is a room like this already."),
    ],
)
def test_a_room_is_opened_only_as_the_agreement_allows(rooms, who, room, reason):
    by, count = getattr(rooms.cast, who), Space.objects.count()
    assert refusal(open_room, by=by, room=room, note=rooms.cast.note()) == reason
    assert Space.objects.count() == count


def test_going_in_and_out_writes_nothing_on_the_record(rooms):
    count = LedgerEntry.objects.count()
    leave(by=rooms.cast.ana, space=rooms.lived, note=rooms.cast.note())
    rooms.enter(rooms.cast.ana, rooms.lived, "Robin")
    assert LedgerEntry.objects.count() == count


def test_going_in_twice_is_going_in_once(rooms):
    first = rooms.enter(rooms.cast.bo, rooms.lived, "Another name")
    with rooms.seen_by(rooms.cast.bo):
        assert first.name == "Finch"
        assert queries.people_in(rooms.cast.bo.viewer, rooms.lived, at=rooms.cast.clock.at).count() == 2


def test_the_database_itself_lets_nobody_be_in_a_room_twice(rooms):
    bo, at = rooms.cast.bo, rooms.cast.clock.at
    with rooms.seen_by(bo), pytest.raises(IntegrityError), transaction.atomic():
        Presence.objects.create(id=bo.pk, space=rooms.lived, member=bo, name="Twice", entered_at=at)


@pytest.mark.parametrize("name", ["Robin", "rObín", "Ana", "Cy", "", "\u200b"])
def test_nobody_goes_in_under_the_name_of_somebody_else_here_or_under_none(rooms, name):
    gus = rooms.cast.more("carer", "Gus")[0]
    assert refusal(enter, by=gus, space=rooms.lived, name=name, note=rooms.cast.note())
    assert not is_inside(rooms, gus, rooms.lived)


def test_nobody_takes_the_name_of_somebody_who_was_here_before(rooms):
    leave(by=rooms.cast.ana, space=rooms.lived, note=rooms.cast.note())
    gus = rooms.cast.more("carer", "Gus")[0]
    assert refusal(enter, by=gus, space=rooms.lived, name="Robin", note=rooms.cast.note())
    assert rooms.enter(rooms.cast.ana, rooms.lived, "Robin")


@pytest.mark.parametrize("who", ["cy", "eve"])
def test_whom_a_room_is_not_for_finds_nothing_to_go_into_leave_or_ask(rooms, who):
    by, note = getattr(rooms.cast, who), rooms.cast.note()
    nothing = "There is nothing here."
    assert refusal(enter, by=by, space=rooms.lived, name="Crow", note=note) == nothing
    assert refusal(leave, by=by, space=rooms.lived, note=note) == nothing
    assert refusal(ask_to_come_in, by=by, space=rooms.lived, note=note) == nothing


def test_a_professional_who_becomes_a_carer_for_an_hour_is_not_let_in(rooms):
    cy = change(rooms.cast, rooms.cast.cy, "carer")
    reason = refusal(enter, by=cy, space=rooms.lived, name="Crow", note=rooms.cast.note())
    assert reason.startswith("You changed your group since you joined.")


def test_nor_one_who_leaves_the_partnership_and_joins_again_as_a_carer(rooms):
    cast = rooms.cast
    leave_partnership(by=cast.cy, note=cast.note())
    cy = join(by=cast.cy.account, partnership=cast.here, name="Cy", stake="carer", note=cast.note())
    assert "You changed your group" in refusal(enter, by=cy, space=rooms.lived, name="Crow", note=cast.note())


def test_a_member_who_changes_there_and_back_is_out_and_has_to_ask(rooms):
    bo = change(rooms.cast, rooms.cast.bo, "professional", "carer")
    for space in (rooms.lived, rooms.carers):
        assert not is_inside(rooms, bo, space)
        assert "You changed your group" in refusal(enter, by=bo, space=space, name="Finch", note=rooms.cast.note())


def test_the_room_is_told_of_one_who_was_inside_before_and_asks_again(rooms):
    """Otherwise they would come in after 14 days and nobody would have been able to say no."""
    bo = change(rooms.cast, rooms.cast.bo, "professional", "carer")
    asking = ask_to_come_in(by=bo, space=rooms.lived, note=rooms.cast.note())
    with rooms.seen_by(rooms.cast.ana):
        assert list(queries.askings(rooms.cast.ana.viewer, rooms.lived, at=rooms.cast.clock.at)) == [asking]


def test_the_room_is_told_and_they_come_in_after_14_days_if_nobody_says_no(rooms):
    cast = rooms.cast
    cy = change(cast, cast.cy, "carer")
    asking = ask_to_come_in(by=cy, space=rooms.lived, note=cast.note())
    with rooms.seen_by(cast.ana):
        assert list(queries.askings(cast.ana.viewer, rooms.lived, at=cast.clock.at)) == [asking]
    assert "have been asked" in refusal(enter, by=cy, space=rooms.lived, name="Crow", note=cast.note(days=13))
    assert refusal(ask_to_come_in, by=cy, space=rooms.lived, note=cast.note()) == "You have asked already."
    enter(by=cy, space=rooms.lived, name="Crow", note=cast.note(days=1))
    assert is_inside(rooms, cy, rooms.lived)
    with rooms.seen_by(cast.ana):
        assert not queries.askings(cast.ana.viewer, rooms.lived, at=cast.clock.at)


def test_one_no_is_enough_and_nobody_is_named_for_it(rooms):
    cast = rooms.cast
    cy = change(cast, cast.cy, "carer")
    asking = ask_to_come_in(by=cy, space=rooms.lived, note=cast.note())
    say_no(by=cast.ana, asking=asking, note=cast.note())
    assert refusal(say_no, by=cast.bo, asking=asking, note=cast.note()) == "There is nothing here."
    assert "said no" in refusal(enter, by=cy, space=rooms.lived, name="Crow", note=cast.note(days=30))
    assert ask_to_come_in(by=cy, space=rooms.lived, note=cast.note())


def test_changing_once_more_while_waiting_begins_again(rooms):
    cast = rooms.cast
    cy = change(cast, cast.cy, "carer")
    ask_to_come_in(by=cy, space=rooms.lived, note=cast.note())
    change(cast, cy, "professional", "carer")
    assert "You changed your group" in refusal(enter, by=cy, space=rooms.lived, name="Crow", note=cast.note(days=20))


@pytest.mark.parametrize("who", ["cy", "eve", "ivy"])
def test_only_somebody_inside_can_say_no(rooms, who):
    cast = rooms.cast
    cast.ivy = cast.more("carer", "Ivy")[0]
    jo = change(cast, cast.more("professional", "Jo")[0], "carer")
    asking = ask_to_come_in(by=jo, space=rooms.lived, note=cast.note())
    assert refusal(say_no, by=getattr(cast, who), asking=asking, note=cast.note()) == "There is nothing here."


def test_whoever_was_a_member_once_is_inside_no_more_not_even_on_coming_back(rooms):
    cast = rooms.cast
    leave_partnership(by=cast.bo, note=cast.note())
    assert not is_inside(rooms, cast.bo, rooms.lived)
    bo = join(by=cast.bo.account, partnership=cast.here, name="Bo", stake="carer", note=cast.note())
    assert not is_inside(rooms, bo, rooms.lived)
    assert rooms.enter(bo, rooms.lived, "Finch")
    assert is_inside(rooms, bo, rooms.lived)
