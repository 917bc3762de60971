"""What would change, told before anybody decides about it."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings

from alongside.domain.agreement import (
    Consent,
    DecisionRule,
    ShareOfAll,
    agreement_as_data,
    changes,
    more_than,
    ready_made,
)
from tests.domain.agreement.drawn import AGREEMENTS

BEFORE = ready_made("each_group", {"uses_services": 6, "carer": 3, "professional": 5})


def rules(number, **change):
    found = list(BEFORE.rules)
    found[number] = replace(found[number], **change)
    return tuple(found)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"reply_days": 10},
            [
                "Under “How long things take” this goes: You get a reply in 20 days or less.",
                "Under “How long things take” this is new: You get a reply in 10 days or less.",
            ],
        ),
        (
            {"rules": rules(1, rule=ShareOfAll(more_than("1/2")))},
            [
                "Under “Decisions about money” this goes: More than half of each group must agree.",
                "Under “Decisions about money” this goes: If one group does not agree, it does not pass.",
                "Under “Decisions about money” this is new: More than half of all seats must agree.",
                "Under “Decisions about money” this is new: Each seat counts once. "
                "A big group can outvote a small one.",
                "Under “Decisions about money” this is new: If it is exactly half, it is a tie, and it does not pass.",
            ],
        ),
        (
            {"rules": rules(0, label="Small decisions")},
            ["“Everyday decisions” is now called “Small decisions”."],
        ),
        (
            {"access_promises": (*BEFORE.access_promises, "We meet near a bus stop.")},
            ["Under “What we promise, so that you can take part” this is new: We meet near a bus stop."],
        ),
        (
            {"roles": tuple(reversed(BEFORE.roles))},
            ["The words stay the same. Only the order, or a key behind the words, changes."],
        ),
    ],
)
def test_each_change_is_told_in_its_place(change, said):
    assert changes(BEFORE, replace(BEFORE, **change)) == said


def test_where_nothing_changes_there_is_nothing_to_tell():
    assert changes(BEFORE, ready_made("each_group", BEFORE.seats)) == []


def test_a_new_kind_of_decision_is_told_whole():
    venue = DecisionRule("venue", "Where we meet", Consent(1))
    after = replace(BEFORE, rules=(*BEFORE.rules, venue))
    coming, going = changes(BEFORE, after), changes(after, BEFORE)
    assert coming[:2] == [
        "“Where we meet” is new.",
        "This is new: It passes when nobody objects and every question is answered.",
    ]
    assert going[:2] == [
        "“Where we meet” goes.",
        "This goes: It passes when nobody objects and every question is answered.",
    ]


@settings(max_examples=60, deadline=None)
@given(AGREEMENTS, AGREEMENTS)
def test_nothing_changes_unsaid(before, after):
    assert changes(before, before) == []
    assume(agreement_as_data(before) != agreement_as_data(after))
    assert changes(before, after)
