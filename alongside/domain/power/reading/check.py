"""Does a body's rule make sense for its groups and seats? It stops at the first thing that does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from alongside.domain.power.problems import BadRule
from alongside.domain.power.reading.amounts import shortened, written
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
    Threshold,
    Weighted,
    inner_rules,
    named_in,
)

MOST_RULES = 2_000


def check(body: Body) -> None:
    """Raises BadRule for the first contradiction."""
    _check_sides(body)
    for many, (where, node) in enumerate(_places(body.rule, "rule"), start=1):
        if many > MOST_RULES:
            raise BadRule(f"the rule has more than {MOST_RULES:,} parts", to_do="say the same with fewer")
        _check_names(node, body, where)
        _check_node(node, body.groups, where)


def _places(node: Node, where: str) -> Iterator[tuple[str, Node]]:
    """Every rule in the tree, and how to say where it stands."""
    here = f"{where} > {WORDS[type(node)]}"
    yield here, node
    several = isinstance(node, AllOf | AnyOf | AtLeastOf)
    for at, inner in enumerate(inner_rules(node), start=1):
        yield from _places(inner, f"{here} > {at}" if several else here)


WORDS: dict[type, str] = {
    Share: "share",
    Weighted: "weighted",
    CastingVote: "casting_vote",
    Approval: "approval",
    Override: "override",
    AllOf: "all_of",
    AnyOf: "any_of",
    AtLeastOf: "at_least_of",
}


def _check_sides(body: Body) -> None:
    side_of: dict[str, str] = {}
    for side, groups in body.sides.items():
        for group in groups:
            if group in side_of:
                raise BadRule(
                    f"“{shortened(group)}” stands on two sides, “{shortened(side_of[group])}” and “{shortened(side)}”",
                    where="sides",
                    to_do="leave it on one",
                )
            side_of[group] = side
    absent = [group for group in side_of if group not in body.groups]
    lone = [group for group in body.groups if group not in side_of]
    if absent and lone:
        raise BadRule(
            f"“{shortened(absent[0])}” has no seats, and “{shortened(lone[0])}” stands on no side",
            where="sides",
            to_do="check that they are spelt alike in groups and in sides",
        )
    for side, groups in body.sides.items():
        if all(group in absent for group in groups):
            raise BadRule(f"nobody sits on the side “{shortened(side)}”", where="sides", to_do="name its groups")


def _check_names(node: Node, body: Body, where: str) -> None:
    for group in sorted(named_in(node)):
        if group in body.groups:
            continue
        if group in body.sides:
            to_do = "name the groups on that side: " + _some(body.sides[group])
            raise BadRule(f"“{shortened(group)}” is a side, not a group", where=where, to_do=to_do)
        raise BadRule(f"there is no group called “{shortened(group)}”", where=where, to_do="use " + _some(body.groups))
    if isinstance(node, CastingVote | Approval | Override) and body.groups[node.role] != 1:
        raise BadRule(
            f"“{shortened(node.role)}” has {body.groups[node.role]} seats, and a role is a group of one",
            where=where,
            to_do="give the role a group of its own with one seat, or use a share",
        )


def _check_node(node: Node, seats: Mapping[str, int], where: str) -> None:
    match node:
        case Share(of, threshold):
            if len(set(of)) < len(of):
                raise BadRule("a group is named twice", where=where, to_do="name each group once")
            _check_threshold(threshold, Fraction(sum(seats[group] for group in of)), where)
        case Weighted(weights, threshold):
            _check_weights(weights, where)
            total = sum((weight * seats[group] for group, weight in weights.items()), Fraction(0))
            _check_threshold(threshold, total, where)
            _check_meant_as_part(weights, threshold, where)
        case AtLeastOf(k, rules) if not 1 <= k <= len(rules):
            raise BadRule(
                f"it asks for {k} of {len(rules)} rules", where=where, to_do=f"ask for 1 to {len(rules)} of them"
            )


def _check_weights(weights: Mapping[str, Fraction], where: str) -> None:
    for group, weight in weights.items():
        if weight < 0:
            raise BadRule(
                f"the weight of “{shortened(group)}” is {written(weight)}, less than nothing",
                where=where,
                to_do="a weight is 0 or more",
            )
    if not any(weights.values()):
        raise BadRule("all the weights are 0", where=where, to_do="give at least one group a weight")


def _check_threshold(threshold: Threshold, total: Fraction, where: str) -> None:
    if threshold.amount < 0:
        raise BadRule(
            f"it asks for {written(threshold.amount)}, less than nothing", where=where, to_do="ask for more than 0"
        )
    if not threshold.counted and threshold.amount > 1:
        raise BadRule(
            f"it asks for {written(threshold.amount)}, more than all of them", where=where, to_do="1 is all of them"
        )
    if not threshold.amount and not threshold.more_than:
        raise BadRule("it asks for nothing, so it would always pass", where=where, to_do="ask for more than 0")
    quota = threshold.quota(total)
    if quota > total or (threshold.more_than and quota == total):
        asked = ("more than " if threshold.more_than else "") + str(written(quota))
        raise BadRule(
            f"it asks for {asked}, and there are only {written(total)}, so it could never pass",
            where=where,
            to_do="ask for less",
        )


def _check_meant_as_part(weights: Mapping[str, Fraction], threshold: Threshold, where: str) -> None:
    if threshold.counted and 0 < threshold.amount < min(
        [Fraction(1), *(weight for weight in weights.values() if weight)]
    ):
        raise BadRule(
            f"the quota {written(threshold.amount)} is less than any weight",
            where=where,
            to_do='write it like "65%" if it is meant as a part of all the weights',
        )


def _some(names: Mapping[str, object] | tuple[str, ...]) -> str:
    known = [shortened(name) for name in names]
    return ", ".join(known[:8]) + (" …" if len(known) > 8 else "")
