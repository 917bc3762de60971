"""Weighted: each seat weighs what its stake says."""

from fractions import Fraction

import pytest

from alongside.domain.agreement import Weight, Weighted, at_least
from alongside.domain.decisions import Total, Unit
from tests.domain.decisions.answers import came_of

RULE = Weighted((Weight("carer", 3), Weight("professional", 1)), 5)


@pytest.mark.parametrize(
    ("carer", "professional", "guest", "word"),
    [
        ("yn", "yy", "", "passed"),
        ("yn", "yn", "", "not_passed"),
        ("nn", "yyyy", "", "not_passed"),
        ("yy", "nn", "", "passed"),
        ("yn", "yn", "yyyy", "not_passed"),  # a stake without a weight adds nothing
    ],
)
def test_the_weight_that_agrees_has_to_reach_the_quota(carer, professional, guest, word):
    assert came_of(RULE, {"carer": carer, "professional": professional, "guest": guest}).word == word


def test_the_published_weights_of_six_countries():
    """The first Council of the EEC, 1958: 12 of 17. Luxembourg, with 1, could never settle anything."""
    votes = {"france": 4, "germany": 4, "italy": 4, "belgium": 2, "netherlands": 2, "luxembourg": 1}
    council = Weighted(tuple(Weight(country, each) for country, each in votes.items()), 12)
    for_it = dict.fromkeys(("france", "germany", "italy"), "y") | dict.fromkeys(("belgium", "netherlands"), "n")
    assert came_of(council, for_it | {"luxembourg": "n"}).word == "passed"
    without_italy = for_it | {"italy": "n", "belgium": "y"}
    assert came_of(council, without_italy | {"luxembourg": "y"}).word == "not_passed"
    assert came_of(council, without_italy | {"netherlands": "y", "luxembourg": "n"}).word == "passed"


def test_the_total_is_of_weight():
    working = came_of(RULE, {"carer": "yn", "professional": "yyn"}).working
    assert working.total == Total(Unit.WEIGHT, Fraction(5), Fraction(9), at_least("5/9"))


def test_seats_without_any_weight_carry_nothing():
    assert came_of(Weighted((), 1), {"carer": "yy"}).word == "not_passed"
