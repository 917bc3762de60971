"""One thing changes, and what hangs on it follows."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.agreement import (
    READY_MADE,
    Ballot,
    ClosedSpace,
    Consent,
    Role,
    Stake,
    problems,
    ready_made,
    ready_made_for,
)
from alongside.domain.agreement.reshaping import unreadable, with_ready_made, with_rule, with_seats, with_stakes
from alongside.domain.stakes import Side
from alongside.domain.visibility import SpaceKind

SEATS = {"uses_services": 6, "carer": 3, "professional": 5}
BASE = ready_made("each_group", SEATS)
CARE_LEAVER = Stake("care_leaver", "care leaver", "care leavers", Side.LIVED, 2)
NURSE = Stake("nurse", "nurse", "nurses", Side.PROFESSIONAL, 2)


@given(
    st.sampled_from(sorted(READY_MADE)),
    st.fixed_dictionaries({key: st.integers(0, 9) for key in SEATS}),
    st.lists(st.sampled_from([CARE_LEAVER, NURSE]), unique=True),
)
def test_reshaped_is_as_good_as_made_new(key, seats, more):
    """Changing the groups of an agreement gives what beginning with those groups would have given."""
    stakes = [*(replace(each, seats=seats[each.key]) for each in BASE.stakes), *more]
    reshaped, fresh = with_ready_made(with_stakes(BASE, stakes), key), ready_made_for(key, stakes)
    assert reshaped.stakes == fresh.stakes
    assert set(reshaped.roles) == set(fresh.roles)
    assert set(reshaped.closed_spaces) == set(fresh.closed_spaces)
    assert {each.code for each in problems(reshaped)} <= {each.code for each in problems(fresh)}


def test_a_new_group_with_lived_experience_may_open_a_room_of_its_own():
    wider = with_stakes(BASE, [*BASE.stakes, CARE_LEAVER, NURSE])
    assert ClosedSpace(SpaceKind.ONE_STAKE, "care_leaver") in wider.closed_spaces
    assert ClosedSpace(SpaceKind.ONE_STAKE, "nurse") not in wider.closed_spaces


def test_a_room_goes_with_its_group_and_a_room_given_up_does_not_come_back():
    without = replace(BASE, closed_spaces=(ClosedSpace(SpaceKind.LIVED),))
    assert with_seats(without, {"carer": 4}).closed_spaces == (ClosedSpace(SpaceKind.LIVED),)
    smaller = with_stakes(BASE, [each for each in BASE.stakes if each.key != "carer"])
    assert not [each for each in smaller.closed_spaces if each.stake == "carer"]


def test_co_chairs_come_and_go_with_the_seats_of_their_side():
    empty = with_seats(BASE, {"professional": 0})
    assert [role.key for role in empty.roles] == ["co_chair_lived"]
    assert {role.key for role in with_seats(empty, {"professional": 2}).roles} == {
        "co_chair_lived",
        "co_chair_professional",
    }


def test_any_other_role_stays():
    treasurer = Role("treasurer", "treasurer", Side.LIVED)
    with_role = replace(BASE, roles=(*BASE.roles, treasurer))
    assert treasurer in with_seats(with_role, {"carer": 1}).roles


def test_support_comes_from_no_more_groups_than_there_are():
    assert with_seats(BASE, {"carer": 0, "professional": 0}).rule_for("money").needs_support.stakes == 1


def test_only_the_kinds_named_change():
    changed = with_rule(BASE, ["money"], rule=Consent(), ballot=Ballot.SECRET)
    assert changed.rule_for("money").rule == Consent()
    assert changed.rule_for("ordinary") == BASE.rule_for("ordinary")


def test_a_kind_of_its_own_keeps_its_rule_when_another_ready_made_one_is_chosen():
    own = replace(BASE.rule_for("ordinary"), kind="menus", label="What we cook")
    changed = with_ready_made(replace(BASE, rules=(*BASE.rules, own)), "consent")
    assert changed.rule_for("menus") == own
    assert changed.rule_for("ordinary").rule == Consent()


def test_a_ready_made_agreement_that_is_not_there():
    with pytest.raises(KeyError):
        with_ready_made(BASE, "whatever")


@pytest.mark.parametrize("words", ["a\u202eb", "a\x00b", "a\nb", "a" * 1_001, "\ud800"])
def test_words_that_could_not_be_read_back_are_found_before_they_are_kept(words):
    (wrong,) = unreadable(replace(BASE, access_promises=("We are kind.", words)))
    assert wrong.where == "access_promises[1]"
    assert unreadable(BASE) == ()
