"""A sound agreement, and ways to make it contradict itself in one thing at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from alongside.domain.agreement import (
    Agreement,
    CheckThreshold,
    InEachGroup,
    PaidTime,
    Payment,
    Per,
    Rate,
    Role,
    Threshold,
    WithApproval,
    more_than,
    ready_made,
)
from alongside.domain.stakes import Side

SOUND = ready_made("each_group", {"uses_services": 6, "carer": 3, "professional": 5})
HALF = more_than("1/2")
TODAY = date(2026, 11, 22)


def but(**changes: object) -> Agreement:
    """The sound agreement but for these fields."""
    return replace(SOUND, **changes)


def stake(number: int, **changes: object) -> Agreement:
    stakes = list(SOUND.stakes)
    stakes[number] = replace(stakes[number], **changes)
    return but(stakes=tuple(stakes))


def role(number: int, **changes: object) -> Agreement:
    roles = list(SOUND.roles)
    roles[number] = replace(roles[number], **changes)
    return but(roles=tuple(roles))


def kind(number: int, **changes: object) -> Agreement:
    rules = list(SOUND.rules)
    rules[number] = replace(rules[number], **changes)
    return but(rules=tuple(rules))


def deciding(rule: object) -> Agreement:
    """Money decided so. The change-rule is set beside it, so that only the rule itself is at fault."""
    return replace(kind(1, rule=rule), rules=tuple(replace(each, rule=rule) for each in SOUND.rules))


def threshold(line: Threshold) -> Agreement:
    return deciding(InEachGroup(line))


def approved(*roles: str) -> Agreement:
    rule: object = InEachGroup(HALF)
    for each in roles:
        rule = WithApproval(rule, each)
    return deciding(rule)


def paid(**changes: object) -> Agreement:
    rate = Rate("Meetings", 3000, Per.HOUR, TODAY, "Our own decision")
    sound = Payment(offered=True, rates=(rate,), covers=frozenset({PaidTime.MEETINGS}))
    return but(payment=replace(sound, **changes))


def rate(**changes: object) -> Agreement:
    return paid(rates=(replace(Rate("Meetings", 3000, Per.HOUR, TODAY, "Our own decision"), **changes),))


def line(**changes: object) -> CheckThreshold:
    return replace(CheckThreshold("reply_rate", Fraction(9, 10), TODAY, "We said so together."), **changes)


CHAIR = Role("chair", "chair", Side.PROFESSIONAL)
