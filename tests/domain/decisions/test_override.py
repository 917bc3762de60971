"""Setting a decision aside: only whom the agreement names, under the law it names, with a name and a reason."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

import pytest

from alongside.domain.agreement import OverrideRight, Role, problems, ready_made
from alongside.domain.decisions import Outcome, Override, may_override
from alongside.domain.stakes import Side

PLAIN = ready_made("each_group", {"uses_services": 6, "carer": 3, "professional": 5})
DIRECTOR = Role("director", "council director", Side.PROFESSIONAL, has_seat=False)
AGREEMENT = replace(
    PLAIN, roles=(*PLAIN.roles, DIRECTOR), overrides=(OverrideRight("director", "Care Act 2014, section 18"),)
)
SOUND = Override(
    named="Cy Adeyemi",
    role="director",
    law="Care Act 2014, section 18",
    reason="Two people would have no care from Monday.",
    at=datetime(2026, 11, 22, 12, tzinfo=UTC),
)


def test_an_agreement_can_name_who_may():
    assert problems(AGREEMENT) == []
    assert may_override(AGREEMENT, SOUND)


@pytest.mark.parametrize(
    ("agreement", "change", "reason"),
    [
        (PLAIN, {}, "Our agreement does not let this role set a decision aside."),
        (AGREEMENT, {"role": "co_chair_lived"}, "Our agreement does not let this role set a decision aside."),
        (AGREEMENT, {"law": "Because"}, "It can only be done under this law: Care Act 2014, section 18."),
        (AGREEMENT, {"named": " "}, "Whoever sets a decision aside gives their name."),
        (AGREEMENT, {"reason": ""}, "Whoever sets a decision aside says why."),
    ],
)
def test_otherwise_it_is_refused_and_says_why(agreement, change, reason):
    verdict = may_override(agreement, replace(SOUND, **change))
    assert not verdict
    assert verdict.reason == reason
    assert verdict.next_step


def test_it_is_never_an_outcome():
    assert Override not in get_args(Outcome)
