"""Can one side silence the other? A table that tries."""

import pytest

from alongside.domain.contributions import Standing, may_hide, may_show, speaks_for_side
from alongside.domain.stakes import Side
from alongside.domain.verdict import ALLOWED

LIVED, PROFESSIONAL = Side.LIVED, Side.PROFESSIONAL
THEIRS = Standing(mine=False, asks=False)
HIDDEN = Standing(mine=False, asks=False, hidden=True)


@pytest.mark.parametrize(
    ("is_co_chair", "sides_with_co_chair", "speaks"),
    [
        (True, {LIVED, PROFESSIONAL}, True),
        (False, {LIVED, PROFESSIONAL}, False),
        (False, {LIVED}, False),
        (False, {PROFESSIONAL}, True),  # while my side has no co-chair, any of us speaks for it
        (False, set(), True),
    ],
)
def test_a_side_is_spoken_for_by_its_co_chair_or_by_anyone_while_it_has_none(is_co_chair, sides_with_co_chair, speaks):
    verdict = speaks_for_side(LIVED, is_co_chair=is_co_chair, sides_with_co_chair=sides_with_co_chair)
    assert bool(verdict) is speaks
    assert speaks or verdict.next_step


@pytest.mark.parametrize(
    ("side", "shown_again_by", "may"),
    [
        (LIVED, None, True),
        (PROFESSIONAL, None, True),
        (PROFESSIONAL, LIVED, False),
        (LIVED, PROFESSIONAL, False),
        (LIVED, LIVED, True),
    ],
)
def test_what_one_side_showed_again_the_other_cannot_hide_again(side, shown_again_by, may):
    verdict = may_hide(THEIRS, speaks=ALLOWED, side=side, shown_again_by=shown_again_by)
    assert bool(verdict) is may


@pytest.mark.parametrize(
    "standing",
    [
        Standing(mine=True, asks=False),
        Standing(mine=False, asks=False, hidden=True),
        Standing(mine=False, asks=False, taken_back=True),
    ],
)
def test_own_words_hidden_words_and_words_taken_back_cannot_be_hidden(standing):
    verdict = may_hide(standing, speaks=ALLOWED, side=LIVED, shown_again_by=None)
    assert not verdict
    assert verdict.reason


def test_somebody_who_speaks_for_no_side_can_neither_hide_nor_show():
    silent = speaks_for_side(LIVED, is_co_chair=False, sides_with_co_chair={LIVED})
    assert may_hide(THEIRS, speaks=silent, side=LIVED, shown_again_by=None) == silent
    assert may_show(HIDDEN, speaks=silent) == silent


def test_either_side_may_show_again_but_not_its_author():
    assert may_show(HIDDEN, speaks=ALLOWED)
    assert not may_show(THEIRS, speaks=ALLOWED)
    assert "somebody else" in may_show(Standing(mine=True, asks=False, hidden=True), speaks=ALLOWED).reason
