"""Seats are taken one by one, belong to a group, and end."""

from datetime import date, timedelta

import pytest

from alongside.domain.verdict import Refused
from alongside.ledger.actions import CLOCK
from alongside.partnerships import queries
from alongside.partnerships.actions.joining import join
from alongside.partnerships.actions.roles import accept_role, name_for_role
from alongside.partnerships.actions.seats import end_seats_due, leave_seat, take_seat
from alongside.partnerships.models import RoleHeld, Seat
from tests.cast import SEATS
from tests.partnerships.reading import acts

pytestmark = pytest.mark.django_db


def test_a_seat_is_held_for_the_term_the_agreement_sets(cast):
    seat = queries.seat_of(cast.ana.viewer)
    assert seat.until == date(2028, 1, 5)
    assert acts(cast.here).count("seat.taken") == 3


def test_nobody_sits_in_a_seat_that_is_not_there(cast):
    more = cast.more("carer", "Fay", "Gus")
    assert queries.seats_held(None, cast.here)["carer"] == SEATS["carer"] == 2
    assert queries.seat_of(more[1].viewer) is None
    with pytest.raises(Refused) as refused:
        take_seat(by=more[1], note=cast.note())
    assert refused.value.verdict.reason == "All the seats of your group are taken."


def test_nobody_sits_twice(cast):
    with pytest.raises(Refused):
        take_seat(by=cast.ana, note=cast.note())
    assert Seat.objects.filter(member=cast.ana).count() == 1


def test_a_seat_given_up_is_free_for_the_next(cast):
    leave_seat(by=cast.bo, note=cast.note())
    assert queries.seat_of(cast.bo.viewer) is None
    assert acts(cast.here)[-1] == "seat.left"
    take_seat(by=cast.bo, note=cast.note())
    assert queries.seat_of(cast.bo.viewer)


def test_who_has_no_seat_cannot_give_one_up(cast):
    leave_seat(by=cast.bo, note=cast.note())
    with pytest.raises(Refused) as refused:
        leave_seat(by=cast.bo, note=cast.note())
    assert refused.value.verdict.reason == "You have no seat to give up."


def test_the_clock_ends_a_seat_the_day_after_its_last(cast):
    last = queries.seat_of(cast.ana.viewer).until
    two_years = (last - cast.clock.at.date()).days
    assert end_seats_due(by=CLOCK, note=cast.note(days=two_years)) == 0
    assert end_seats_due(by=CLOCK, note=cast.note(days=1)) == 4
    assert queries.seats_held(None, cast.here) == {}
    assert acts(cast.here)[-3:] == ["seat.left"] * 3
    assert end_seats_due(by=CLOCK, note=cast.note(days=1)) == 0


def test_a_role_that_needs_a_seat_ends_with_the_seat(cast):
    asked = name_for_role(by=cast.ana, role="co_chair_lived", member=cast.bo, note=cast.note())
    accept_role(by=cast.bo, asked=asked, note=cast.note())
    leave_seat(by=cast.bo, note=cast.note())
    assert RoleHeld.objects.get().left_at
    assert acts(cast.here)[-2:] == ["seat.left", "role.left"]


def test_somebody_who_left_in_the_meantime_cannot_sit_down(cast):
    fay = join(by=cast.dot, partnership=cast.here, name="Dot", stake="carer", note=cast.note())
    type(fay).objects.filter(pk=fay.pk).update(left_at=cast.clock.at + timedelta(seconds=1))
    with pytest.raises(Refused) as refused:
        take_seat(by=fay, note=cast.note())
    assert refused.value.verdict.reason == "You have left this partnership."
