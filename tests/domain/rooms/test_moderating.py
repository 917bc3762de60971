"""Who moderates a room, what may be reported, and what may be done about it?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from alongside.domain.rooms import Said, may_answer_suggestion
from alongside.domain.rooms import moderating as rule
from alongside.domain.rooms.agreeing import ABOUT_YOU
from alongside.domain.rooms.moderating import (
    Candidate,
    Case,
    Did,
    may_ask_again,
    may_be_willing,
    may_begin,
    may_do,
    may_read_aside,
    may_report,
    places,
    turn_ends,
)
from alongside.domain.verdict import ALLOWED

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
FRESH = Candidate(is_willing=True, is_on_turn=False)
RESTING = Candidate(is_willing=True, is_on_turn=False, rests_from=NOW - timedelta(days=89.9))
RESTED = Candidate(is_willing=True, is_on_turn=False, rests_from=NOW - timedelta(days=90))
ON_TURN = Candidate(is_willing=True, is_on_turn=True)
UNWILLING = Candidate(is_willing=False, is_on_turn=False)
THEIRS, MINE = Said(is_mine=False), Said(is_mine=True)
ASIDE, MY_ASIDE = Said(is_mine=False, is_hidden=True), Said(is_mine=True, is_hidden=True)


@pytest.mark.parametrize(("inside", "most"), [(1, 1), (2, 1), (3, 1), (4, 2), (5, 2), (6, 3), (7, 3), (60, 3)])
def test_never_more_than_half_of_the_room_and_three_at_most(inside, most):
    assert places(inside) == most


@pytest.mark.parametrize(
    ("candidate", "others", "on_turn", "said"),
    [
        (FRESH, (), 0, ALLOWED),
        (FRESH, (), 1, ALLOWED),
        (FRESH, (), 2, rule.FULL),
        (None, (), 0, rule.NOT_HERE_NOW),
        (UNWILLING, (), 0, rule.NOT_WILLING),
        (ON_TURN, (), 1, rule.ON_TURN_ALREADY),
        (RESTING, (), 0, ALLOWED),
        (RESTING, (FRESH,), 0, rule.RESTS),
        (RESTING, (RESTED,), 0, rule.RESTS),
        (RESTING, (RESTING,), 0, ALLOWED),
        (RESTING, (ON_TURN,), 1, ALLOWED),
        (RESTED, (FRESH,), 0, ALLOWED),
    ],
)
def test_who_may_have_a_turn_in_a_room_of_five(candidate, others, on_turn, said):
    assert may_begin(candidate, others=others, inside=5, on_turn=on_turn, at=NOW) == said


def test_a_turn_is_of_ninety_days():
    assert turn_ends(NOW) == NOW + timedelta(days=90)


def test_who_may_say_that_they_are_willing():
    assert may_be_willing(UNWILLING, is_guest=False)
    assert may_be_willing(UNWILLING, is_guest=True) == rule.GUEST_MODERATES
    assert may_be_willing(FRESH, is_guest=False) == rule.WILLING_ALREADY
    assert may_be_willing(ON_TURN, is_guest=False) == rule.ON_TURN


def test_whom_it_is_about_is_not_asked_where_they_are_left_out():
    asked = {"is_guest": False, "is_settled": False, "at": NOW}
    assert may_answer_suggestion(NOW, **asked, is_about_me=True) == ABOUT_YOU
    assert may_answer_suggestion(NOW, **asked)


@pytest.mark.parametrize(
    ("said", "waiting", "room_showed_it", "verdict"),
    [
        (THEIRS, 0, False, ALLOWED),
        (THEIRS, 4, False, ALLOWED),
        (THEIRS, 5, False, rule.WAITS),
        (THEIRS, 0, True, rule.ROOM_SAID),
        (MINE, 0, False, rule.YOUR_OWN),
        (ASIDE, 0, False, rule.ASIDE_ALREADY),
        (Said(is_mine=False, is_withdrawn=True), 0, False, rule.GONE),
    ],
)
def test_what_may_be_reported(said, waiting, room_showed_it, verdict):
    assert may_report(said, waiting=waiting, room_showed_it=room_showed_it) == verdict


def case(**how):
    return Case(**{"is_mine": False, "is_aside": False, "is_gone": False, "is_reported": True} | how)


@pytest.mark.parametrize(
    ("did", "how", "verdict"),
    [
        (Did.ASIDE, {}, ALLOWED),
        (Did.STAYS, {}, ALLOWED),
        (Did.ASIDE, {"is_reported": False}, rule.NOT_REPORTED),
        (Did.STAYS, {"is_reported": False}, rule.NOT_REPORTED),
        (Did.ASIDE, {"is_mine": True}, rule.MY_WORDS),
        (Did.SHOWN, {"is_mine": True, "is_aside": True}, rule.MY_WORDS),
        (Did.ASIDE, {"is_gone": True}, rule.GONE),
        (Did.ASIDE, {"is_aside": True}, rule.ASIDE_ALREADY),
        (Did.SHOWN, {}, rule.NOT_ASIDE),
        (Did.SHOWN, {"is_aside": True, "put_aside_by_me": True}, ALLOWED),
        (Did.LEFT_ASIDE, {"is_aside": True}, rule.NOT_REPORTED),
        (Did.LEFT_ASIDE, {"is_aside": True, "asks_again": True}, ALLOWED),
        (Did.LEFT_ASIDE, {"is_aside": True, "asks_again": True, "put_aside_by_me": True}, rule.I_PUT_IT),
        (Did.ROOM_SHOWED, {"is_aside": True}, rule.I_AM_NOT),
    ],
)
def test_what_a_moderator_may_do(did, how, verdict):
    assert may_do(did, case(**how), is_on_turn=True) == verdict
    assert may_do(did, case(**how), is_on_turn=False) == rule.I_AM_NOT


def test_only_its_author_asks_for_another_look_and_once():
    assert may_ask_again(MY_ASIDE, has_asked=False)
    assert may_ask_again(MY_ASIDE, has_asked=True) == rule.ASKED_AGAIN
    assert may_ask_again(ASIDE, has_asked=False) == rule.NOT_MINE
    assert may_ask_again(MINE, has_asked=False) == rule.NOT_ASIDE


def test_only_its_author_and_moderators_read_what_is_put_aside():
    assert may_read_aside(MY_ASIDE, is_on_turn=False)
    assert may_read_aside(ASIDE, is_on_turn=True)
    assert not may_read_aside(ASIDE, is_on_turn=False)
    assert not may_read_aside(Said(is_mine=True, is_hidden=True, is_withdrawn=True), is_on_turn=True)
    assert not may_read_aside(MINE, is_on_turn=True)
