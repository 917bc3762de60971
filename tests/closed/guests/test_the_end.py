"""While a guest is there, and after: any member ends it, at once, and then nothing of the room is found."""

from __future__ import annotations

import pytest

from alongside.closed import queries
from alongside.closed.actions.drafting import quote
from alongside.closed.actions.entering import ask_to_come_in, enter, leave, say_no
from alongside.closed.actions.premeetings import say_if_i_come
from alongside.closed.models import Asking, Invitation, Presence
from alongside.closed.queries import own_in_rooms
from alongside.closed.reading import tending
from alongside.domain.rooms.agreeing import GUEST
from alongside.domain.rooms.carrying import OF_A_GUEST
from alongside.domain.rooms.guests import MEMBERS_ONLY
from alongside.domain.rooms.premeeting import Comes
from alongside.domain.visibility import NOT_HERE
from alongside.partnerships.actions.leaving import leave as leave_partnership
from alongside.partnerships.actions.standing import change_stake
from tests.closed.premeetings.planning import planned
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def here(guests):
    """Cy is a guest. Something was said before, and since."""
    guests.before = guests.rooms.says(guests.cast.bo, guests.space, "Said before.")
    guests.stay = guests.comes()
    guests.since = guests.rooms.says(guests.cast.bo, guests.space, "Said since.")
    return guests


def test_a_guest_reads_what_is_begun_since_and_nothing_from_before(here):
    here.rooms.replies(here.cast.bo, here.before, "Of what was before.")
    here.rooms.replies(here.cast.cy, here.since, "I think so.")
    assert here.reads() == ["Said since.", "I think so."]
    assert here.reads(here.cast.bo) == ["Said before.", "Said since.", "Of what was before.", "I think so."]
    assert refused(here.rooms.replies, here.cast.cy, here.before) == NOT_HERE.reason


def test_a_guest_who_comes_again_reads_from_when_they_came_again(here):
    here.ends(here.cast.bo, here.stay)
    here.rooms.says(here.cast.bo, here.space, "While nobody was here.")
    here.comes()
    here.rooms.says(here.cast.bo, here.space, "And again.")
    assert here.reads() == ["And again."]


@pytest.mark.parametrize("who", range(5))
def test_any_member_ends_it_and_it_is_over_at_once(here, who):
    here.ends(here.five.everyone[who], here.stay)
    assert not here.is_inside()
    assert here.reads() == []
    assert refused(here.rooms.says, here.cast.cy, here.space) == NOT_HERE.reason
    assert refused(here.ends, here.cast.ana, here.stay) == NOT_HERE.reason
    with here.rooms.seen_by(here.cast.cy):
        assert [each.pk for each in queries.my_times_over(here.cast.cy.viewer, at=here.at)] == [here.stay.pk]
    with tending(here.space.pk):
        assert not Invitation.objects.exists()
        kept = Presence.objects.filter(pk=here.stay.pk).values().get()
    members = {stay for stay in kept.values() if stay in {each.pk for each in here.five.everyone}}
    assert not members, "nothing keeps who ended it"


def test_a_guest_ends_nobodys_time_but_their_own(here):
    (nia,) = here.cast.more("professional", "Nia")
    other = here.five.guest(nia)
    assert refused(here.ends, here.cast.cy, other) == MEMBERS_ONLY.reason
    assert refused(here.ends, here.cast.cy, here.stay) == MEMBERS_ONLY.reason
    leave(by=here.cast.cy, space=here.space, note=here.five.note())
    assert not here.is_inside()
    with tending(here.space.pk):
        assert not Invitation.objects.exists()


def test_nobody_outside_ends_it(here):
    for who in (here.cast.eve, *here.cast.more("carer", "Jo")):
        assert refused(here.ends, who, here.stay) == NOT_HERE.reason
    assert here.is_inside()


def test_no_member_is_put_out_by_it(here):
    with here.rooms.seen_by(here.cast.ana):
        bo = Presence.objects.get(member=here.cast.bo, space=here.space)
    assert refused(here.ends, here.cast.ana, bo) == NOT_HERE.reason
    assert here.is_inside(here.cast.bo)


