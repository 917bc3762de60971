"""What each kind of rule lets through, as tables that can be read aloud."""

from __future__ import annotations

import pytest

from alongside.domain.power import analyse, parse_body, passes

SEATS = {"uses_services": 4, "carer": 2, "professional": 4, "chair": 1, "council": 1}
EVERYONE = ["uses_services", "carer", "professional"]
MAJORITY = {"share": {"of": EVERYONE, "more_than": "1/2"}}


def carried(rule, **agreed):
    return passes(parse_body({"groups": SEATS, "rule": rule}), agreed)


@pytest.mark.parametrize(("agreed", "more_than_half", "at_least_half", "two_thirds", "six_seats"), [
    (4, False, False, False, False),
    (5, False, True, False, False),
    (6, True, True, False, True),
    (7, True, True, True, True),
])  # fmt: skip
def test_shares(agreed, more_than_half, at_least_half, two_thirds, six_seats):
    said = {"uses_services": min(agreed, 4), "carer": max(0, min(agreed - 4, 2)), "professional": max(0, agreed - 6)}
    enough = [{"more_than": "1/2"}, {"at_least": "1/2"}, {"at_least": "2/3"}, {"at_least": 6}]
    found = [carried({"share": {"of": EVERYONE, **much}}, **said) for much in enough]
    assert found == [more_than_half, at_least_half, two_thirds, six_seats]


@pytest.mark.parametrize(("agreed", "chair", "more_than_half", "at_least_half", "two_fifths"), [
    (3, 1, False, False, False),
    (4, 0, False, False, False),
    (4, 1, False, False, True),
    (5, 0, False, False, True),
    (5, 1, True, True, True),
    (6, 0, True, True, True),
])  # fmt: skip
def test_a_casting_vote_settles_a_tie_and_nothing_else(agreed, chair, more_than_half, at_least_half, two_fifths):
    said = {"uses_services": min(agreed, 4), "carer": max(0, agreed - 4), "chair": chair}
    found = [
        carried({"casting_vote": {"role": "chair", "share": {"of": EVERYONE, **much}}}, **said)
        for much in ({"more_than": "1/2"}, {"at_least": "1/2"}, {"at_least": "2/5"})
    ]
    assert found == [more_than_half, at_least_half, two_fifths]


@pytest.mark.parametrize("much", [{"more_than": "1/2"}, {"at_least": 6}, {"at_least": "11/20"}, {"more_than": 5}])
def test_however_half_is_written_the_tie_is_as_many_for_as_against(much):
    rule = {"casting_vote": {"role": "chair", "share": {"of": EVERYONE, **much}}}
    assert carried(rule, uses_services=4, carer=1, chair=1)
    assert not carried(rule, uses_services=4, carer=1)
    assert carried(rule, uses_services=4, carer=2)


def test_where_no_tie_can_be_a_casting_vote_never_matters():
    rule = {"casting_vote": {"role": "chair", "share": {"of": ["uses_services", "chair"], "more_than": "1/2"}}}
    assert carried(rule, uses_services=3)
    assert not carried(rule, uses_services=1, chair=1)
    alone = {"casting_vote": {"role": "chair", "share": {"of": ["uses_services", "council"], "more_than": "1/2"}}}
    assert analyse(alone, SEATS).groups["chair"].shapley_each == 0


def test_a_chair_who_is_among_those_asked_votes_once_and_then_settles_the_tie():
    rule = {
        "casting_vote": {"role": "chair", "share": {"of": ["uses_services", "council", "chair"], "more_than": "1/2"}}
    }
    assert carried(rule, uses_services=2, chair=1)
    assert not carried(rule, uses_services=2, council=1)


@pytest.mark.parametrize(("majority", "council", "stop", "let_through", "both"), [
    (True, True, True, True, True),
    (True, False, False, True, False),
    (False, True, False, True, True),
    (False, False, False, False, False),
])  # fmt: skip
def test_what_an_override_can_do(majority, council, stop, let_through, both):
    said = {"uses_services": 4, "carer": 2 if majority else 0, "council": int(council)}
    found = [
        carried({"override": {"role": "council", "rule": MAJORITY, "can": can}}, **said)
        for can in ("stop", "pass", "both")
    ]
    assert found == [stop, let_through, both]
    assert carried({"override": {"role": "council", "rule": MAJORITY}}, **said) == stop
    assert carried({"approval": {"role": "council", "rule": MAJORITY}}, **said) == stop


@pytest.mark.parametrize("kind", ["approval", "override"])
def test_without_a_rule_a_role_is_asked_whether_it_agrees(kind):
    assert carried({kind: "council"}, council=1)
    assert not carried({kind: "council"}, uses_services=4, carer=2, professional=4)
    assert carried({"any_of": [MAJORITY, {kind: "council"}]}, council=1)
    assert not carried({"all_of": [MAJORITY, {kind: "council"}]}, uses_services=4, carer=2)


@pytest.mark.parametrize(("agreed", "all_of", "any_of", "two_of"), [
    (0, False, False, False),
    (1, False, True, False),
    (2, False, True, True),
    (3, True, True, True),
])  # fmt: skip
def test_all_any_and_some_of(agreed, all_of, any_of, two_of):
    rules = [{"share": {"of": group, "at_least": 1}} for group in EVERYONE]
    said = {group: SEATS[group] for group in EVERYONE[:agreed]}
    kinds = [{"all_of": rules}, {"any_of": rules}, {"at_least_of": {"k": 2, "rules": rules}}]
    assert [carried(kind, **said) for kind in kinds] == [all_of, any_of, two_of]


def test_weights_are_those_of_one_seat():
    rule = {"weighted": {"weights": {"carer": 2.5, "professional": 1}, "quota": 6}}
    assert carried(rule, carer=2, professional=1)
    assert not carried(rule, carer=1, professional=3)


def test_a_quota_can_be_a_part_of_all_the_weight():
    for much in ({"quota": "2/3"}, {"at_least": "2/3"}):
        rule = {"weighted": {"weights": {"carer": 4, "professional": 1}, **much}}
        assert carried(rule, carer=2)
        assert not carried(rule, carer=1, professional=3)
    assert not carried({"weighted": {"weights": {"carer": 1, "professional": 1}, "more_than": "1/2"}}, professional=3)


def test_a_group_that_is_never_asked_changes_nothing():
    found = analyse({"share": {"of": ["carer"], "more_than": "1/2"}}, {"carer": 3, "professional": 5})
    idle = found.groups["professional"]
    assert (idle.banzhaf_each, idle.shapley_each, idle.bloc_share) == (0, 0, 0)
    assert (idle.can_pass_alone, idle.can_block_alone) == (False, False)
    assert found.groups["carer"].banzhaf_each == 0.5
