"""Power under the rules stands beside power with those who came."""

from __future__ import annotations

import pytest

from alongside.domain.agreement import ready_made
from alongside.domain.check.finding import Figure, Lived
from alongside.domain.check.power_as_lived import power_as_lived

SEATS = {"uses_services": 5, "carer": 3, "professional": 5}


def lived(**came):
    return Lived(decided=4, won={}, proposals={}, passed={}, kept={}, attended=came)


def times(came, asked=20):
    return Figure(came, asked, came / asked if asked else None)


def test_where_everybody_comes_it_is_what_the_rules_say():
    found = power_as_lived(
        ready_made("each_group", SEATS),
        lived(uses_services=times(20), carer=times(20), professional=times(20)),
    )
    assert [each.stake for each in found] == ["uses_services", "carer", "professional"]
    assert [each.as_came for each in found] == pytest.approx([each.by_rule for each in found])
    assert [each.by_rule for each in found] == pytest.approx([1 / 3] * 3)


def test_who_is_kept_away_has_less_under_a_simple_majority():
    came = lived(uses_services=times(6), carer=times(8), professional=times(19))
    found = {each.stake: each for each in power_as_lived(ready_made("simple_majority", SEATS), came)}
    assert found["professional"].as_came > found["professional"].by_rule
    assert found["uses_services"].as_came < found["uses_services"].by_rule
    assert sum(each.as_came for each in found.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    "came",
    [
        {},
        {"uses_services": None, "carer": times(3), "professional": times(9)},
        {"uses_services": times(0, 0), "carer": times(3), "professional": times(9)},
        {"uses_services": times(3), "professional": times(9)},
    ],
    ids=["nothing known", "hidden", "asked to nothing", "one stake missing"],
)
def test_where_it_is_not_known_who_came_nothing_is_said(came):
    assert power_as_lived(ready_made("each_group", SEATS), lived(**came)) == ()
