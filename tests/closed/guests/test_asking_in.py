"""A guest comes only if the room agreed, and nobody outside hears of it before."""

from __future__ import annotations

import pytest

from alongside.closed import queries
from alongside.closed.actions.clearing import clear_rooms
from alongside.closed.actions.forgetting import forget_words
from alongside.closed.actions.guesting import take_invitation_back
from alongside.closed.models import Invitation, Presence, Suggestion
from alongside.closed.reading import tending
from alongside.domain.record.entry import Author
from alongside.domain.rooms.guests import ASKED_ALREADY, CANNOT, COMES_IN_ANYWAY, NO_DAY, OVER, TOO_LONG
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.models import LedgerEntry
from alongside.partnerships.actions.leaving import leave as leave_partnership
from alongside.partnerships.actions.standing import change_stake
from tests.closed.guests.asking import WHY
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def found(guests, who):
    who.refresh_from_db()
    with guests.rooms.seen_by(who):
        return queries.my_invitations(who.viewer, who, at=guests.at)


def held(guests):
    with tending(guests.space.pk):
        return Invitation.objects.count() + Suggestion.objects.exclude(guest=None).count()


def test_what_the_room_agreed_asks_the_guest_and_lets_nobody_in(guests):
    made = guests.agreed()
    assert found(guests, guests.cast.cy) == []
    guests.settles(made)
    (invitation,) = found(guests, guests.cast.cy)
    assert invitation.last_day == guests.day(7), "ten days, of which three went by"
    assert invitation.shown == WHY
    assert not guests.is_inside()
    assert found(guests, guests.cast.eve) == found(guests, guests.cast.ana) == []


def test_the_guest_says_yes_and_is_inside_until_the_day(guests):
    stay = guests.comes()
    assert guests.is_inside()
    assert stay.last_day == guests.day(7)
    assert found(guests, guests.cast.cy) == []
    guests.cast.clock.at = stay.guest_until
    assert not guests.is_inside()


def test_the_guest_says_no_and_nothing_keeps_that_they_were_asked(guests):
    invitation = guests.asked()
    guests.says_no(invitation)
    assert found(guests, guests.cast.cy) == []
    assert refused(guests.comes, invitation) == NOT_HERE.reason
    with tending(guests.space.pk):
        assert not Invitation.objects.exists()


def test_a_member_objects_before_the_guest_comes(guests):
    invitation = guests.asked()
    take_invitation_back(by=guests.five.everyone[3], invitation=invitation, note=guests.five.note())
    assert refused(guests.comes, invitation) == NOT_HERE.reason
    assert not guests.is_inside()


def test_an_invitation_is_answered_once_and_by_nobody_else(guests):
    invitation = guests.asked()
    for who in (guests.cast.ana, guests.cast.eve):
        assert refused(guests.comes, invitation, guest=who) == NOT_HERE.reason
    guests.comes(invitation)
    assert refused(guests.comes, invitation) == NOT_HERE.reason
    assert refused(guests.says_no, invitation) == NOT_HERE.reason


def test_an_invitation_lapses_with_its_last_day(guests):
    invitation = guests.asked()
    guests.cast.clock.at = invitation.guest_until
    assert found(guests, guests.cast.cy) == []
    assert refused(guests.comes, invitation) == NOT_HERE.reason
    clear_rooms(by=Author("clock"), note=guests.five.note())
    with tending(guests.space.pk):
        assert not Invitation.objects.exists()


@pytest.mark.parametrize(("days", "why"), [(-1, OVER), (31, TOO_LONG)])
def test_the_last_day_is_near(guests, days, why):
    assert refused(guests.suggests, days=days) == why.reason


def test_a_guest_without_a_last_day_is_not_suggested(guests, monkeypatch):
    monkeypatch.setattr(guests, "day", lambda days: None)
    assert refused(guests.suggests) == NO_DAY.reason


def test_a_day_that_is_over_when_it_is_settled_asks_nobody(guests):
    made = guests.agreed(days=2)
    assert refused(guests.settles, made) == OVER.reason
    assert found(guests, guests.cast.cy) == []