def test_a_guest_sees_nobody_who_asks_to_come_in_and_says_no_to_nobody(here):
    (jo,) = here.cast.more("professional", "Jo")
    change_stake(by=jo, stake="carer", note=here.five.note())
    jo.refresh_from_db()
    asking = ask_to_come_in(by=jo, space=here.space, note=here.five.note())
    with here.rooms.seen_by(here.cast.cy):
        assert not queries.askings(here.cast.cy.viewer, here.space, at=here.at)
    assert refused(say_no, by=here.cast.cy, asking=asking, note=here.five.note()) == GUEST.reason
    with here.rooms.seen_by(here.cast.ana):
        assert Asking.objects.get().refused_at is None


def test_what_a_guest_said_is_not_carried_as_the_members_words(here):
    said = here.rooms.says(here.cast.cy, here.space, "They never ring back.")
    draft, note = here.five.draft(), here.five.note()
    assert refused(quote, by=here.cast.ana, statement=draft, post=said, words="never", note=note) == OF_A_GUEST.reason


def test_a_guest_does_not_find_what_the_room_decides_or_what_people_need(here):
    here.five.put(here.five.draft())
    meeting = planned(here.rooms, here.cast.bo, here.space)
    for who, needs in ((here.cast.bo, "A lift."), (here.cast.cy, "A ramp.")):
        say_if_i_come(by=who, premeeting=meeting, comes=Comes.NEEDS, needs=needs, note=here.five.note())
    cy = here.cast.cy.viewer
    with here.rooms.seen_by(here.cast.cy):
        assert not queries.statements(cy, here.space, at=here.at)
        assert not queries.suggestions(cy, here.space, at=here.at)
        assert [each.needs for each in queries.comings(cy, meeting, at=here.at)] == ["A ramp."]
    with here.rooms.seen_by(here.cast.ana):
        assert len(queries.comings(here.cast.ana.viewer, meeting, at=here.at)) == 2


@pytest.mark.parametrize("which_way", ["a member from the guest", "the guest from a member"])
def test_a_wall_that_goes_up_while_the_guest_is_there_ends_it(here, which_way):
    ida = here.five.everyone[4]
    here.wall(*((ida, here.cast.cy) if which_way == "a member from the guest" else (here.cast.cy, ida)))
    assert not here.is_inside()
    assert here.reads() == []
    with here.rooms.seen_by(here.cast.ana):
        assert not queries.guests_in(here.cast.ana.viewer, here.space, at=here.at)


def test_who_keeps_something_from_a_guest_and_comes_in_later_ends_it(here):
    (jo,) = here.cast.more("carer", "Jo")
    here.wall(jo, here.cast.cy)
    assert here.is_inside(), "Jo is not in the room"
    here.rooms.enter(jo, here.space, "Plover")
    assert not here.is_inside()


def test_a_guest_who_leaves_the_partnership_is_out(here):
    leave_partnership(by=here.cast.cy, note=here.five.note())
    here.cast.cy.refresh_from_db()
    assert not here.is_inside()


def test_a_guest_who_changes_their_group_stays_a_guest_and_no_more(here):
    change_stake(by=here.cast.cy, stake="carer", note=here.five.note())
    here.cast.cy.refresh_from_db()
    assert here.is_inside()
    assert here.reads() == ["Said since."]
    here.cast.clock.at = here.stay.guest_until
    assert not here.is_inside()


def test_a_guest_becomes_a_member_only_as_anybody_else_does(here):
    cy, note = here.cast.cy, here.five.note
    change_stake(by=cy, stake="carer", note=note())
    cy.refresh_from_db()
    assert "asked first" in refused(enter, by=cy, space=here.space, name="Kestrel", note=note())
    ask_to_come_in(by=cy, space=here.space, note=note())
    here.five.days(14)
    made = enter(by=cy, space=here.space, name="Kestrel", note=note())
    assert made.guest_until is None
    assert "Said before." in here.reads()
    with tending(here.space.pk):
        assert Presence.objects.filter(member=cy, space=here.space, left_at=None).count() == 1


def test_after_the_end_they_take_along_their_own_words_and_no_other(here):
    here.rooms.replies(here.cast.cy, here.since, "Words of mine.")
    here.ends(here.cast.bo, here.stay)
    (room,) = own_in_rooms(here.cast.cy.viewer, at=here.at)
    assert [each["words"] for each in room.rows["said"]] == ["Words of mine."]
    assert [each["guest_until"] for each in room.rows["stays"]] == [here.stay.guest_until]
