"""Who may be a guest in a closed room, and for how long?"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from alongside.domain.rooms import (
    GUEST_DAYS,
    Footing,
    Invited,
    guest_ends_at,
    last_day_of,
    may_be_guest,
    may_be_guest_until,
    may_come_as_guest,
    may_end_guest,
)
from alongside.domain.rooms.guests import ASKED_ALREADY, CANNOT, COMES_IN_ANYWAY
from alongside.domain.stakes import Side
from alongside.domain.verdict import ALLOWED
from alongside.domain.visibility import Place, SpaceKind, Viewer

TODAY = date(2026, 6, 1)
LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("last_day", "reason"),
    [
        (None, "A guest comes for a time that everybody knows."),
        (date.min, "That day is over."),
        (date(2026, 5, 31), "That day is over."),
        (TODAY, ""),
        (date(2026, 7, 1), ""),
        (date(2026, 7, 2), "A guest can be here for 30 days at most."),
        (date.max, "A guest can be here for 30 days at most."),
    ],
)
def test_a_guest_has_a_last_day_that_is_near(last_day, reason):
    verdict = may_be_guest_until(last_day, today=TODAY)

    assert bool(verdict) is not bool(reason)
    assert verdict.reason == reason


@pytest.mark.parametrize("last_day", [None, TODAY - timedelta(days=1), TODAY + timedelta(days=GUEST_DAYS + 1)])
def test_a_refusal_says_what_to_do_next(last_day):
    assert may_be_guest_until(last_day, today=TODAY).next_step


def test_a_day_that_was_near_enough_when_suggested_can_be_over_when_it_is_settled():
    last_day = TODAY + timedelta(days=2)

    assert may_be_guest_until(last_day, today=TODAY)
    assert not may_be_guest_until(last_day, today=TODAY + timedelta(days=3))


@pytest.mark.parametrize(
    ("last_day", "ends"),
    [
        (date(2026, 1, 10), datetime(2026, 1, 11, 0, tzinfo=UTC)),
        (date(2026, 6, 10), datetime(2026, 6, 10, 23, tzinfo=UTC)),
        (date(2026, 3, 29), datetime(2026, 3, 29, 23, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 26, 0, tzinfo=UTC)),
    ],
)
def test_a_guest_may_stay_the_whole_of_the_last_day_by_the_clock_on_the_wall(last_day, ends):
    assert guest_ends_at(last_day, zone=LONDON) == ends


HERE, ELSEWHERE = UUID(int=1), UUID(int=2)
LIVED = Place(HERE, SpaceKind.LIVED)
CARERS = Place(HERE, SpaceKind.ONE_STAKE, "carer")
BO = Viewer(HERE, UUID(int=3), "carer", Side.LIVED)
CY = Viewer(HERE, UUID(int=4), "professional", Side.PROFESSIONAL)


@pytest.mark.parametrize(
    ("them", "place", "kept_apart", "asked", "answer"),
    [
        (CY, LIVED, False, False, ALLOWED),
        (CY, CARERS, False, False, ALLOWED),
        (BO, LIVED, False, False, COMES_IN_ANYWAY),
        (BO, CARERS, False, False, COMES_IN_ANYWAY),
        (BO, Place(HERE, SpaceKind.ONE_STAKE, "uses_services"), False, False, ALLOWED),
        (CY, LIVED, False, True, ASKED_ALREADY),
        (CY, LIVED, True, False, CANNOT),
        (CY, LIVED, True, True, CANNOT),  # or the answer would tell that it is not only that
        (CY, Place(ELSEWHERE, SpaceKind.LIVED), False, False, CANNOT),
        (None, LIVED, False, False, CANNOT),
    ],
)
def test_who_may_be_a_guest(them, place, kept_apart, asked, answer):
    assert may_be_guest(them, place, is_kept_apart=kept_apart, is_asked=asked) == answer


JOINED = Footing(joined_at=datetime(2026, 5, 1, tzinfo=UTC))
INVITED = Invited(at=datetime(2026, 6, 1, tzinfo=UTC), until=datetime(2026, 6, 9, tzinfo=UTC))


@pytest.mark.parametrize(
    ("invited", "footing", "day", "comes"),
    [
        (INVITED, JOINED, 1, True),
        (INVITED, JOINED, 8, True),
        (INVITED, JOINED, 9, False),
        (replace(INVITED, has_come=True), JOINED, 2, False),
        (INVITED, replace(JOINED, left_at=datetime(2026, 6, 2, tzinfo=UTC)), 3, False),
        (INVITED, Footing(joined_at=datetime(2026, 6, 2, tzinfo=UTC)), 3, False),
    ],
)
def test_an_invitation_holds_once_and_until_its_end(invited, footing, day, comes):
    assert bool(may_come_as_guest(invited, footing=footing, at=datetime(2026, 6, day, tzinfo=UTC))) is comes


def test_each_member_ends_a_guests_time_and_no_guest_does():
    assert may_end_guest(is_guest=False)
    assert not may_end_guest(is_guest=True)


@pytest.mark.parametrize("last_day", [date(2026, 1, 10), date(2026, 6, 10), date(2026, 3, 29), date(2026, 10, 25)])
def test_the_last_day_is_the_one_that_was_chosen(last_day):
    assert last_day_of(guest_ends_at(last_day, zone=LONDON), zone=LONDON) == last_day
