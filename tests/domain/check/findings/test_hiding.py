"""Somebody takes every shown number from every other. Can they get at what is hidden?

The unknowns are the stakes. What is shown gives equations over them: the total, each side, each stake. What a hidden
stake, or a few of them together, has can be worked out exactly where their sum is a sum of equations.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.check.findings.hiding import Hidden, Stood, hidden

MINIMUM = 5


@st.composite
def stakes(draw):
    found = []
    for place in range(draw(st.integers(1, 6))):
        whole = draw(st.integers(0, 12))
        side = draw(st.sampled_from(["lived", "lived", "professional"]))
        found.append(Stood(f"s{place}", side, draw(st.integers(0, 14)), draw(st.integers(0, whole)), whole))
    return found


def equations(stood, hides, *, sides_known):
    """One row an equation that whoever reads the page has, one column a stake."""
    rows = [[1] * len(stood)]
    for side in {each.side for each in stood}:
        if sides_known or side not in hides.sides:
            rows.append([int(each.side == side) for each in stood])
    rows += [[int(one is each) for one in stood] for each in stood if each.stake not in hides.stakes]
    return np.array(rows)


def told(stood, hides, *, sides_known=False):
    """Every set of hidden stakes whose sum can be worked out."""
    known = equations(stood, hides, sides_known=sides_known)
    rank = np.linalg.matrix_rank(known)
    secret = [place for place, each in enumerate(stood) if each.stake in hides.stakes]
    for size in range(1, len(secret) + 1):
        for some in combinations(secret, size):
            wanted = [int(place in some) for place in range(len(stood))]
            if np.linalg.matrix_rank(np.vstack([known, wanted])) == rank:
                yield [stood[place] for place in some]


@given(stakes())
def test_whatever_can_be_worked_out_is_of_enough_people(stood):
    hides = hidden(stood, minimum=MINIMUM)
    for together in told(stood, hides):
        everybody = len(together) == len(stood)
        assert everybody or sum(each.people for each in together) >= MINIMUM


@given(stakes())
def test_no_small_stake_can_be_worked_out(stood):
    hides = hidden(stood, minimum=MINIMUM)
    alone = {together[0].stake for together in told(stood, hides) if len(together) == 1}
    small = {each.stake for each in stood if each.people < MINIMUM}
    assert small <= hides.stakes
    assert not small & alone or len(stood) == 1


@given(stakes())
def test_knowing_what_each_side_has_does_not_help(stood):
    """Many indicators count what comes from one side, so that the total's part says it of the side."""
    hides = hidden(stood, minimum=MINIMUM)
    for together in told(stood, hides, sides_known=True):
        of_side = [each for each in stood if each.side == together[0].side]
        whole_sides = all(each in together for each in of_side)
        assert whole_sides or sum(each.people for each in together) >= MINIMUM


@given(stakes())
def test_small_sides_are_hidden_and_then_the_other_too(stood):
    hides = hidden(stood, minimum=MINIMUM)
    sides = {each.side for each in stood}
    for side in sides:
        if sum(each.people for each in stood if each.side == side) < MINIMUM:
            assert hides.sides == sides
    assert hides.sides in (set(), sides)


@given(stakes())
def test_together_they_are_not_all_so_or_none_so(stood):
    hides = hidden(stood, minimum=MINIMUM)
    if sum(each.part for each in stood) in (0, sum(each.whole for each in stood)):
        return  # the total says it of everybody
    for together in told(stood, hides):
        assert sum(each.part for each in together) not in (0, sum(each.whole for each in together))


@given(stakes())
def test_nothing_is_hidden_where_every_stake_is_large(stood):
    large = [Stood(each.stake, each.side, each.people + MINIMUM, each.part, each.whole) for each in stood]
    assert hidden(large, minimum=MINIMUM) == Hidden(frozenset(), frozenset())


@given(stakes())
def test_the_order_they_come_in_changes_nothing(stood):
    assert hidden(stood, minimum=MINIMUM) == hidden(list(reversed(stood)), minimum=MINIMUM)


LIVED, STAFF = "lived", "professional"
CASES = {
    "the next smallest goes with the one": (
        [("a", LIVED, 3, 1, 4), ("b", LIVED, 9, 5, 8), ("c", LIVED, 7, 2, 9), ("d", STAFF, 8, 1, 3)],
        {"a", "c"},
        set(),
    ),
    "a small side takes the other with it": (
        [("a", LIVED, 12, 5, 8), ("b", LIVED, 9, 2, 9), ("c", LIVED, 8, 3, 7), ("d", STAFF, 4, 1, 3)],
        {"b", "c", "d"},
        {LIVED, STAFF},
    ),
    "two small ones are not enough while they are few together": (
        [("a", LIVED, 2, 1, 4), ("b", LIVED, 2, 0, 3), ("c", LIVED, 7, 2, 9), ("d", STAFF, 8, 1, 3)],
        {"a", "b", "c"},
        set(),
    ),
    "none of either is said by none of both": (
        [("a", LIVED, 3, 0, 4), ("b", LIVED, 6, 0, 3), ("c", LIVED, 7, 2, 9), ("d", STAFF, 8, 1, 3)],
        {"a", "b", "c", "d"},
        {LIVED, STAFF},
    ),
    "one alone has only the total": ([("a", LIVED, 3, 1, 4)], {"a"}, {LIVED}),
}


@pytest.mark.parametrize(("stood", "stakes", "sides"), CASES.values(), ids=CASES)
def test_cases(stood, stakes, sides):
    assert hidden((Stood(*each) for each in stood), minimum=MINIMUM) == Hidden(frozenset(stakes), frozenset(sides))
