"""Rules that would take minutes are answered another way, or refused in one sentence that says how large they are."""

from __future__ import annotations

import re

import numpy as np
import pytest

from alongside.domain.power import TooLarge, analyse, parse_body
from alongside.domain.power.changing.candidates import MOST_LOOKED_AT, looked_at
from alongside.domain.power.counting.chances import Game
from alongside.domain.power.counting.jointly.plan import MOST_STEPS
from alongside.domain.power.counting.single.kinds import Kind
from alongside.domain.power.counting.single.spectrum import spectrum_settle
from alongside.domain.power.counting.single.windows import sum_settles
from alongside.domain.power.counting.tree import Gate, Tally


def singles(many):
    return {f"m{at}": 1 for at in range(many)}


def weighted(groups, weigh):
    return {"weighted": {"weights": {group: weigh(at) for at, group in enumerate(groups)}, "more_than": "1/2"}}


def of_each(groups, k):
    rules = [{"share": {"of": [group], "at_least": {"count": 1}}} for group in groups]
    return {"at_least_of": {"k": k, "rules": rules}}


def scattered(many, base):
    return weighted(singles(many), lambda at: 10**9 + base**at % 10**8)


TOO_LONG = r"^there are too many seats, parts or different weights: counting them is [\d,.]+ times what we can"
COSTLY = {
    "a board of 190 with weights of tens of millions": (
        weighted(singles(190), lambda at: 1 + 7919 * at * at % 200_000),
        singles(190),
    ),
    "a hundred halves of 28 groups": ({"all_of": [scattered(28, 7 + k) for k in range(100)]}, singles(28)),
    "half of 1,900 rules over groups of ten": (of_each(singles(1900), 950), dict.fromkeys(singles(1900), 10)),
}


@pytest.mark.parametrize(("rule", "groups"), COSTLY.values(), ids=COSTLY)
def test_what_would_take_too_long_is_refused_with_its_size(rule, groups):
    with pytest.raises(TooLarge, match=TOO_LONG) as problem:
        analyse(rule, groups)
    assert problem.value.size > MOST_STEPS
    said = str(problem.value)
    assert "cells" not in said
    assert "we can count exactly" not in said
    assert said.count(".") - len(re.findall(r"\d\.\d", said)) == 1


@pytest.mark.parametrize(("size", "times"), [
    (20_000_000_001, "1.1"),
    (99 * 10**9, "5"),
    (2 * 10**11, "10"),
    (10**15, "50,000"),
    (10**40, "about 10^29"),
])  # fmt: skip
def test_how_much_too_long_it_would_take_is_said_in_times(size, times):
    assert f"counting them is {times} times what we can do" in str(TooLarge(size, MOST_STEPS, unit="steps"))


def test_of_a_very_large_rule_fewer_changes_are_looked_at():
    groups = singles(300)

    def body(places):
        return parse_body({"groups": groups, "rule": of_each(list(groups)[:places], 2)})

    looked = [looked_at(body(places)) for places in (10, 100, 299)]
    assert looked[0] == MOST_LOOKED_AT
    assert looked[0] > looked[1] > looked[2] > 0


def in_part():
    """A rule of which fewer changes are looked at than there are."""
    names = [*singles(300)]
    sides = {"lived": names[:150], "professional": names[150:]}
    return {"groups": singles(300), "rule": of_each(names[:299], 150), "sides": sides}


def of_unequal_members():
    """Other weights are another rule of more than twelve weighted seats, each of which takes long to look at."""
    weights = {group: 1 + at for at, group in enumerate(singles(40))}
    rules = [{"weighted": {"weights": weights, "more_than": "1/2"}}, {"share": {"of": [*weights], "more_than": "1/2"}}]
    return {"groups": singles(40), "rule": {"all_of": [*rules, {"approval": "m0"}]}}


@pytest.mark.parametrize("body", [in_part(), of_unequal_members()], ids=["too many places", "too many weights"])
def test_where_only_part_of_the_changes_are_looked_at_the_answer_says_so(body):
    found = analyse(parse_body(body)).as_data()
    assert found["not_looked_at"].startswith("This rule is so large that we could not look at every change")
    assert found["not_looked_at"].count(".") == 1


def test_where_all_are_looked_at_the_answer_says_nothing_of_it():
    seats = {"uses_services": 12, "carer": 9, "professional": 30}
    found = analyse({"share": {"of": [*seats], "more_than": "1/2"}}, seats)
    assert found.suggestions
    assert "not_looked_at" not in found.as_data()


def test_odds_that_differ_are_more_work_than_those_that_do_not():
    groups = singles(190)
    tally = Tally({group: 1 + at * 7919 % 26_000 for at, group in enumerate(groups)}, 1_200_000)
    assert Game(tally, groups).work < MOST_STEPS
    with pytest.raises(TooLarge, match=TOO_LONG):
        Game(tally, groups, dict(zip(groups, range(190), strict=True)))


def test_thousands_of_equal_single_seats_are_all_alike():
    groups = singles(5000)
    powers = analyse(weighted(groups, lambda _: 3), groups).groups
    assert [group.shapley_each for group in powers.values()] == pytest.approx([1 / 5000] * 5000)


@pytest.mark.parametrize("many", [4, 40, 400])
def test_more_rules_are_more_work(many):
    def work(rules):
        parts = tuple(Tally({group: 1}, 1) for group in singles(rules))
        return Game(Gate(rules // 2, parts), singles(rules)).work

    assert work(many) < work(2 * many)


@pytest.mark.parametrize("many", [50, 100, 200])
def test_more_seats_are_more_work(many):
    def work(seats):
        groups = singles(seats)
        weights = {group: 1 + at * 7 % 31 for at, group in enumerate(groups)}
        return Game(Tally(weights, sum(weights.values()) // 2), groups).work

    assert work(many) < work(2 * many)


@pytest.mark.parametrize("quota", [40_000, 97_060, 97_061, 97_062, 150_000])
def test_around_the_circle_each_odds_give_what_adding_gives(quota):
    odds = np.array([0.02, 0.3, 0.5, 0.8, 0.97])
    kinds = [Kind(weight, seats, odds, ()) for weight, seats in ((1, 60), (400, 40), (901, 60), (3100, 40))]
    added, turned = sum_settles(kinds, quota), spectrum_settle(kinds, quota)
    assert turned.passes == pytest.approx(added.passes, rel=1e-11, abs=1e-17)
    assert np.stack(turned.settles) == pytest.approx(np.stack(added.settles), rel=1e-10, abs=1e-17)
