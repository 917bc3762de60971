"""A body as plain data again, the way `parse_body` reads it."""

from __future__ import annotations

from typing import Any

from alongside.domain.power.reading.amounts import written
from alongside.domain.power.rule import (
    AllOf,
    AnyOf,
    Approval,
    AtLeastOf,
    Body,
    CastingVote,
    Node,
    Override,
    Reach,
    Share,
    Threshold,
    Weighted,
)


def body_as_data(body: Body) -> dict[str, Any]:
    """`parse_body` of the answer is the same body."""
    found: dict[str, Any] = {"groups": dict(body.groups), "rule": rule_as_data(body.rule)}
    if body.sides:
        found["sides"] = {side: list(groups) for side, groups in body.sides.items()}
    if body.attendance:
        found["attendance"] = {group: written(chance) for group, chance in body.attendance.items()}
    return found


def rule_as_data(node: Node) -> dict[str, Any]:
    match node:
        case Share(of, threshold):
            return {"share": {"of": list(of), **_threshold(threshold)}}
        case Weighted(weights, threshold):
            each = {group: written(weight) for group, weight in weights.items()}
            return {"weighted": {"weights": each, **_quota(threshold)}}
        case AllOf(rules):
            return {"all_of": [rule_as_data(rule) for rule in rules]}
        case AnyOf(rules):
            return {"any_of": [rule_as_data(rule) for rule in rules]}
        case AtLeastOf(k, rules):
            return {"at_least_of": {"k": k, "rules": [rule_as_data(rule) for rule in rules]}}
        case CastingVote() | Approval() | Override():
            return _role_as_data(node)


def _role_as_data(node: CastingVote | Approval | Override) -> dict[str, Any]:
    match node:
        case CastingVote(role, share):
            return {"casting_vote": {"role": role, **rule_as_data(share)}}
        case Approval(role, None):
            return {"approval": role}
        case Approval(role, rule):
            return {"approval": {"role": role, "rule": rule_as_data(rule)}}  # type: ignore[arg-type]
        case Override(role, None):
            return {"override": role}
        case Override(role, rule, can):
            reach = {} if can is Reach.STOP else {"can": can.value}
            return {"override": {"role": role, "rule": rule_as_data(rule), **reach}}  # type: ignore[arg-type]


def _threshold(threshold: Threshold) -> dict[str, Any]:
    amount = written(threshold.amount)
    plain = threshold.amount > 1 and isinstance(amount, int)
    said = {"count": amount} if threshold.counted and not plain else amount
    return {"more_than" if threshold.more_than else "at_least": said}


def _quota(threshold: Threshold) -> dict[str, Any]:
    amount = written(threshold.amount)
    if threshold.counted and not threshold.more_than and isinstance(amount, int):
        return {"quota": amount}
    return _threshold(threshold)
