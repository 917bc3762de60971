"""Whatever the rule, the answer is the one that listing every coalition gives."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import given, settings

from alongside.domain.power import analyse, body_as_data, check, parse_body, passes
from tests.domain.power.bodies import bodies
from tests.domain.power.coalitions import agrees, as_actors, count

CLOSE = 1e-11


@settings(max_examples=60, deadline=None)
@given(bodies(most_seats=9))
def test_every_number_of_a_seat_is_what_listing_coalitions_gives(body):
    check(body)
    found, counted = analyse(body), count(body)
    ways = 2 ** (counted.seats - 1)
    assert found.passes_at_half == pytest.approx(counted.wins / (2 * ways), rel=CLOSE)
    for group, power in found.groups.items():
        swings = counted.swings[group]
        assert power.banzhaf_each == pytest.approx(swings / ways, rel=CLOSE, abs=0)
        assert power.shapley_each == pytest.approx(float(counted.shapley[group]), rel=CLOSE, abs=1e-15)
        assert power.power_to_prevent == pytest.approx(swings / counted.wins, rel=CLOSE)
        assert power.power_to_act == pytest.approx(swings / (2 * ways - counted.wins), rel=CLOSE)


@settings(max_examples=8, deadline=None)
@given(bodies(most_seats=14, levels=3))
def test_so_it_is_with_fourteen_seats(body):
    found, counted = analyse(body), count(body)
    for group, power in found.groups.items():
        assert power.banzhaf_each == pytest.approx(counted.swings[group] / 2 ** (counted.seats - 1), rel=CLOSE)
        assert power.shapley_each == pytest.approx(float(counted.shapley[group]), rel=CLOSE, abs=1e-15)


@settings(max_examples=60, deadline=None)
@given(bodies(most_seats=12))
def test_groups_and_sides_that_act_as_one_are_as_well(body):
    found = analyse(body)
    for group, (share, alone, stops) in as_actors(body, {group: (group,) for group in body.groups}).items():
        power = found.groups[group]
        assert power.bloc_share == pytest.approx(float(share), rel=CLOSE)
        assert (power.can_pass_alone, power.can_block_alone) == (alone, stops)
    lone = set(body.groups) - {group for groups in body.sides.values() for group in groups}
    actors = {("side", side): groups for side, groups in body.sides.items()} | {("lone", g): (g,) for g in lone}
    for (kind, side), (share, alone, stops) in as_actors(body, actors).items():
        if kind == "side":
            power = found.sides[side]
            assert power.bloc_share == pytest.approx(float(share), rel=CLOSE)
            assert (power.can_pass_alone, power.can_block_alone) == (alone, stops)
            theirs = sum(found.groups[group].shapley_share for group in body.sides[side])
            assert power.shapley_share == pytest.approx(theirs)


@settings(max_examples=100, deadline=None)
@given(bodies(most_seats=12))
def test_the_shares_add_up_and_nothing_is_negative(body):
    found = analyse(body)
    for share in ("banzhaf_share", "shapley_share", "bloc_share"):
        assert sum(getattr(group, share) for group in found.groups.values()) == pytest.approx(1, abs=1e-12)
    assert sum(g.shapley_each * g.seats for g in found.groups.values()) == pytest.approx(1, abs=1e-12)
    numbers = [value for group in found.groups.values() for value in asdict(group).values()]
    assert all(0 <= number <= 1 + 1e-12 for number in numbers if isinstance(number, float))


@settings(max_examples=60, deadline=None)
@given(bodies(most_seats=12))
def test_a_body_written_down_and_read_again_is_the_same(body):
    assert parse_body(body_as_data(body)) == body


@settings(max_examples=60, deadline=None)
@given(bodies(most_seats=12))
def test_passes_says_what_the_rule_says(body):
    some = {group: many // 2 for group, many in body.groups.items()}
    for agreed in (body.groups, some, dict.fromkeys(body.groups, 0)):
        assert passes(body, agreed) == agrees(body.rule, agreed, body.groups)
