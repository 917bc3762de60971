"""There are several ways to count. Each must say the same, also where another would have been quicker."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from math import comb, inf

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.domain.power import AllOf, Body, analyse
from alongside.domain.power.counting.binomials import how_many_agree, one_seat_settles
from alongside.domain.power.counting.chances import Game
from alongside.domain.power.counting.crowd import Crowd
from alongside.domain.power.counting.exact import count
from alongside.domain.power.counting.gauss import points
from alongside.domain.power.counting.jointly import plan
from alongside.domain.power.counting.single import series, tallies
from alongside.domain.power.counting.single.kinds import Kind
from alongside.domain.power.counting.single.packed import whole
from alongside.domain.power.counting.single.series import series_settle
from alongside.domain.power.counting.single.spectrum import spectrum_settle
from alongside.domain.power.counting.single.windows import sum_settles
from alongside.domain.power.indices import odds_at
from alongside.domain.power.tallied import tallied
from tests.domain.power.bodies import NAMES, rules

SEATS = st.lists(st.tuples(st.integers(1, 12), st.integers(1, 4)), min_size=2, max_size=6, unique_by=lambda s: s[0])


@st.composite
def sums(draw):
    seats = sorted(draw(SEATS))
    return seats, draw(st.integers(1, sum(weight * many for weight, many in seats)))


def ways_that_come_to(seats):
    """How many ways there are to come to each sum."""
    ways = Counter({0: 1})
    for weight, many in seats:
        more = Counter()
        for total, number in ways.items():
            for k in range(many + 1):
                more[total + k * weight] += number * comb(many, k)
        ways = more
    return ways


def by_hand(seats, quota):
    """Passes, fails, and for each weight in how many ways one seat settles it."""
    ways = ways_that_come_to(seats)
    passes = sum(number for total, number in ways.items() if total >= quota)
    settles = []
    for at, (weight, many) in enumerate(seats):
        others = ways_that_come_to([*seats[:at], (weight, many - 1), *seats[at + 1 :]])
        settles.append(sum(number for total, number in others.items() if quota - weight <= total < quota))
    return passes, sum(ways.values()) - passes, settles


@given(sums())
def test_whole_numbers_are_exact(drawn):
    seats, quota = drawn
    found = whole(seats, quota)
    assert (found.passes, found.fails, found.settles) == by_hand(seats, quota)


@pytest.mark.parametrize("quota", [1, 2, 30, 545, 546, 1_000, 1_090])
def test_whole_numbers_of_a_hundred_digits_are_exact(quota):
    seats = [(weight, 20 + weight % 3 * 50) for weight in (1, 2, 5, 9)]
    found = whole(seats, quota)
    assert (found.passes, found.fails, found.settles) == by_hand(seats, quota)


@settings(max_examples=50, deadline=None)
@given(sums(), st.sampled_from((sum_settles, series_settle, spectrum_settle)))
def test_chances_at_even_odds_are_those_whole_numbers(drawn, settle):
    seats, quota = drawn
    passes, fails, settles = by_hand(seats, quota)
    many = sum(n for _, n in seats)
    found = settle([Kind(weight, n, np.array([0.5]), ()) for weight, n in seats], quota)
    assert found.passes[0] == pytest.approx(passes / 2**many, abs=1e-13)
    assert found.fails[0] == pytest.approx(fails / 2**many, abs=1e-13)
    assert [each[0] for each in found.settles] == pytest.approx([n / 2 ** (many - 1) for n in settles], abs=1e-13)


@settings(max_examples=50, deadline=None)
@given(sums(), st.sampled_from((series_settle, spectrum_settle)))
def test_the_quick_ways_agree_with_the_careful_one_at_all_odds(drawn, settle):
    seats, quota = drawn
    odds, _ = points(sum(n for _, n in seats))
    kinds = [Kind(weight, n, odds, ()) for weight, n in seats]
    careful, quick = sum_settles(kinds, quota), settle(kinds, quota)
    for one, other in zip(
        [careful.passes, careful.fails, *careful.settles], [quick.passes, quick.fails, *quick.settles], strict=True
    ):
        assert np.abs(one - other).max() < 1e-13


@settings(max_examples=50, deadline=None)
@given(sums(), st.integers(1, 9))
def test_a_sum_that_is_added_in_stretches_is_the_same_sum(drawn, cached):
    seats, quota = drawn
    odds, _ = points(sum(n for _, n in seats))
    kinds = [Kind(weight, n, odds, ()) for weight, n in seats]
    careful = sum_settles(kinds, quota)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(series, "CACHED", cached)
        quick = series_settle(kinds, quota)
    assert np.abs(np.stack(careful.settles) - np.stack(quick.settles)).max() < 1e-13
    assert np.abs(careful.passes - quick.passes).max() < 1e-13


@pytest.mark.parametrize("quota", [300, 1_500, 2_900, 5_200, 5_800])
def test_odds_at_which_the_outcome_is_certain_need_no_counting(quota):
    seats = [(1, 40), (7, 60), (30, 60), (90, 40)]
    odds, _ = points(200)
    kinds = [Kind(weight, n, odds, ()) for weight, n in seats]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tallies, "QUICK", 0)
        patch.setattr(tallies, "turning", lambda *_: inf)
        found = tallies.settle(kinds, quota, Crowd({"a": 200}, {"a": odds}))
    careful = sum_settles(kinds, quota)
    assert np.abs(np.stack(careful.settles) - np.stack(found.settles)).max() < 1e-13
    assert np.abs(careful.passes - found.passes).max() < 1e-13
    assert np.abs(careful.fails - found.fails).max() < 1e-13


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=5), sums())
def test_what_others_bring_is_like_more_seats(brought, drawn):
    seats, quota = drawn
    odds = np.array([0.3])
    kinds = [Kind(weight, n, odds, ()) for weight, n in seats]
    found = sum_settles(kinds, quota, np.array([brought]))
    apart = [sum_settles(kinds, quota - there) for there in range(len(brought))]
    for at in range(len(kinds)):
        together = sum(share * one.settles[at][0] for share, one in zip(brought, apart, strict=True))
        assert found.settles[at][0] == pytest.approx(together, abs=1e-12)


@pytest.mark.parametrize("seats", [1, 2, 7, 60, 400])
def test_how_many_agree_is_the_binomial_distribution(seats):
    odds = Fraction(1, 3)
    agreeing = how_many_agree(seats, np.array([float(odds)]))
    exact = [comb(seats, k) * odds**k * (1 - odds) ** (seats - k) for k in range(seats + 1)]
    assert agreeing[0] == pytest.approx([float(each) for each in exact], rel=1e-11)
    last = one_seat_settles(agreeing, np.array([float(odds)]))[0, seats]
    assert last == pytest.approx(float(odds ** (seats - 1)), rel=1e-11)


def test_with_odds_of_nought_or_one_everybody_does_the_same():
    agreeing = how_many_agree(3, np.array([0.0, 1.0]))
    assert agreeing == pytest.approx(np.array([[1, 0, 0, 0], [0, 0, 0, 1]]), abs=1e-290)


@pytest.mark.parametrize("seats", [1, 2, 3, 50, 188, 1000, 5000])
def test_the_points_average_every_way_of_agreeing_right(seats):
    """Each way is a polynomial whose average is 1 / n; any game is made of them, so no game does worse than they."""
    odds, weights = points(seats)
    averages = weights @ how_many_agree(seats - 1, odds) * seats
    assert np.abs(averages - 1).max() < 1e-12
    assert weights.min() > 0


def test_the_points_are_those_of_gauss_and_legendre():
    odds, weights = points(40)
    expected, expected_weights = np.polynomial.legendre.leggauss(len(odds))
    assert sorted(odds) == pytest.approx(list((expected + 1) / 2), abs=1e-15)
    assert weights[::-1] == pytest.approx(expected_weights / 2, abs=1e-15)


@settings(max_examples=40, deadline=None)
@given(rules(dict.fromkeys(NAMES, 1), levels=2), rules(dict.fromkeys(NAMES, 1), levels=1))
def test_joint_counts_by_groups_by_halves_and_by_sums_are_one(first, second):
    body = Body(groups=dict.fromkeys(NAMES, 1), rule=AllOf((first, second)))
    usual = _chances(body)
    for way in ("by halves", "by sums", "by groups"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(plan, "FEW_CELLS", 0)
            patch.setattr(plan, "MOST_CELLS", 100_000)
            patch.setattr(plan, "_work", _preferring(way, plan._work))
            other = _chances(body)
        for group in body.groups:
            assert other.settles[group] == pytest.approx(usual.settles[group], abs=1e-14)
        assert other.passes == pytest.approx(usual.passes, abs=1e-14)


def _preferring(way, work):
    """That way wherever it can be gone."""

    def found(*some, **more):
        each = work(*some, **more)
        return {way: each[way]} if way in each else each

    return found


def _chances(body):
    odds, _ = points(5)
    apart = {group: group for group in body.groups}
    return Game(tallied(body), body.groups, apart).chances(odds_at(odds, body.groups))


def test_the_same_in_whole_numbers_and_in_chances():
    body = Body(groups=dict.fromkeys(NAMES, 3), rule=_two_chambers())
    game = Game(tallied(body), body.groups)
    exact, chances = count(game.merged, game.together), game.chances(odds_at(np.array([0.5]), body.groups))
    assert exact.passes / 2**exact.seats == pytest.approx(chances.passes[0], rel=1e-14)
    for group, ways in exact.settles.items():
        assert ways / 2 ** (exact.seats - 1) == pytest.approx(chances.settles[group][0], rel=1e-14)


def _two_chambers():
    return analyse({"all_of": [
        {"share": {"of": ["uses_services", "carer"], "more_than": "1/2"}},
        {"weighted": {"weights": {"professional": 2, "trustee": 3}, "quota": 8}},
    ]}, dict.fromkeys(NAMES, 3)).body.rule  # fmt: skip
