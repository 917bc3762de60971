"""Two changes decided at about the same time both hold."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.agreement import (
    CheckThreshold,
    ClosedSpace,
    InEachGroup,
    OverrideRight,
    Published,
    ShareOfAll,
    Stake,
    at_least,
    more_than,
    ready_made,
)
from alongside.domain.agreement.carrying import carried_onto
from alongside.domain.stakes import Side
from alongside.domain.visibility import SpaceKind

BASE = ready_made("each_group", {"uses_services": 6, "carer": 3, "professional": 5})
CARE_LEAVER = Stake("care_leaver", "care leaver", "care leavers", Side.LIVED, 2)


def with_seats(agreement, key, seats):
    stakes = tuple(replace(each, seats=seats) if each.key == key else each for each in agreement.stakes)
    return replace(agreement, stakes=stakes)


def with_rule(agreement, kind, **parts):
    rules = tuple(replace(each, **parts) if each.kind == kind else each for each in agreement.rules)
    return replace(agreement, rules=rules)


CHANGES = {
    "more days to reply": lambda a: replace(a, reply_days=10),
    "more seats for carers": lambda a: with_seats(a, "carer", 5),
    "fewer seats for professionals": lambda a: with_seats(a, "professional", 3),
    "a new group": lambda a: replace(a, stakes=(*a.stakes, CARE_LEAVER)),
    "two thirds about money": lambda a: with_rule(a, "money", rule=ShareOfAll(at_least("2/3"))),
    "more time about money": lambda a: with_rule(a, "money", open_for_days=replace(a.rules[1].open_for_days, most=60)),
    "another promise": lambda a: replace(a, access_promises=(*a.access_promises, "A quiet room.")),
    "one promise less": lambda a: replace(a, access_promises=a.access_promises[1:]),
    "minutes in public": lambda a: replace(a, published=a.published | {Published.MINUTES}),
    "the check not in public": lambda a: replace(a, published=a.published - {Published.CHECK}),
    "pay": lambda a: replace(a, payment=replace(a.payment, offered=True)),
    "pay in a week": lambda a: replace(a, payment=replace(a.payment, within_days=7)),
    "an override": lambda a: replace(a, overrides=(OverrideRight("chair", "The Care Act 2014"),)),
}
NAMES = st.sampled_from(sorted(CHANGES))


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_carried_onto_what_it_was_written_for_is_itself(name):
    after = CHANGES[name](BASE)
    assert after != BASE
    assert carried_onto(BASE, before=BASE, after=after) == after


@pytest.mark.parametrize("name", CHANGES)
def test_no_change_changes_nothing(name):
    current = CHANGES[name](BASE)
    assert carried_onto(current, before=BASE, after=BASE) == current


@given(NAMES, NAMES)
def test_two_changes_of_different_things_both_hold(first, second):
    """Doing the one and then the other by hand gives the same."""
    current, after = CHANGES[first](BASE), CHANGES[second](BASE)
    by_hand = CHANGES[second](current) if first != second else current
    assert carried_onto(current, before=BASE, after=after) == by_hand


def test_where_both_changed_the_same_thing_the_later_decision_holds():
    current, after = with_seats(BASE, "carer", 5), with_seats(BASE, "carer", 4)
    assert carried_onto(current, before=BASE, after=after).seats["carer"] == 4


def test_a_threshold_is_one_thought_and_is_never_mixed_from_two():
    current = with_rule(BASE, "ordinary", rule=InEachGroup(more_than("2/3")))
    after = with_rule(BASE, "ordinary", rule=InEachGroup(at_least("1/2")))
    carried = carried_onto(current, before=BASE, after=after)
    assert carried.rule_for("ordinary").rule == InEachGroup(at_least("1/2"))


def test_a_group_that_was_taken_out_stays_out_unless_the_later_change_is_about_it():
    current = replace(BASE, stakes=BASE.stakes[:2])
    elsewhere = carried_onto(current, before=BASE, after=replace(BASE, reply_days=5))
    assert [stake.key for stake in elsewhere.stakes] == ["uses_services", "carer"]
    about_it = carried_onto(current, before=BASE, after=with_seats(BASE, "professional", 2))
    assert about_it.seats["professional"] == 2


def test_both_added_the_same_group():
    current = replace(BASE, stakes=(*BASE.stakes, CARE_LEAVER))
    after = replace(BASE, stakes=(*BASE.stakes, replace(CARE_LEAVER, seats=4)))
    assert carried_onto(current, before=BASE, after=after).seats["care_leaver"] == 4


def test_lists_without_names_go_by_what_is_in_them():
    more = ClosedSpace(SpaceKind.ONE_STAKE, "professional")
    current = replace(BASE, closed_spaces=(*BASE.closed_spaces, more))
    after = replace(BASE, closed_spaces=BASE.closed_spaces[1:])
    assert carried_onto(current, before=BASE, after=after).closed_spaces == (*BASE.closed_spaces[1:], more)


def test_a_list_that_names_something_twice_is_taken_whole():
    twice = (
        CheckThreshold("answered", None, date(2026, 1, 1), "a"),
        CheckThreshold("answered", None, date(2026, 1, 1), "b"),
    )
    current = replace(BASE, check_thresholds=twice[:1])
    after = replace(BASE, check_thresholds=twice)
    assert carried_onto(current, before=BASE, after=after).check_thresholds == twice
