"""When has a room agreed a statement, how may it be signed, and whose words are in it?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from alongside.domain.rooms import (
    Phase,
    RoomAsked,
    Signing,
    guessable,
    is_agreed,
    is_borrowed,
    may_answer,
    may_carry,
    may_draft,
    may_put,
    may_sign,
    names_in_a_row,
    needed,
    with_quotes,
)
from alongside.domain.rooms.agreeing import GUEST, OBJECTED
from alongside.domain.rooms.carrying import (
    BORROWED,
    CARRIED,
    CHANGED,
    NOBODY_NAMED,
    NOT_PUT,
    PUT_ALREADY,
    QUOTE_WAITS,
    TOO_FEW,
)
from alongside.domain.verdict import ALLOWED

MONDAY = datetime(2026, 1, 5, 9, tzinfo=UTC)


def day(number: float) -> datetime:
    return MONDAY + timedelta(days=number)


def asked(inside: int, yes: int, objections: int = 0) -> RoomAsked:
    return RoomAsked(inside=inside, yes=yes, objections=objections, put_at=MONDAY)


@pytest.mark.parametrize(("inside", "yes"), [(1, 2), (2, 2), (3, 2), (4, 3), (5, 3), (6, 4), (100, 51)])
def test_more_than_half_have_to_say_yes_and_never_fewer_than_two(inside, yes):
    assert needed(inside) == yes
    assert is_agreed(asked(inside, yes), at=day(3))
    assert not is_agreed(asked(inside, yes - 1), at=day(3))


@pytest.mark.parametrize(
    ("inside", "yes", "objections", "days", "agreed"),
    [
        (5, 3, 0, 3, True),
        (5, 3, 0, 2.99, False),  # somebody may not have been here yet
        (5, 5, 0, 2.99, False),  # nor does it help that all who were said yes
        (5, 4, 1, 30, False),  # one objection is enough
        (5, 2, 0, 30, False),
        (1, 1, 0, 30, False),  # one person is no room
        (0, 0, 0, 30, False),
    ],
)
def test_when_a_room_has_agreed(inside, yes, objections, days, agreed):
    assert bool(is_agreed(asked(inside, yes, objections), at=day(days))) is agreed


def test_an_objection_is_said_first_and_each_no_says_what_can_be_done():
    assert is_agreed(asked(5, 1, 1), at=day(1)) == OBJECTED
    for verdict in (is_agreed(asked(5, 1), at=day(9)), is_agreed(asked(5, 3), at=day(1)), OBJECTED):
        assert verdict.reason
        assert verdict.next_step


@pytest.mark.parametrize(("inside", "offered"), [(1, False), (3, False), (4, True), (50, True)])
def test_no_name_is_not_offered_where_it_hides_nobody(inside, offered):
    assert may_sign(Signing.UNNAMED, inside=inside) == (ALLOWED if offered else TOO_FEW)
    assert guessable(inside) is not offered
    assert may_sign(Signing.GROUP, inside=inside)
    assert may_sign(Signing.NAMES, inside=inside)


@pytest.mark.parametrize(
    ("phase", "is_guest", "verdict"),
    [
        (Phase.DRAFT, False, ALLOWED),
        (Phase.PUT, False, ALLOWED),
        (Phase.CARRIED, False, CARRIED),
        (Phase.DRAFT, True, GUEST),
        (Phase.PUT, True, GUEST),
        (Phase.CARRIED, True, GUEST),
    ],
)
def test_who_may_change_the_words(phase, is_guest, verdict):
    assert may_draft(phase, is_guest=is_guest) == verdict


@pytest.mark.parametrize(
    ("phase", "waits", "borrowed", "verdict"),
    [
        (Phase.DRAFT, False, False, ALLOWED),
        (Phase.DRAFT, True, False, QUOTE_WAITS),
        (Phase.DRAFT, False, True, BORROWED),
        (Phase.PUT, False, False, PUT_ALREADY),
        (Phase.CARRIED, False, False, CARRIED),
    ],
)
def test_what_may_be_put_to_the_room(phase, waits, borrowed, verdict):
    assert may_put(phase, is_guest=False, quotes_wait=waits, is_borrowed=borrowed) == verdict
    assert may_put(phase, is_guest=True, quotes_wait=waits, is_borrowed=borrowed) == GUEST


@pytest.mark.parametrize(
    ("phase", "seen", "verdict"),
    [
        (Phase.PUT, 3, ALLOWED),
        (Phase.PUT, 2, CHANGED),
        (Phase.DRAFT, 3, NOT_PUT),
        (Phase.DRAFT, 2, CHANGED),
        (Phase.CARRIED, 3, CARRIED),
    ],
)
def test_nobody_says_yes_to_words_that_changed_behind_them(phase, seen, verdict):
    assert may_answer(phase, is_guest=False, seen=seen, version=3) == verdict
    assert may_answer(phase, is_guest=True, seen=seen, version=3) == GUEST


@pytest.mark.parametrize(
    ("inside", "signing", "waits", "names", "verdict"),
    [
        (5, Signing.GROUP, False, 0, ALLOWED),
        (5, Signing.UNNAMED, False, 0, ALLOWED),
        (5, Signing.NAMES, False, 1, ALLOWED),
        (5, Signing.NAMES, False, 0, NOBODY_NAMED),
        (5, Signing.GROUP, True, 0, QUOTE_WAITS),
        (3, Signing.UNNAMED, False, 0, TOO_FEW),  # people went out since it was put
    ],
)
def test_everything_is_asked_again_at_the_last_moment(inside, signing, waits, names, verdict):
    assert may_carry(asked(inside, 3), signing, quotes_wait=waits, names=names, at=day(3)) == verdict


def test_what_is_not_agreed_is_not_carried():
    assert not may_carry(asked(5, 2), Signing.GROUP, quotes_wait=False, names=0, at=day(9))


def test_names_stand_in_the_order_of_the_alphabet_so_that_nobody_was_first():
    assert names_in_a_row([]) == ""
    assert names_in_a_row(["Zoe"]) == "Zoe"
    assert names_in_a_row(["Zoe", "ana", "Bo"]) == "ana, Bo and Zoe"


def test_a_quote_is_marked_as_what_one_person_said():
    assert with_quotes("We wait.", []) == "We wait."
    assert with_quotes("We wait.", ["All night."]) == "We wait.\n\nOne of us said: “All night.”"


SAID = "They locked the door at night, and nobody came when I called for help."


@pytest.mark.parametrize(
    ("words", "borrowed"),
    [
        (SAID, True),
        ("We know of somebody: THEY LOCKED THE DOOR; at night and... nobody came!", True),
        ("nobody came when I called for help", False),  # seven words of it
        ("and nobody came when I called for help", True),  # eight
        ("At night the door was locked. Calling did not help.", False),
        ("", False),
    ],
)
def test_eight_words_in_a_row_are_somebodys(words, borrowed):
    assert is_borrowed(words, ["Good morning.", SAID]) is borrowed


def test_something_short_is_somebodys_only_whole_and_not_when_it_is_what_anyone_says():
    assert is_borrowed("We say that I never sleep at night.", ["I never sleep at night."])
    assert not is_borrowed("We say that I never sleep.", ["I never sleep at night."])
    assert not is_borrowed("Yes, I am tired too.", ["I am tired too."])
    assert not is_borrowed("Anything", ["", "…", "🙂"])
