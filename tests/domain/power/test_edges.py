"""The ends of the scale: nothing ever passes, everything does, one seat has it all, and very rare events."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import comb

import numpy as np
import pytest

from alongside.domain.power import Body, Share, Threshold, analyse
from alongside.domain.power.counting.single.kinds import Kind
from alongside.domain.power.counting.single.windows import sum_settles

HALF = Threshold(Fraction(1, 2), more_than=True)
NEVER, ALWAYS = Threshold(Fraction(9), counted=True), Threshold(Fraction(0))


@pytest.mark.parametrize(("threshold", "passes"), [(NEVER, 0), (ALWAYS, 1)])
def test_where_no_answer_matters_nobody_has_power_and_nothing_is_level(threshold, passes):
    body = Body({"carer": 3, "professional": 4}, Share(("carer", "professional"), threshold), {"lived": ("carer",)})
    found = analyse(body)
    assert found.passes_at_half == passes
    for group in found.groups.values():
        assert (group.banzhaf_each, group.banzhaf_share, group.shapley_each, group.shapley_share) == (0, 0, 0, 0)
        assert (group.power_to_act, group.power_to_prevent, group.bloc_share) == (0, 0, 0)
    assert found.parity.as_data() == {"groups": None, "sides": None, "people": None}
    said = "nothing can ever pass" if not passes else "everything passes, whatever anybody answers"
    assert f"Under this rule {said}." in found.sentences


def test_what_nothing_can_pass_anybody_can_stop_and_the_other_way_round():
    never = analyse(Body({"carer": 3}, Share(("carer",), NEVER))).groups["carer"]
    always = analyse(Body({"carer": 3}, Share(("carer",), ALWAYS))).groups["carer"]
    assert (never.can_pass_alone, never.can_block_alone) == (False, True)
    assert (always.can_pass_alone, always.can_block_alone) == (True, False)


def test_one_seat_that_decides_alone():
    found = analyse({"approval": "chair"}, {"carer": 3, "chair": 1})
    chair, carer = found.groups["chair"], found.groups["carer"]
    assert (chair.banzhaf_each, chair.shapley_each, chair.bloc_share) == (1, 1, 1)
    assert (chair.power_to_act, chair.power_to_prevent) == (1, 1)
    assert (carer.banzhaf_each, carer.shapley_each, carer.bloc_share) == (0, 0, 0)
    assert found.parity.as_data() == {"groups": 0, "sides": None, "people": 0}


def test_a_body_of_one_seat():
    found = analyse({"share": {"of": "chair", "more_than": "1/2"}}, {"chair": 1})
    assert found.groups["chair"].banzhaf_each == found.groups["chair"].shapley_each == 1
    assert found.parity.groups == found.parity.people == 1


def test_seats_that_are_alike_have_alike_power_wherever_they_sit():
    found = analyse(
        {"share": {"of": ["uses_services", "carer", "professional"], "more_than": "1/2"}},
        {"uses_services": 6, "carer": 3, "professional": 5},
    )
    each = {group.banzhaf_each for group in found.groups.values()}
    assert each == {comb(13, 7) / 2**13}
    assert [g.shapley_each for g in found.groups.values()] == pytest.approx([1 / 14] * 3)


def test_unanimity_of_thousands_is_shared_out_though_it_hardly_ever_happens():
    seats = {"uses_services": 2_000, "carer": 1_000, "professional": 2_000}
    found = analyse({"share": {"of": [*seats], "at_least": 1}}, seats)
    assert [g.banzhaf_share for g in found.groups.values()] == [0.4, 0.2, 0.4]
    assert [g.shapley_share for g in found.groups.values()] == pytest.approx([0.4, 0.2, 0.4], rel=1e-12)
    assert found.groups["carer"].power_to_prevent == 1
    assert "Under this rule nothing can ever pass." not in found.sentences
    assert "If everyone tossed a coin, fewer than 1 in a million proposals would pass." in found.sentences


def test_shared_groups_keep_their_digits_where_plain_numbers_would_be_nought():
    """Both chances are far below the least number there is; what one seat settles is still told to ten digits."""
    seats = {"carer": 1_500, "professional": 1_500}
    rule = {"all_of": [
        {"share": {"of": ["carer", "professional"], "at_least": "9/10"}},
        {"share": {"of": ["carer"], "at_least": "9/10"}},
        {"share": {"of": ["professional"], "at_least": "9/10"}},
    ]}  # fmt: skip
    found = analyse(rule, seats)
    needed = 1_350
    passing = sum(comb(1_500, k) for k in range(needed, 1_501))
    settles = comb(1_499, needed - 1) * passing
    assert found.groups["carer"].banzhaf_share == pytest.approx(0.5, rel=1e-10)
    assert found.groups["carer"].power_to_prevent == pytest.approx(settles / passing**2, rel=1e-10)


@pytest.mark.parametrize("quota", [600, 900, 990])
def test_rare_sums_of_many_seats_keep_their_digits_and_are_never_negative(quota):
    kinds = [Kind(weight, 200, np.array([0.5]), ()) for weight in (1, 4)]
    found = sum_settles(kinds, quota)
    exact = sum(
        comb(200, four) * comb(199, one)
        for four in range(201)
        for one in range(200)
        if quota - 1 <= one + 4 * four < quota
    )
    assert found.settles[0][0] == pytest.approx(float(Fraction(exact, 2**399)), rel=1e-11)


@pytest.mark.parametrize("quota", ["1/2", "2/3", "9/10", "99/100"])
def test_no_index_is_ever_negative_or_adds_up_to_more_than_one(quota):
    weights = {f"member {at}": 1 + at * at % 97 for at in range(170)}
    found = analyse({"weighted": {"weights": weights, "at_least": quota}}, dict.fromkeys(weights, 1))
    each = [group.shapley_each for group in found.groups.values()]
    assert min(each) >= 0
    assert sum(each) == pytest.approx(1, abs=1e-12)
    assert sum(group.banzhaf_share for group in found.groups.values()) == pytest.approx(1, abs=1e-12)
    by_weight = sorted((weights[name], group.banzhaf_each) for name, group in found.groups.items())
    assert [each for _, each in by_weight] == sorted(each for _, each in by_weight)


def test_weights_in_the_millions_of_a_few_large_groups_are_gone_through_by_group():
    seats = {"carer": 20, "professional": 30, "uses_services": 25}
    weights = {"carer": 1_000_003, "professional": 1_000_033, "uses_services": 999_983}
    found = analyse({"weighted": {"weights": weights, "more_than": "1/2"}}, seats)
    half = Fraction(sum(weights[group] * many for group, many in seats.items()), 2)
    exact = sum(
        comb(19, a) * comb(30, b) * comb(25, c)
        for a, b, c in product(range(20), range(31), range(26))
        if 0 <= half - (1_000_003 * a + 1_000_033 * b + 999_983 * c) < 1_000_003
    )
    assert found.groups["carer"].banzhaf_each == pytest.approx(exact / 2**74, rel=1e-12)
    assert sum(group.shapley_share for group in found.groups.values()) == pytest.approx(1, abs=1e-12)
