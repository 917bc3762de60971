"""Equal voices: a small group counts as much as a big one."""

from fractions import Fraction

import pytest

from alongside.domain.agreement import EqualVoices, Of, at_least, more_than
from alongside.domain.decisions import Total, Unit
from tests.domain.decisions.answers import came_of

HALF = more_than("1/2")
TEN = "y" * 10


@pytest.mark.parametrize(
    ("line", "carer", "professional", "word"),
    [
        (HALF, "yy", "n" * 10, "tied"),  # a whole group for, a whole group against, whatever their size
        (HALF, "yy", "n" * 9 + "y", "passed"),
        (HALF, "yn", TEN, "passed"),
        (HALF, "nn", TEN, "tied"),
        (HALF, "yn", "yyyyynnnnn", "tied"),
        (at_least("1/2"), "yn", "yyyyynnnnn", "passed"),
        (at_least("3/4"), "yn", TEN, "passed"),
        (at_least("3/4"), "yn", TEN[:-1] + "n", "not_passed"),
    ],
)
def test_the_mean_of_the_shares_has_to_reach_the_line(line, carer, professional, word):
    assert came_of(EqualVoices(line), {"carer": carer, "professional": professional}).word == word


def test_a_group_that_says_neither_yes_nor_no_still_weighs_its_part():
    rule = EqualVoices(HALF, Of.YES_OR_NO)
    assert came_of(rule, {"carer": "aa", "professional": "y."}).word == "tied"
    assert came_of(rule, {"carer": "a.", "uses_services": "yy", "professional": "y."}).word == "passed"


def test_the_total_is_the_exact_mean():
    outcome = came_of(EqualVoices(HALF), {"carer": "yyn", "professional": "ynnnn", "empty": ""})
    assert outcome.working.total == Total(Unit.SHARES, Fraction(13, 30), Fraction(1), HALF)
    assert outcome.word == "not_passed"
    assert [each.carried for each in outcome.working.stakes] == [True, False, False]
    assert not any(each.must_carry for each in outcome.working.stakes)