def test_whom_the_room_is_for_and_who_is_from_elsewhere_cannot_be_guests(guests):
    (jo,) = guests.cast.more("carer", "Jo")
    assert refused(guests.suggests, guest=jo) == COMES_IN_ANYWAY.reason
    assert refused(guests.suggests, guest=guests.cast.eve) == CANNOT.reason
    leave_partnership(by=guests.cast.cy, note=guests.five.note())
    guests.cast.cy.refresh_from_db()
    assert refused(guests.suggests) == CANNOT.reason


def test_nobody_is_asked_twice(guests):
    guests.asked()
    assert refused(guests.suggests) == ASKED_ALREADY.reason


@pytest.mark.parametrize("which_way", ["a member from the guest", "the guest from a member"])
@pytest.mark.parametrize("when", ["suggested", "settled", "answered"])
def test_the_wall_holds_whichever_way_round_and_whenever_it_is_put_up(guests, which_way, when):
    ida = guests.five.everyone[4]
    pair = (ida, guests.cast.cy) if which_way == "a member from the guest" else (guests.cast.cy, ida)
    if when == "suggested":
        guests.wall(*pair)
        assert refused(guests.suggests) == CANNOT.reason
    elif when == "settled":
        made = guests.agreed()
        guests.wall(*pair)
        assert refused(guests.settles, made) == CANNOT.reason
    else:
        invitation = guests.asked()
        guests.wall(*pair)
        assert refused(guests.comes, invitation) == NOT_HERE.reason
        assert not guests.is_inside()


def test_the_list_of_whom_to_ask_tells_of_nobodys_walls_but_ones_own(guests):
    def listed(who):
        with guests.rooms.seen_by(who):
            return [each.name for each in queries.could_be_guests(who.viewer, guests.space, at=guests.at)]

    guests.cast.more("professional", "Nia")
    assert listed(guests.cast.ana) == ["Cy", "Nia"]
    guests.wall(guests.five.everyone[4], guests.cast.cy)
    assert listed(guests.cast.ana) == ["Cy", "Nia"]
    assert listed(guests.five.everyone[4]) == ["Nia"]


def test_a_guest_decides_nothing_and_is_told_so(guests):
    guests.comes()
    with guests.rooms.seen_by(guests.cast.ana):
        made = Suggestion.objects.get()
    for act, thing in ((guests.suggests, guests.cast.cy), (lambda who: guests.settles(made, who), guests.cast.cy)):
        assert "Only members of the room decide" in refused(act, thing)


def test_who_changes_to_a_group_that_may_come_in_is_told_to_use_the_door(guests):
    invitation = guests.asked()
    change_stake(by=guests.cast.cy, stake="carer", note=guests.five.note())
    guests.cast.cy.refresh_from_db()
    assert refused(guests.comes, invitation) == COMES_IN_ANYWAY.reason


def test_who_left_and_came_back_is_not_asked_any_more(guests):
    invitation = guests.asked()
    leave_partnership(by=guests.cast.cy, note=guests.five.note())
    guests.cast.cy.refresh_from_db()
    assert found(guests, guests.cast.cy) == []
    guests.cast.cy.left_at, guests.cast.cy.joined_at = None, guests.five.note().at
    guests.cast.cy.save()
    assert found(guests, guests.cast.cy) == []
    assert refused(guests.comes, invitation) == NOT_HERE.reason


def test_who_is_forgotten_takes_along_that_a_room_thought_of_them(guests):
    guests.suggests()
    forget_words(by=guests.cast.cy, note=guests.five.note())
    assert held(guests) == 0
    guests.comes()
    forget_words(by=guests.cast.cy, note=guests.five.note())
    assert held(guests) == 0
    with tending(guests.space.pk):
        assert not Presence.objects.filter(member=guests.cast.cy).exists()


def test_the_record_is_silent(guests):
    lines = LedgerEntry.objects.count()
    guests.ends(guests.cast.bo, guests.comes())
    assert LedgerEntry.objects.count() == lines
