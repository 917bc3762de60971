"""Contradictions about everything around a decision: each is found, in the right place, in plain words."""

from dataclasses import replace
from fractions import Fraction

import pytest

from alongside.domain.agreement import (
    Ballot,
    Days,
    Enough,
    InEachGroup,
    Of,
    Quorum,
    ShareOfAll,
    Stake,
    StakeQuorum,
    Support,
    at_least,
    problems,
)
from alongside.domain.stakes import Side
from tests.domain.agreement.contradictions import (
    HALF,
    SOUND,
    but,
    kind,
    stake,
)

TABLE = [
    (
        but(rules=SOUND.rules[:1] + SOUND.rules[2:]),
        "kind_missing",
        "rules",
        "There is no rule for the kind “money”. Every agreement has one.",
    ),
    (
        but(rules=(*SOUND.rules, SOUND.rules[1])),
        "same_kind_twice",
        "rules",
        "There are two rules for “money”. Keep one of them.",
    ),
    (
        kind(0, kind="Big Ones"),
        "bad_key",
        "rules[0].kind",
        "“Big Ones” cannot be a key. Use small letters, numbers and _, and begin with a letter.",
    ),
    (kind(0, label=""), "no_label", "rules[0].label", "This has no name. Say what you call it."),
    (
        kind(0, quorum=Quorum(overall=Enough(count=15))),
        "quorum_above_seats",
        "rules[0].quorum.overall",
        "All groups together have 14 seats, so 15 can never take part. Ask for fewer.",
    ),
    (
        kind(0, quorum=Quorum(each_stake=Enough(count=4))),
        "quorum_above_seats",
        "rules[0].quorum.each_stake",
        "Carers have 3 seats, so 4 can never take part. Ask for fewer.",
    ),
    (
        kind(0, quorum=Quorum(by_stake=(StakeQuorum("carer", Enough(Fraction(4, 3))),))),
        "quorum_above_seats",
        "rules[0].quorum.by_stake[0].enough",
        "Carers have 3 seats, so 4 can never take part. Ask for fewer.",
    ),
    (
        kind(0, quorum=Quorum(by_stake=(StakeQuorum("neighbour", Enough(count=1)),))),
        "unknown_stake",
        "rules[0].quorum.by_stake[0].stake",
        "There is no group “neighbour”. Choose one that is here.",
    ),
    (
        kind(0, quorum=Quorum(by_stake=(StakeQuorum("carer", Enough()), StakeQuorum("carer", Enough())))),
        "same_group_twice",
        "rules[0].quorum.by_stake",
        "“carer” is named twice. Once is enough.",
    ),
    (
        kind(0, quorum=Quorum(overall=Enough(Fraction(-1, 2)))),
        "quorum_negative",
        "rules[0].quorum.overall",
        "The number who must take part cannot be below 0.",
    ),
    (
        kind(0, quorum=Quorum(overall=Enough(Fraction(1, 10001)))),
        "share_too_fine",
        "rules[0].quorum.overall",
        "This share is too fine to check by hand. Use one such as 1/2.",
    ),
    (
        kind(0, open_for_days=Days(0, 7)),
        "days_not_possible",
        "rules[0].open_for_days",
        "A decision is open for 1 to 366 days. Choose days between these.",
    ),
    (
        kind(0, open_for_days=Days(14, 7)),
        "days_crossed",
        "rules[0].open_for_days",
        "At least 14 days is longer than at most 7 days. Change one of them.",
    ),
    (
        kind(0, needs_support=Support(people=-1, stakes=0)),
        "support_negative",
        "rules[0].needs_support",
        "The number of supporters cannot be below 0.",
    ),
    (
        kind(0, needs_support=Support(people=9, stakes=4)),
        "support_from_too_many",
        "rules[0].needs_support.stakes",
        "A proposal would need supporters from 4 groups. There are only 3.",
    ),
    (
        kind(0, needs_support=Support(people=1, stakes=2)),
        "support_crossed",
        "rules[0].needs_support",
        "1 person cannot come from 2 groups.",
    ),
    (
        kind(0, ballot=Ballot.SECRET, hide_results_until_close=False),
        "secret_but_shown",
        "rules[0].hide_results_until_close",
        "Answers are secret, but results show at once. Then people could see who said what. Hide them.",
    ),
    (
        replace(kind(0, ballot=Ballot.SECRET), stakes=stake(1, seats=1).stakes),
        "secret_of_one",
        "rules[0].ballot",
        "Carers have 1 seat. Whether they agreed tells how that person answered.",
    ),
    (
        kind(2, rule=ShareOfAll(HALF)),
        "change_rule_weaker",
        "rules[2].rule",
        "“Changes to how we work” can pass when “Everyday decisions” would not. For example, if these agree: "
        "6 of 6 people who use services, 1 of 3 carers and 5 of 5 professionals. "
        "Make it at least as hard to pass, or people could change the rule first.",
    ),
    (
        kind(2, quorum=Quorum(each_stake=Enough(count=1))),
        "change_rule_needs_fewer",
        "rules[2].quorum",
        "“Changes to how we work” needs 1 person from people who use services to take part, "
        "and “Everyday decisions” needs 3. Ask for at least as many.",
    ),
]


@pytest.mark.parametrize(("agreement", "code", "where", "words"), TABLE)
def test_it_is_found_where_it_is_and_said_plainly(agreement, code, where, words):
    found = [problem for problem in problems(agreement) if (problem.code, problem.where) == (code, where)]
    assert [problem.words for problem in found] == [words]


def test_a_change_rule_is_held_against_the_overall_quorum_too():
    few = replace(SOUND.rules[2], quorum=Quorum())
    others = tuple(replace(rule, quorum=Quorum(overall=Enough(count=2))) for rule in SOUND.rules[:2])
    found = problems(but(rules=(*others, few)))
    assert [problem.words for problem in found] == [
        "“Changes to how we work” needs 0 people in all to take part, and “Everyday decisions” needs 2. "
        "Ask for at least as many."
    ]


def test_rules_too_big_to_compare_are_not_guessed_about():
    stakes = tuple(Stake(f"s{n}", f"one {n}", f"many {n}", Side(side), 900) for n, side in enumerate(Side))
    by_answers = ShareOfAll(HALF, of=Of.YES_OR_NO)
    rules = tuple(
        replace(rule, rule=by_answers if rule.kind == "agreement" else ShareOfAll(HALF)) for rule in SOUND.rules
    )
    found = problems(but(stakes=stakes, rules=rules, closed_spaces=()))
    assert [problem.words for problem in found] == [
        "We cannot tell if this is easier to pass than “Everyday decisions”. Use the same rule for both."
    ]


def test_rules_that_make_no_sense_by_themselves_are_not_compared():
    found = problems(kind(2, rule=InEachGroup(at_least("0"))))
    assert [problem.code for problem in found] == ["threshold_always_met"]


def test_without_a_change_rule_there_is_nothing_to_compare():
    assert [problem.code for problem in problems(but(rules=SOUND.rules[:2]))] == ["kind_missing"]
