"""What does a rule come to, once its words are taken away? Sums of weights held against quotas, and how many must hold.

A casting vote becomes a sum as well: let each seat weigh 2 and the role 1, and ask for one more than the tie.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import gcd, lcm

from alongside.domain.power.counting.tree import Gate, Tally, Tree, holds, settled
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

Seats = Mapping[str, int]


def tallied(body: Body) -> Tree:
    return settled(_tree(body.rule, body.groups))


def passes(body: Body, agreed: Seats) -> bool:
    """Does it pass when so many seats of each group agree? A group that is not named agrees with nothing."""
    return holds(_tree(body.rule, body.groups), agreed)


def _tree(node: Node, seats: Seats) -> Tree:
    match node:
        case AllOf(rules):
            return Gate(len(rules), _all(rules, seats))
        case AnyOf(rules):
            return Gate(1, _all(rules, seats))
        case AtLeastOf(k, rules):
            return Gate(k, _all(rules, seats))
        case Approval() | Override():
            return _with_role(node, seats)
    return _tally(node, seats)


def _all(rules: tuple[Node, ...], seats: Seats) -> tuple[Tree, ...]:
    return tuple(_tree(rule, seats) for rule in rules)


def _with_role(node: Approval | Override, seats: Seats) -> Tree:
    role = Tally({node.role: 1}, 1)
    reach = node.can if isinstance(node, Override) else Reach.STOP
    if node.rule is None or reach is Reach.BOTH:
        return role
    return Gate(2 if reach is Reach.STOP else 1, (_tree(node.rule, seats), role))


def _tally(node: Share | Weighted | CastingVote, seats: Seats) -> Tally:
    match node:
        case Share(of, threshold):
            return Tally(dict.fromkeys(of, 1), threshold.needed(sum(seats[group] for group in of)))
        case CastingVote(role, share):
            return _with_casting_vote(role, share, seats)
        case Weighted(weights, threshold):
            return _weighted(weights, threshold, seats)


def _weighted(weights: Mapping[str, Fraction], threshold: Threshold, seats: Seats) -> Tally:
    scale = lcm(*(weight.denominator for weight in weights.values()))
    whole = {group: weight.numerator * (scale // weight.denominator) for group, weight in weights.items() if weight}
    total = sum(weight * seats[group] for group, weight in whole.items())
    quota = threshold.quota(Fraction(total, scale)) * scale
    needed = quota.__floor__() + 1 if threshold.more_than else quota.__ceil__()
    step = gcd(*whole.values())
    return Tally({group: weight // step for group, weight in whole.items()}, -(-needed // step))


def _with_casting_vote(role: str, share: Share, seats: Seats) -> Tally:
    tie = tie_of(share, seats)
    if tie is None:
        return _tally(share, seats)
    weights = dict.fromkeys(share.of, 2)
    weights[role] = weights.get(role, 0) + 1
    return Tally(weights, 2 * tie + 1)


def tie_of(share: Share, seats: Seats) -> int | None:
    """The number of seats in agreement that is an exact tie; None where there can be none."""
    total = sum(seats[group] for group in share.of)
    needed = share.threshold.needed(total)
    if 2 * (needed - 1) == total:
        return needed - 1
    quota = share.threshold.quota(Fraction(total))
    return int(quota) if quota.denominator == 1 else None
