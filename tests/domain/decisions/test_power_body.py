"""The power picture is of the rule that is counted: what passes in the one passes in the other.

The tree that `power_body` gives is worked out here by a few lines of its own, seat by seat.
"""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.domain.agreement import (
    Consent,
    EqualVoices,
    InEachGroup,
    Role,
    ShareOfAll,
    Weight,
    Weighted,
    WithApproval,
    at_least,
    more_than,
    power_body,
    power_body_of,
    ready_made,
)
from alongside.domain.agreement.sense.measure import roles_of
from alongside.domain.decisions import Answer
from alongside.domain.stakes import Side
from tests.domain.agreement.drawn import good_rules
from tests.domain.decisions.answers import came_of

HALF = more_than("1/2")
SEATS = {"uses_services": 6, "carer": 3, "professional": 5}
SIDES = {"lived": ["uses_services", "carer"], "professional": ["professional"]}
CHAIR = Role("chair", "chair", Side.PROFESSIONAL)
OUTSIDE = Role("boss", "council director", Side.PROFESSIONAL, has_seat=False)


def passes(node, yes, groups):
    """Whether a tree passes when this many seats of each group say yes."""
    ((kind, said),) = node.items()
    match kind:
        case "share":
            agreed, whole = sum(yes[g] for g in said["of"]), sum(groups[g] for g in said["of"])
            if "more_than" in said:
                return agreed > Fraction(said["more_than"]) * whole
            return agreed >= Fraction(said["at_least"]) * whole
        case "all_of":
            return all(passes(part, yes, groups) for part in said)
        case "weighted":
            return sum(weight * yes[g] for g, weight in said["weights"].items()) >= said["quota"]
        case "casting_vote":
            agreed, whole = sum(yes[g] for g in said["share"]["of"]), sum(groups[g] for g in said["share"]["of"])
            return passes({"share": said["share"]}, yes, groups) or (agreed * 2 == whole and yes[said["role"]] == 1)
        case "approval" | "override":
            return yes[said["role"]] == 1 and passes(said["rule"], yes, groups)
    raise AssertionError(kind)


def counted(rule, yes, *, seats, holders):
    """What the counting makes of the same seats, with each role-holder's seat back in its stake."""
    letters = dict.fromkeys(seats, "")
    for group, agreed in yes.items():
        stake = holders.get(group, group)
        if stake in letters:
            size = 1 if group in holders else seats[stake] - sum(1 for held in holders.values() if held == stake)
            letters[stake] += "y" * agreed + "n" * (size - agreed)
    said = {role: Answer.AGREE if yes[role] else Answer.OBJECT for role in roles_of(rule)}
    return came_of(rule, letters, roles_said=said, round_number=9).word == "passed"


@settings(max_examples=60, deadline=None)
@given(st.data(), st.integers(2, 3), st.integers(2, 4), st.booleans())
def test_whatever_passes_in_the_picture_passes_in_the_count(data, carer, professional, is_seated):
    seats = {"carer": carer, "professional": professional}
    rule = data.draw(good_rules(list(seats), "chair"))
    chair = Role("chair", "chair", Side.PROFESSIONAL, has_seat=is_seated)
    body = power_body(rule, seats, {"lived": ["carer"], "professional": ["professional"]}, roles=[chair])
    holders = {"chair": "professional"} if is_seated and roles_of(rule) else {}
    for way in product(*(range(number + 1) for number in body["groups"].values())):
        yes = dict(zip(body["groups"], way, strict=True))
        in_count = counted(rule, yes, seats=seats, holders=holders)
        assert passes(body["rule"], yes, body["groups"]) is in_count, (rule, yes)


def test_the_default_agreement_as_a_body():
    body = power_body_of(ready_made("each_group", SEATS), "ordinary")
    assert body == {
        "groups": SEATS,
        "sides": SIDES,
        "rule": {
            "all_of": [
                {"share": {"of": ["uses_services"], "more_than": "1/2"}},
                {"share": {"of": ["carer"], "more_than": "1/2"}},
                {"share": {"of": ["professional"], "more_than": "1/2"}},
            ]
        },
    }


