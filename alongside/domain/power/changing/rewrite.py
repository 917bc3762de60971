"""A rule with something taken out or put in, and otherwise as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from alongside.domain.power.rule import (
    AllOf,
    AnyOf,
    Approval,
    AtLeastOf,
    Body,
    CastingVote,
    Node,
    Override,
    Share,
    Weighted,
    asked,
)

Change = Callable[[Node], Node | None]
"""What becomes of one node, once what is inside it has been changed. None: nothing is left of it."""


def rewritten(node: Node, change: Change) -> Node | None:
    """Every node changed, from the inside out. What is left with nothing inside it goes too."""
    match node:
        case AllOf(rules) | AnyOf(rules) | AtLeastOf(rules=rules):
            kept = tuple(left for rule in rules if (left := rewritten(rule, change)))
            return change(_several(node, kept)) if kept else None
        case CastingVote(share=share):
            inner = rewritten(share, change)
            return change(replace(node, share=inner)) if isinstance(inner, Share) else inner
        case Approval(rule=rule) | Override(rule=rule) if rule:
            return change(replace(node, rule=rewritten(rule, change)))
    return change(node)


def _several(node: AllOf | AnyOf | AtLeastOf, rules: tuple[Node, ...]) -> Node:
    if len(rules) == 1:
        return rules[0]
    if isinstance(node, AtLeastOf):
        return AtLeastOf(min(node.k, len(rules)), rules)
    return replace(node, rules=rules)


def with_rule(body: Body, rule: Node) -> Body:
    """Under this rule, and without the roles that it no longer asks."""
    gone = asked(body.rule) - asked(rule)
    groups = {group: seats for group, seats in body.groups.items() if group not in gone}
    return replace(body, groups=groups, rule=rule)


def without_group(node: Node, group: str) -> Node | None:
    """As if this group did not sit."""

    def change(one: Node) -> Node | None:
        match one:
            case Share(of=of) if group in of:
                others = tuple(name for name in of if name != group)
                return replace(one, of=others) if others else None
            case Weighted(weights=weights) if group in weights:
                left = {name: weight for name, weight in weights.items() if name != group}
                return replace(one, weights=left) if any(left.values()) else None
        return one

    return rewritten(node, change)


def also(node: Node, more: tuple[Node, ...]) -> Node:
    """As the rule says, and these as well."""
    return AllOf((*(node.rules if isinstance(node, AllOf) else (node,)), *more))
