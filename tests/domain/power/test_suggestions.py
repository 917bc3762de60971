"""The smallest changes that make it level: complete, true, ranked, and said in plain words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from alongside.domain.power import analyse, parse_body
from tests.domain.power.bodies import bodies

SEATS = {"uses_services": 12, "carer": 9, "professional": 30}
SIDES = {"lived": ["uses_services", "carer"], "professional": ["professional"]}
MAJORITY = {"share": {"of": [*SEATS], "more_than": "1/2"}}


def suggested(rule, seats=SEATS, sides=SIDES, **more):
    return analyse(rule, seats, sides=sides, **more).suggestions


def changes(rule, seats=SEATS, sides=SIDES):
    return [suggestion.change for suggestion in suggested(rule, seats, sides)]


def is_level(parity, sides):
    return (parity["groups"] or 0) >= 0.95 and (not sides or (parity["sides"] or 0) >= 0.95)


def test_under_a_majority_of_all_each_group_should_have_to_agree():
    of_each = "of people who use services, carers and professionals."
    assert changes(MAJORITY) == [
        f"It must also pass in each group: at least a third {of_each}",
        f"It must pass in each group, and nothing more: at least half {of_each}",
        f"It must pass in each group, and nothing more: more than half {of_each}",
    ]


def test_what_is_level_is_left_alone():
    each = {"all_of": [{"share": {"of": group, "more_than": "1/2"}} for group in SEATS]}
    assert suggested(each) == []


def test_two_groups_can_be_made_level_by_one_more_seat():
    seats = {"patients": 13, "others": 12}
    sides = {"lived": ["patients"], "professional": ["others"]}
    rule = {"share": {"of": ["patients", "others"], "more_than": "1/2"}}
    found = suggested(rule, seats, sides)
    more = next(one for one in found if one.change == "1 more seat for others.")
    assert more.body.groups == {"patients": 13, "others": 13}
    assert more.parity.as_data() == {"groups": 1, "sides": 1, "people": pytest.approx(1)}


BOARD = {"uses_services": 5, "professional": 5, "chair": 1}
BOARD_SIDES = {"lived": ["uses_services"], "professional": ["professional", "chair"]}


def test_a_casting_vote_that_tips_the_scale_can_go():
    rule = {"casting_vote": {"role": "chair", "share": {"of": ["uses_services", "professional"], "more_than": "1/2"}}}
    first = suggested(rule, BOARD, BOARD_SIDES)[0]
    assert first.change == "No casting vote for the chair."
    assert first.body.groups == {"uses_services": 5, "professional": 5}


def test_a_chair_with_a_vote_and_a_casting_vote_can_become_one_of_their_own():
    rule = {"casting_vote": {"role": "chair", "share": {"of": [*BOARD], "more_than": "1/2"}}}
    found = suggested(rule, {**BOARD, "professional": 4}, BOARD_SIDES)
    assert found[0].change == "The chair has one vote, as one of the professionals, and nothing else."
    assert found[0].body.groups == {"uses_services": 5, "professional": 5}
    without = suggested(rule, BOARD, BOARD_SIDES)
    assert without[0].change == "The chair has no vote at all."
    assert without[0].body.groups == {"uses_services": 5, "professional": 5}


def test_a_right_to_set_decisions_aside_can_go():
    two = {"share": {"of": ["uses_services", "professional"], "more_than": "1/2"}}
    rule = {"override": {"role": "chair", "rule": two, "can": "both"}}
    assert changes(rule, BOARD, BOARD_SIDES)[0] == "The chair can no longer decide instead."
    stop = {"override": {"role": "chair", "rule": two}}
    sides = {"lived": ["uses_services"], "professional": ["professional"], "council": ["chair"]}
    assert not any("set decisions aside" in change for change in changes(stop, BOARD, sides))
    approval = {"any_of": [two, {"approval": "chair"}]}
    assert changes(approval, BOARD, BOARD_SIDES)[0] == "It no longer needs the approval of the chair."


def test_unequal_weights_can_become_the_same():
    weights = {f"member {at}": 7 if at < 5 else 1 for at in range(15)}
    found = suggested({"weighted": {"weights": weights, "more_than": "1/2"}}, dict.fromkeys(weights, 1), None)
    assert [one.change for one in found] == ["Every seat weighs the same."]
    assert found[0].parity.groups == pytest.approx(1)


def test_two_steps_where_one_is_not_enough():
    rule = {"any_of": [{"approval": "chair"}, MAJORITY]}
    found = suggested(rule, {**SEATS, "chair": 1}, {**SIDES, "professional": ["professional", "chair"]})
    first = found[0].change
    assert first.startswith("It must pass in each group, and nothing more")
    two = [one for one in found if one.change.startswith("It no longer needs the approval of the chair. ")]
    assert two or all("nothing more" in one.change for one in found)


def test_where_nothing_small_makes_both_level_the_words_say_so():
    """Twelve named members on two sides, eight against four: each side cannot weigh as much as each member."""
    seats = {f"member {at}": 1 for at in range(14)}
    sides = {"many": [*seats][:10], "few": [*seats][10:]}
    found = suggested({"share": {"of": [*seats], "more_than": "1/2"}}, seats, sides)
    assert found
    for one in found:
        assert "We found no small change that makes both level" in one.change
        assert max(one.parity.groups, one.parity.sides) >= 0.95
        assert not is_level(one.parity.as_data(), sides)


def test_a_rule_that_nothing_can_pass_is_not_suggested():
    seats = dict.fromkeys(("a", "b", "c"), 40)
    rule = {"share": {"of": ["a"], "more_than": "1/2"}}
    found = suggested(rule, seats, None)
    assert found
    assert all(one.passes_at_half >= 0.05 for one in found)


def test_where_each_could_decide_alone_is_level_and_not_suggested():
    """One more seat would make the groups and the only side level, as each could then decide without the others."""
    seats = {"uses_services": 1, "carer": 1, "professional": 1, "trustee": 2}
    carers = {"weighted": {"weights": {"carer": 2}, "at_least": "1/6"}}
    others = {"share": {"of": ["professional", "trustee"], "at_least": "2/5"}}
    rule = {"any_of": [{"approval": "uses_services"}, carers, others]}
    sides = {"lived": ["uses_services", "carer", "professional"]}
    for one in suggested(rule, seats, sides):
        assert not ("We found no small change" in one.change and is_level(one.parity.as_data(), sides))


def test_what_passes_just_as_often_as_now_is_not_too_rare():
    seats = {"g0": 1, "g1": 3, "g2": 1, "g3": 1, "g4": 5}
    rule = {"all_of": [
        {"override": "g2"},
        {"weighted": {"weights": {"g4": 365, "g3": 437}, "at_least": "1/4"}},
        {"share": {"of": ["g1", "g0", "g4", "g2"], "more_than": "3/4"}},
    ]}  # fmt: skip
    assert any("at least two thirds of g1, g0, g4 and the g2" in one.change for one in suggested(rule, seats, None))


@settings(max_examples=40, deadline=None)
@given(bodies(most_seats=14))
def test_every_suggestion_is_complete_and_true(body):
    found = analyse(body)
    now = found.parity.as_data()
    assert bool(found.suggestions) <= (not is_level(now, body.sides))
    level = [is_level(one.parity.as_data(), body.sides) for one in found.suggestions]
    assert all(level) or not any(level)
    for one in found.as_data()["suggestions"]:
        again = {"groups": one["groups"], "rule": one["rule"], "sides": {s: [*g] for s, g in body.sides.items()}}
        checked = analyse(parse_body(again))
        for aim, value in one["parity"].items():
            assert checked.parity.as_data()[aim] == (None if value is None else pytest.approx(value, rel=1e-9))
        assert checked.passes_at_half == pytest.approx(one["passes_at_half"], rel=1e-9)
        assert one["passes_at_half"] >= min(0.05, found.passes_at_half) - 1e-12
        admitted = "We found no small change" in one["change"]
        assert admitted != is_level(one["parity"], body.sides)


def test_they_are_ranked_by_steps_and_then_by_what_they_stop():
    found = suggested(MAJORITY)
    steps = [one.change.count(". ") for one in found]
    assert steps == sorted(steps)
    assert [one.passes_at_half for one in found] == sorted((one.passes_at_half for one in found), reverse=True)
