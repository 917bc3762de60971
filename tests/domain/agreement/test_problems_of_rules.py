"""Contradictions about how it is decided: each is found, in the right place, in plain words."""

from dataclasses import replace
from fractions import Fraction

import pytest

from alongside.domain.agreement import (
    Consent,
    InEachGroup,
    ShareOfAll,
    Weight,
    Weighted,
    WithApproval,
    at_least,
    more_than,
    problems,
)
from tests.domain.agreement.contradictions import (
    CHAIR,
    HALF,
    SOUND,
    approved,
    deciding,
    stake,
    threshold,
)

TABLE = [
    (
        threshold(at_least("3/2")),
        "threshold_over_one",
        "rules[1].rule.threshold",
        "3/2 is more than everybody. The most is 1, which is all.",
    ),
    (threshold(at_least("-1/2")), "threshold_negative", "rules[1].rule.threshold", "A share cannot be below 0."),
    (
        threshold(more_than("1")),
        "threshold_never_met",
        "rules[1].rule.threshold",
        "More than everybody can never agree. Say at least 1, if all should agree.",
    ),
    (
        threshold(at_least("0")),
        "threshold_always_met",
        "rules[1].rule.threshold",
        "At least 0 would pass with nobody for it. Ask for more than 0.",
    ),
    (
        threshold(at_least(Fraction(5001, 10001))),
        "share_too_fine",
        "rules[1].rule.threshold",
        "This share is too fine to check by hand. Use one such as 2/3.",
    ),
    (
        deciding(InEachGroup(HALF, groups=())),
        "names_no_group",
        "rules[1].rule.groups",
        "This rule names no group. Name one, or say all.",
    ),
    (
        deciding(InEachGroup(HALF, groups=("carer", "carer"))),
        "same_group_twice",
        "rules[1].rule.groups",
        "“carer” is named twice. Once is enough.",
    ),
    (
        deciding(InEachGroup(HALF, groups=("carer", "neighbour"))),
        "unknown_stake",
        "rules[1].rule.groups",
        "There is no group “neighbour”. Choose one that is here.",
    ),
    (
        replace(deciding(InEachGroup(HALF, groups=("carer",))), stakes=stake(1, seats=0).stakes),
        "group_without_seats",
        "rules[1].rule.groups",
        "Carers have no seats, so nothing could pass. Give them seats first.",
    ),
    (
        deciding(Consent(max_rounds=0)),
        "rounds_not_possible",
        "rules[1].rule.max_rounds",
        "We can ask 1 to 10 times. Here it is 0.",
    ),
    (
        deciding(Consent(objections_allowed=-1)),
        "objections_negative",
        "rules[1].rule.objections_allowed",
        "The number of objections cannot be below 0.",
    ),
    (
        deciding(Consent(objections_allowed=3)),
        "objections_cannot_count",
        "rules[1].rule.objections_allowed",
        "Carers could all object and it would pass. Allow fewer objections.",
    ),
    (
        deciding(ShareOfAll(HALF, casting_vote="chair")),
        "unknown_role",
        "rules[1].rule.casting_vote",
        "There is no role “chair”. Choose one that is here.",
    ),
    (
        deciding(ShareOfAll(at_least("2/3"), casting_vote="co_chair_lived")),
        "casting_vote_without_tie",
        "rules[1].rule.casting_vote",
        "A casting vote settles an exact half. It only goes with “more than 1/2”.",
    ),
    (
        deciding(Weighted((Weight("carer", 2), Weight("carer", 3)), 2)),
        "same_group_twice",
        "rules[1].rule.weights",
        "“carer” is named twice. Once is enough.",
    ),
    (
        deciding(Weighted((Weight("carer", 2), Weight("neighbour", 3)), 2)),
        "unknown_stake",
        "rules[1].rule.weights[1].stake",
        "There is no group “neighbour”. Choose one that is here.",
    ),
    (
        deciding(Weighted((Weight("carer", -2), Weight("professional", 3)), 2)),
        "weight_not_positive",
        "rules[1].rule.weights[0].each",
        "A seat cannot count -2. Count 1 or more, or leave the group out.",
    ),
    (
        deciding(Weighted((Weight("carer", 2),), 0)),
        "quota_not_positive",
        "rules[1].rule.quota",
        "A total of 0 would pass with nobody for it. Ask for 1 or more.",
    ),
    (
        deciding(Weighted((Weight("carer", 2),), 7)),
        "quota_never_met",
        "rules[1].rule.quota",
        "All seats together count 6. They can never reach 7.",
    ),
    (
        approved("director"),
        "unknown_role",
        "rules[1].rule.role",
        "There is no role “director”. Choose one that is here.",
    ),
    (
        approved("co_chair_lived", "co_chair_lived"),
        "same_role_twice",
        "rules[1].rule",
        "“co_chair_lived” would have to say yes twice. Once is enough.",
    ),
    (
        replace(
            approved("co_chair_lived", "co_chair_professional", "chair", "deputy"),
            roles=(*SOUND.roles, CHAIR, replace(CHAIR, key="deputy", label="deputy")),
        ),
        "too_many_approvals",
        "rules[1].rule",
        "4 roles would have to say yes. 3 is the most.",
    ),
    (
        deciding(WithApproval(WithApproval(InEachGroup(at_least("2")), "co_chair_lived"), "co_chair_professional")),
        "threshold_over_one",
        "rules[1].rule.rule.rule.threshold",
        "2 is more than everybody. The most is 1, which is all.",
    ),
]


@pytest.mark.parametrize(("agreement", "code", "where", "words"), TABLE)
def test_it_is_found_where_it_is_and_said_plainly(agreement, code, where, words):
    found = [problem for problem in problems(agreement) if (problem.code, problem.where) == (code, where)]
    assert [problem.words for problem in found] == [words]
