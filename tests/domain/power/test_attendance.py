"""The same with attendance as it really was: who is kept away can settle less."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.domain.power import analyse
from tests.domain.power.bodies import bodies
from tests.domain.power.coalitions import agrees

CHANCES = st.sampled_from([Fraction(0), Fraction(1, 4), Fraction(2, 3), Fraction(1)])


def chance_of_passing(body, odds, sure=None):
    """Listing how many of each group agree, each seat with its group's odds. `sure`: a group, and odds of one seat."""
    numbers = {group: number_of([odds[group]] * many) for group, many in body.groups.items()}
    if sure:
        group, one = sure
        numbers[group] = number_of([odds[group]] * (body.groups[group] - 1) + [one])
    total = Fraction(0)
    for agreed in product(*([k for k, chance in enumerate(some) if chance] for some in numbers.values())):
        if agrees(body.rule, dict(zip(body.groups, agreed, strict=True)), body.groups):
            total += prod(some[k] for some, k in zip(numbers.values(), agreed, strict=True))
    return total


def number_of(odds):
    """The chance of each number of seats agreeing."""
    found = [Fraction(1)]
    for one in odds:
        found = [a * (1 - one) + b * one for a, b in zip([*found, 0], [0, *found], strict=True)]
    return found


def settles(body, odds, group):
    """How much more likely it passes with one seat of the group for it than against."""
    return chance_of_passing(body, odds, (group, 1)) - chance_of_passing(body, odds, (group, 0))


@settings(max_examples=30, deadline=None)
@given(bodies(most_seats=8, levels=1), st.data())
def test_attendance_is_worked_out_as_listing_who_comes_and_agrees_would(body, data):
    attendance = {group: data.draw(CHANCES) for group in body.groups}
    found = analyse(body, attendance=attendance).attended
    odds = {group: chance / 2 for group, chance in attendance.items()}
    assert found.passes_at_half == pytest.approx(float(chance_of_passing(body, odds)), abs=1e-13)
    for group in body.groups:
        theirs = attendance[group] * settles(body, odds, group)
        assert found.seats[group].banzhaf_each == pytest.approx(float(theirs), abs=1e-13)
    everybody = float(chance_of_passing(body, attendance))
    total = sum(seat.shapley_each * body.groups[group] for group, seat in found.seats.items())
    assert total == pytest.approx(everybody, abs=1e-12)


@settings(max_examples=20, deadline=None)
@given(bodies(most_seats=9))
def test_if_everybody_always_comes_nothing_is_different(body):
    found = analyse(body, attendance=dict.fromkeys(body.groups, 1))
    with_it = found.attended
    assert with_it.passes_at_half == pytest.approx(found.passes_at_half, rel=1e-12)
    for group, power in found.groups.items():
        seat, bloc = with_it.seats[group], with_it.groups[group]
        assert seat.banzhaf_each == pytest.approx(power.banzhaf_each, rel=1e-11)
        assert seat.power_to_act == pytest.approx(power.power_to_act, rel=1e-11)
        assert seat.shapley_share == pytest.approx(power.shapley_share, rel=1e-11)
        assert bloc.share == pytest.approx(power.bloc_share, rel=1e-11)
        assert (bloc.passes_alone, bloc.blocks_alone) == (power.can_pass_alone, power.can_block_alone)
    assert with_it.parity.groups == pytest.approx(found.parity.groups)


SEATS = {"uses_services": 6, "professional": 5}
SIDES = {"lived": ["uses_services"], "professional": ["professional"]}
MAJORITY = {"share": {"of": ["uses_services", "professional"], "more_than": "1/2"}}


def test_those_who_can_come_only_half_the_time_lose_their_majority():
    found = analyse(MAJORITY, SEATS, sides=SIDES, attendance={"uses_services": 3})
    assert found.groups["uses_services"].bloc_share == 1
    came = found.attended
    assert came.groups["uses_services"].passes_alone == pytest.approx(1 / 2**6)
    assert came.groups["professional"].blocks_alone == pytest.approx(1 - 1 / 2**6)
    assert came.groups["uses_services"].share == pytest.approx(0.5 + 1 / 2**7 / (1 - 1 / 2**6), rel=0.02)
    assert came.passes_at_half < found.passes_at_half


def test_it_is_told_beside_the_usual_answer_and_only_if_asked_for():
    plain = analyse(MAJORITY, SEATS, sides=SIDES).as_data()
    assert "with_attendance" not in plain
    told = analyse(MAJORITY, SEATS, sides=SIDES, attendance={"uses_services": "1/2"}).as_data()
    assert told.pop("with_attendance")["attendance"] == {"uses_services": 0.5, "professional": 1.0}
    assert told == plain


def test_the_plain_form_has_seats_blocs_sides_and_parity():
    data = analyse(MAJORITY, SEATS, sides=SIDES, attendance={"uses_services": "1/2"}).as_data()["with_attendance"]
    assert set(data) == {"attendance", "groups", "sides", "parity", "passes_at_half"}
    assert set(data["groups"]["professional"]) == {
        "banzhaf_each", "banzhaf_share", "shapley_each", "shapley_share", "power_to_act", "power_to_prevent",
        "bloc_share", "passes_alone", "blocks_alone",
    }  # fmt: skip
    assert set(data["sides"]["lived"]) == {"bloc_share", "passes_alone", "blocks_alone"}


def test_how_likely_a_group_can_stop_it_keeps_its_digits_however_rare():
    rule = {"share": {"of": ["uses_services"], "at_least": {"count": 1}}}
    came = analyse(rule, {"uses_services": 60, "chair": 1}, attendance={"uses_services": "1/2"}).attended
    assert came.groups["chair"].blocks_alone == pytest.approx(2**-60, rel=1e-9, abs=0)


def test_a_group_that_never_comes_has_no_power_left():
    came = analyse(MAJORITY, SEATS, attendance={"uses_services": 0}).attended
    assert came.seats["uses_services"].shapley_each == came.groups["uses_services"].share == 0
    assert came.parity.groups is came.parity.people is None
    assert came.passes_at_half == 0


def test_with_more_than_twelve_groups_only_seats_are_told():
    seats = {f"member {at}": 1 for at in range(13)}
    found = analyse({"share": {"of": [*seats], "more_than": "1/2"}}, seats, attendance={"member 0": "1/2"})
    assert found.attended.groups is None
    assert found.attended.parity.groups is None
    assert found.as_data()["with_attendance"]["groups"]["member 0"]["bloc_share"] is None
    others = found.attended.seats["member 1"]
    assert found.attended.seats["member 0"].banzhaf_each < others.banzhaf_each