@pytest.mark.parametrize(
    ("rule", "node"),
    [
        (Consent(blocked_by=("carer",)), {"all_of": [{"share": {"of": ["carer"], "at_least": "1"}}]}),
        (
            Consent(objections_allowed=1, blocked_by=("carer", "professional")),
            {
                "all_of": [
                    {"share": {"of": ["carer"], "at_least": "2/3"}},
                    {"share": {"of": ["professional"], "at_least": "4/5"}},
                ]
            },
        ),
        (
            EqualVoices(HALF),
            {"weighted": {"weights": {"uses_services": 5, "carer": 10, "professional": 6}, "quota": 46}},
        ),
        (
            EqualVoices(at_least("2/3")),
            {"weighted": {"weights": {"uses_services": 5, "carer": 10, "professional": 6}, "quota": 60}},
        ),
        (
            ShareOfAll(at_least("2/3")),
            {"share": {"of": ["uses_services", "carer", "professional"], "at_least": "2/3"}},
        ),
        (
            Weighted((Weight("carer", 2), Weight("neighbour", 9)), 4),
            {"weighted": {"weights": {"carer": 2}, "quota": 4}},
        ),
    ],
)
def test_each_way_of_deciding_as_a_tree(rule, node):
    assert power_body(rule, SEATS, SIDES)["rule"] == node


def test_a_role_held_at_the_table_is_one_of_their_seats():
    body = power_body(ShareOfAll(HALF, casting_vote="chair"), SEATS, SIDES, roles=[CHAIR])
    everybody = ["uses_services", "carer", "professional", "chair"]
    assert body["groups"] == SEATS | {"professional": 4, "chair": 1}
    assert body["sides"]["professional"] == ["professional", "chair"]
    assert body["rule"] == {"casting_vote": {"role": "chair", "share": {"of": everybody, "more_than": "1/2"}}}


def test_a_role_held_outside_counts_only_where_it_is_named():
    body = power_body(WithApproval(InEachGroup(HALF, groups=("carer",)), "boss"), SEATS, SIDES, roles=[OUTSIDE])
    assert body["groups"] == SEATS | {"boss": 1}
    assert body["sides"]["professional"] == ["professional", "boss"]
    assert body["rule"] == {
        "approval": {"role": "boss", "rule": {"all_of": [{"share": {"of": ["carer"], "more_than": "1/2"}}]}}
    }


def test_a_role_for_a_side_sits_with_its_biggest_stake_and_a_named_one_where_it_says():
    anybody = Role("chair", "chair", Side.LIVED)
    carer = Role("boss", "second chair", Side.LIVED, stake="carer")
    rule = WithApproval(WithApproval(InEachGroup(HALF), "chair"), "boss")
    body = power_body(rule, SEATS, SIDES, roles=[anybody, carer])
    assert body["groups"] == {"uses_services": 5, "carer": 2, "professional": 5, "boss": 1, "chair": 1}
    assert body["sides"]["lived"] == ["uses_services", "chair", "carer", "boss"]


def test_a_stake_of_one_seat_is_its_role_holder():
    body = power_body(WithApproval(InEachGroup(HALF), "chair"), {"carer": 2, "professional": 1}, SIDES, roles=[CHAIR])
    assert body["groups"] == {"carer": 2, "chair": 1}
    assert body["rule"]["approval"]["rule"]["all_of"][1] == {"share": {"of": ["chair"], "more_than": "1/2"}}


def test_a_second_role_without_a_seat_left_stands_outside():
    deputy = Role("deputy", "deputy", Side.PROFESSIONAL)
    rule = WithApproval(WithApproval(InEachGroup(HALF), "chair"), "deputy")
    body = power_body(rule, {"carer": 2, "professional": 1}, SIDES, roles=[CHAIR, deputy])
    assert body["groups"] == {"carer": 2, "chair": 1, "deputy": 1}
    assert body["sides"] == {"lived": ["carer"], "professional": ["chair", "deputy"]}


def test_stakes_and_sides_without_seats_are_left_out():
    body = power_body(InEachGroup(HALF), {"carer": 2, "professional": 0}, SIDES)
    assert body["groups"] == {"carer": 2}
    assert body["sides"] == {"lived": ["carer"]}


def test_a_right_to_set_aside_is_in_the_picture():
    body = power_body(InEachGroup(HALF), SEATS, SIDES, roles=[OUTSIDE], overrides=["boss"])
    assert body["rule"]["override"]["role"] == "boss"
    assert body["groups"]["boss"] == 1


def test_a_role_that_nobody_knows_is_the_callers_fault():
    with pytest.raises(ValueError, match="chair"):
        power_body(ShareOfAll(HALF, casting_vote="chair"), SEATS, SIDES)
