"""Does a break keep everything from somebody, hold nobody up, and stay their own?"""

from __future__ import annotations

import pytest
from django.urls import reverse

from alongside.closed import queries
from alongside.closed.actions.entering import leave
from alongside.closed.actions.living import come_back, take_a_break
from alongside.closed.actions.premeetings import call_off
from alongside.closed.actions.talking import withdraw
from alongside.domain.rooms import Signing
from tests.closed.premeetings.planning import planned
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
ON_A_BREAK = "You are taking a break from this room."


def rests(five, *who):
    for member in who:
        take_a_break(by=member, space=five.space, note=five.note())


def address(five, name, *things):
    return reverse(f"closed:{name}", args=["harbour-lane", five.space.pk, *things])


@pytest.fixture
def clock(five, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: five.cast.clock.at)


def test_whoever_takes_a_break_is_not_one_of_those_who_have_to_say_yes(five):
    statement = five.put()
    five.says(five.cast.ana, statement)
    five.says(five.cast.bo, statement)
    five.days(3)
    assert refused(five.carried, statement) == "2 said yes. 3 have to."
    rests(five, *five.others[:2])
    assert five.carried(statement)


def test_their_earlier_yes_does_not_count_until_they_are_back(five):
    statement = five.put()
    for who in (five.cast.ana, five.cast.bo, five.others[0]):
        five.says(who, statement)
    five.days(3)
    rests(five, five.others[0])
    assert refused(five.carried, statement) == "2 said yes. 3 have to."
    come_back(by=five.others[0], space=five.space, note=five.note())
    assert five.carried(statement)


def test_their_objection_stays(five):
    statement = five.agreed()
    five.says(five.others[0], statement, "It shows who I am.")
    rests(five, five.others[0])
    assert refused(five.carried, statement) == "Somebody in the room objects."


def test_their_name_is_not_put_under_what_is_carried_during_their_break(five):
    statement = five.put(signing=Signing.NAMES)
    for who in five.everyone:
        five.says(who, statement, with_name=True)
    five.days(3)
    rests(five, five.cast.bo)
    assert "Bo" not in five.carried(statement).shown_name


def test_a_break_of_all_but_one_leaves_no_room_to_speak_for(five):
    statement = five.agreed()
    rests(five, five.cast.bo, *five.others)
    assert refused(five.carried, statement) == "1 said yes. 2 have to."


def test_nothing_is_said_or_decided_during_a_break_but_ones_own_words_can_go_and_one_can_leave(five):
    post, statement = five.rooms.says(five.cast.bo, five.space), five.put()
    meeting = planned(five.rooms, five.cast.ana, five.space)
    rests(five, five.cast.bo)
    assert refused(planned, five.rooms, five.cast.bo, five.space) == ON_A_BREAK
    assert refused(call_off, by=five.cast.bo, premeeting=meeting, note=five.note()) == ON_A_BREAK
    assert refused(five.rooms.says, five.cast.bo, five.space) == ON_A_BREAK
    assert refused(five.rooms.replies, five.cast.bo, post) == ON_A_BREAK
    assert refused(five.draft, by=five.cast.bo) == ON_A_BREAK
    assert refused(five.says, five.cast.bo, statement) == ON_A_BREAK
    withdraw(by=five.cast.bo, post=post, note=five.note())
    leave(by=five.cast.bo, space=five.space, note=five.note())


def test_nothing_new_reaches_them_until_they_come_back(five, clock):
    rests(five, five.cast.bo)
    five.rooms.says(five.cast.ana, five.space, "Planted words.")
    bo, home = five.cast.client("bo"), reverse("web:home", args=["harbour-lane"])
    sentence = "There is something new in a room of yours."
    assert sentence not in bo.get(home).content.decode()
    answer = bo.get(address(five, "room"))
    assert answer.url == address(five, "rest")
    told = bo.get(answer.url).content.decode()
    assert "Come back</button>" in told
    assert "Planted words." not in told
    bo.post(answer.url, {"return": "1"})
    assert sentence in bo.get(home).content.decode()
    assert "Planted words." in bo.get(address(five, "room")).content.decode()


def test_the_others_see_the_same_pages_whether_or_not_somebody_takes_a_break(five, clock):
    """Four people and five: three have to say yes in either case."""
    statement = five.put()
    pages = [address(five, name) for name in ("room", "door", "together")] + [address(five, "statement", statement.pk)]
    ana = five.cast.client("ana")
    before = [ana.get(page).content for page in pages]
    rests(five, five.cast.bo)
    assert [ana.get(page).content for page in pages] == before


def test_they_stay_among_the_people_of_the_room(five):
    rests(five, five.cast.bo)
    viewer, at = five.cast.ana.viewer, five.cast.clock.at
    with five.rooms.seen_by(five.cast.ana):
        assert queries.people_in(viewer, five.space, at=at).count() == 5
        assert queries.how_many_decide(viewer, five.space, at=at) == 4


@pytest.mark.parametrize("who", ["cy", "eve"])
def test_nobody_outside_takes_a_break_from_a_room(five, who):
    by = getattr(five.cast, who)
    assert refused(take_a_break, by=by, space=five.space, note=five.note()) == "There is nothing here."
    assert refused(come_back, by=by, space=five.space, note=five.note()) == "There is nothing here."
