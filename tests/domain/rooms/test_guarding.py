"""Whom can the people in a room choose as their lead and as keyholders?"""

from __future__ import annotations

import pytest

from alongside.domain.rooms.agreeing import GUEST
from alongside.domain.rooms.guarding import (
    ENOUGH_KEYHOLDERS,
    KEYHOLDER_ALREADY,
    LEAD_ALREADY,
    NOT_A_MEMBER,
    NOT_IN_THE_ROOM,
    Missing,
    are_enough,
    may_be_keyholder,
    may_be_lead,
    what_is_missing,
)
from alongside.domain.verdict import ALLOWED


@pytest.mark.parametrize(
    ("is_inside", "is_guest", "is_one", "how_many", "verdict"),
    [
        (True, False, False, 0, ALLOWED),
        (True, False, False, 3, ALLOWED),
        (True, False, False, 4, ENOUGH_KEYHOLDERS),
        (True, False, True, 1, KEYHOLDER_ALREADY),
        (True, True, False, 0, GUEST),
        (False, False, False, 0, NOT_IN_THE_ROOM),
    ],
)
def test_a_keyholder_is_somebody_inside_and_there_are_four_at_most(is_inside, is_guest, is_one, how_many, verdict):
    asked = may_be_keyholder(is_inside=is_inside, is_guest=is_guest, is_one=is_one, how_many=how_many)
    assert asked == verdict


@pytest.mark.parametrize(
    ("is_member", "is_one", "verdict"),
    [(True, False, ALLOWED), (True, True, LEAD_ALREADY), (False, False, NOT_A_MEMBER)],
)
def test_a_lead_is_a_member(is_member, is_one, verdict):
    assert may_be_lead(is_member=is_member, is_one=is_one) == verdict


@pytest.mark.parametrize(("keyholders", "enough"), [(0, False), (1, False), (2, True), (4, True)])
def test_one_alone_is_not_enough(keyholders, enough):
    assert are_enough(keyholders) is enough


@pytest.mark.parametrize(
    ("is_guest", "keyholders", "has_lead", "missing"),
    [
        (False, None, None, None),
        (False, 2, True, None),
        (False, 1, True, Missing.KEYHOLDERS),
        (False, 0, False, Missing.KEYHOLDERS),
        (False, 2, False, Missing.LEAD),
        (False, None, False, Missing.LEAD),
        (True, 0, False, None),
    ],
)
def test_a_room_is_told_whom_it_has_not_any_more(is_guest, keyholders, has_lead, missing):
    assert what_is_missing(is_guest=is_guest, keyholders=keyholders, has_lead=has_lead) is missing
