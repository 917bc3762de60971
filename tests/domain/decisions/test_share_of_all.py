"""Share of all: one seat, one voice; and what becomes of an exact half."""

from fractions import Fraction

import pytest

from alongside.domain.agreement import Of, ShareOfAll, at_least, more_than
from alongside.domain.decisions import Answer, NotPassed, Passed, Tied, Total, Unit, Why
from tests.domain.decisions.answers import came_of

HALF = more_than("1/2")


@pytest.mark.parametrize(
    ("line", "carer", "professional", "word"),
    [
        (HALF, "nn", "yyy", "passed"),  # three outvote two
        (HALF, "yy", "nnn", "not_passed"),
        (HALF, "yn", "yn", "tied"),
        (at_least("1/2"), "yn", "yn", "passed"),  # then half is enough, and there is no tie
        (more_than("1/3"), "yn", "n", "not_passed"),  # on a line other than a half there is none either
        (at_least("2/3"), "yy", "yyn", "passed"),
        (at_least("2/3"), "yy", "ynn", "not_passed"),
    ],
)
def test_all_seats_are_counted_together(line, carer, professional, word):
    assert came_of(ShareOfAll(line), {"carer": carer, "professional": professional}).word == word


@pytest.mark.parametrize(
    ("chair", "word"),
    [
        (Answer.AGREE, "passed"),
        (Answer.AGREE_WITH_CHANGES, "passed"),
        (Answer.OBJECT, "not_passed"),
        (Answer.ABSTAIN, "tied"),
        (Answer.NEED_TO_KNOW, "tied"),
    ],
)
def test_a_casting_vote_settles_a_tie(chair, word):
    rule = ShareOfAll(HALF, casting_vote="chair")
    outcome = came_of(rule, {"carer": "yn", "professional": "yn"}, roles_said={"chair": chair})
    assert outcome.word == word


def test_who_settled_it_is_said():
    rule, said = ShareOfAll(HALF, casting_vote="chair"), {"carer": "yn"}
    passed = came_of(rule, said, roles_said={"chair": Answer.AGREE})
    assert passed == Passed(passed.working, casting_vote="chair")
    against = came_of(rule, said, roles_said={"chair": Answer.OBJECT})
    assert against == NotPassed(against.working, Why.CASTING_VOTE_AGAINST, "chair")
    silent = came_of(rule, said)
    assert silent == Tied(silent.working, "chair")
    without = came_of(ShareOfAll(HALF), said, roles_said={"chair": Answer.AGREE})
    assert without == Tied(without.working)


def test_a_casting_vote_counts_for_nothing_without_a_tie():
    rule = ShareOfAll(HALF, casting_vote="chair")
    assert came_of(rule, {"carer": "ynn"}, roles_said={"chair": Answer.AGREE}).word == "not_passed"
    assert came_of(rule, {"carer": "yyn"}, roles_said={"chair": Answer.OBJECT}).word == "passed"


def test_the_total_and_who_carried_it():
    outcome = came_of(ShareOfAll(HALF, Of.YES_OR_NO), {"carer": "nna", "professional": "yyyy"})
    assert outcome.working.total == Total(Unit.SEATS, Fraction(4), Fraction(6), HALF)
    assert [(each.stake, each.carried) for each in outcome.working.stakes] == [("carer", False), ("professional", True)]
