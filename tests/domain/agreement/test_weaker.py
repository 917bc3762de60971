"""Is one rule easier to pass than another? Checked against counting every way that every seat could answer."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.domain.agreement import (
    Consent,
    DecisionRule,
    EqualVoices,
    InEachGroup,
    Of,
    ShareOfAll,
    Weight,
    Weighted,
    WithApproval,
    at_least,
    more_than,
)
from alongside.domain.agreement.sense.measure import roles_of
from alongside.domain.agreement.sense.weaker import TooBigToCompare, passes_only
from alongside.domain.decisions import Answer, Passed, Position, decide
from tests.domain.agreement.drawn import good_rules

HALF, TWO_THIRDS = more_than("1/2"), at_least("2/3")
SEATS = {"uses_services": 6, "carer": 3, "professional": 5}

WEAKER = [
    # this rule, next to that one, is weaker?
    (InEachGroup(HALF), InEachGroup(HALF), False),
    (InEachGroup(TWO_THIRDS), InEachGroup(HALF), False),
    (InEachGroup(HALF), InEachGroup(TWO_THIRDS), True),
    (InEachGroup(HALF), ShareOfAll(HALF), False),
    (ShareOfAll(HALF), InEachGroup(HALF), True),
    (ShareOfAll(at_least("1")), InEachGroup(at_least("1")), False),
    (ShareOfAll(HALF, Of.YES_OR_NO), ShareOfAll(HALF), True),
    (ShareOfAll(HALF), ShareOfAll(HALF, Of.YES_OR_NO), False),
    (ShareOfAll(at_least("1"), Of.YES_OR_NO), InEachGroup(HALF, Of.YES_OR_NO), True),  # a whole group may say nothing
    (Consent(), InEachGroup(HALF), True),  # nobody objects, and hardly anybody agrees
    (InEachGroup(HALF), Consent(), True),
    (Consent(3), Consent(1), False),
    (Consent(), Consent(objections_allowed=1), False),
    (Consent(blocked_by=("carer",)), Consent(), True),
    (InEachGroup(HALF, groups=("carer",)), InEachGroup(HALF), True),
    (InEachGroup(HALF), InEachGroup(HALF, groups=("carer",)), False),
    (EqualVoices(HALF), ShareOfAll(HALF), True),
    (InEachGroup(HALF), EqualVoices(HALF), False),
    (ShareOfAll(HALF, casting_vote="chair"), ShareOfAll(HALF), True),
    (ShareOfAll(HALF), ShareOfAll(HALF, casting_vote="chair"), False),
    (WithApproval(ShareOfAll(HALF), "chair"), ShareOfAll(HALF), False),
    (ShareOfAll(HALF), WithApproval(ShareOfAll(HALF), "chair"), True),
    (Weighted((Weight("carer", 2),), 4), InEachGroup(HALF, groups=("carer",)), False),
    (Weighted((Weight("carer", 2),), 2), InEachGroup(HALF, groups=("carer",)), True),
    (InEachGroup(HALF), InEachGroup(HALF, groups=("neighbour",)), True),  # which can never pass
]


@pytest.mark.parametrize(("rule", "other", "is_weaker"), WEAKER)
def test_which_rule_is_weaker(rule, other, is_weaker):
    assert bool(passes_only(rule, other, SEATS)) is is_weaker


def counted(rule, answers, says):
    """What the counting of decisions makes of so many yes and no in each group, everybody else leaving it to them."""
    positions = [
        Position(stake, answer, f"{stake}-{n}")
        for stake, (yes, no, rest) in answers.items()
        for n, answer in enumerate([Answer.AGREE] * yes + [Answer.OBJECT] * no + [Answer.ABSTAIN] * rest)
    ]
    seats = {stake: sum(split) for stake, split in answers.items()}
    said = {role: Answer.AGREE if yes else Answer.OBJECT for role, yes in says.items()}
    return isinstance(decide(DecisionRule("x", "x", rule), seats, positions, roles_said=said), Passed)


def every_way(seats, roles):
    splits = [[(yes, no, n - yes - no) for yes in range(n + 1) for no in range(n - yes + 1)] for n in seats.values()]
    for split in product(*splits):
        for said in product((True, False), repeat=len(roles)):
            yield dict(zip(seats, split, strict=True)), dict(zip(roles, said, strict=True))


@settings(max_examples=60, deadline=None)
@given(st.data(), st.integers(1, 3), st.integers(2, 3))
def test_it_agrees_with_trying_every_way_to_answer(data, lived, professional):
    seats = {"uses_services": lived, "professional": professional}
    rules = good_rules(list(seats), "chair")
    rule, other = data.draw(rules), data.draw(rules)
    roles = sorted(roles_of(rule) | roles_of(other))
    brute = any(counted(rule, *way) and not counted(other, *way) for way in every_way(seats, roles))
    found = passes_only(rule, other, seats)
    assert bool(found) is brute
    if found:
        way = {each.stake: (each.yes, each.no, each.seats - each.yes - each.no) for each in found}
        words = product((True, False), repeat=len(roles))
        says = [dict(zip(roles, said, strict=True)) for said in words]
        assert any(counted(rule, way, said) and not counted(other, way, said) for said in says)


@pytest.mark.parametrize(
    "seats",
    [
        {"uses_services": 900, "carer": 2},
        {f"s{n}": 300 + 7 * n for n in range(3)},
    ],
)
def test_what_is_too_big_to_try_is_refused_and_not_guessed(seats):
    with pytest.raises(TooBigToCompare):
        passes_only(EqualVoices(HALF, Of.YES_OR_NO), ShareOfAll(HALF, Of.YES_OR_NO), seats)


def test_thousands_of_seats_are_compared_where_only_yes_counts():
    seats = {"uses_services": 5000, "carer": 3000, "professional": 5000}
    assert passes_only(InEachGroup(HALF), ShareOfAll(HALF), seats) is None
    assert passes_only(ShareOfAll(HALF), InEachGroup(HALF), seats)


def test_without_any_seat_nothing_passes_and_nothing_is_weaker():
    assert passes_only(ShareOfAll(HALF), InEachGroup(HALF), {"carer": 0}) is None
