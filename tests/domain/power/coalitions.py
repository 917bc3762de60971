"""The same questions answered by listing every coalition: slow and plain, and sharing nothing with the other code."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import comb

import numpy as np

from alongside.domain.power import (
    AllOf,
    AnyOf,
    Approval,
    AtLeastOf,
    Body,
    CastingVote,
    Reach,
    Share,
    Weighted,
)


def agrees(node, agreed, seats):
    """Does the rule hold when so many seats of each group agree? Straight from what each rule says."""
    match node:
        case AllOf(rules):
            return all(agrees(rule, agreed, seats) for rule in rules)
        case AnyOf(rules):
            return any(agrees(rule, agreed, seats) for rule in rules)
        case AtLeastOf(k, rules):
            return sum(agrees(rule, agreed, seats) for rule in rules) >= k
        case Share(of, threshold):
            return enough(*added_up(dict.fromkeys(of, 1), agreed, seats), threshold)
        case Weighted(weights, threshold):
            return enough(*added_up(weights, agreed, seats), threshold)
        case CastingVote(role, share):
            return casting_vote(role, share, agreed=agreed, seats=seats)
    role, held = bool(agreed[node.role]), node.rule is None or agrees(node.rule, agreed, seats)
    return role and held if isinstance(node, Approval) else overridden(role, held, node.rule, node.can)


def added_up(weights, agreed, seats):
    return sum(w * agreed[g] for g, w in weights.items()), sum(w * seats[g] for g, w in weights.items())


def enough(some, whole, threshold):
    asked = threshold.amount if threshold.counted else threshold.amount * whole
    return some > asked if threshold.more_than else some >= asked


def casting_vote(role, share, *, agreed, seats):
    some, whole = sum(agreed[g] for g in share.of), sum(seats[g] for g in share.of)
    half_decides = enough(some + 1, whole, share.threshold) and not enough(some, whole, share.threshold)
    if 2 * some == whole and half_decides:
        return bool(agreed[role])
    asked = share.threshold.amount if share.threshold.counted else share.threshold.amount * whole
    tied_elsewhere = any(
        2 * k == whole and enough(k + 1, whole, share.threshold) and not enough(k, whole, share.threshold)
        for k in range(whole)
    )
    if some == asked and not tied_elsewhere:
        return bool(agreed[role])
    return enough(some, whole, share.threshold)


def overridden(role, held, rule, can):
    if rule is None or can is Reach.BOTH:
        return role
    return role and held if can is Reach.STOP else role or held


@dataclass
class Counted:
    seats: int
    wins: int
    swings: dict[str, int]
    shapley: dict[str, Fraction]


def count(body: Body) -> Counted:
    """Every coalition of every seat."""
    groups = [group for group, many in body.groups.items() for _ in range(many)]
    n = len(groups)
    masks = np.arange(1 << n)
    member = (masks[:, None] >> np.arange(n)) & 1
    said: dict[tuple[int, ...], bool] = {}
    names = list(body.groups)
    columns = [[at for at, group in enumerate(groups) if group == name] for name in names]
    agreed = np.stack([member[:, at].sum(1) for at in columns], axis=1)
    wins = np.zeros(1 << n, dtype=bool)
    for mask, numbers in enumerate(map(tuple, agreed.tolist())):
        if numbers not in said:
            said[numbers] = bool(agrees(body.rule, dict(zip(names, numbers, strict=True)), body.groups))
        wins[mask] = said[numbers]
    swings, shapley = {}, {}
    for name, at in zip(names, columns, strict=True):
        without = masks[member[:, at[0]] == 0]
        turned = without[wins[without | (1 << at[0])] & ~wins[without]]
        sizes = np.bincount(member[turned].sum(1), minlength=n)
        swings[name] = int(sizes.sum())
        shapley[name] = sum((Fraction(int(sizes[s]), n * comb(n - 1, s)) for s in range(n)), Fraction(0))
    return Counted(n, int(wins.sum()), swings, shapley)


def as_actors(body: Body, actors: dict[str, tuple[str, ...]]) -> dict[str, tuple[Fraction, bool, bool]]:
    """For each actor, when all its groups act as one: its Shapley share, can it pass alone, can it block alone."""
    names = list(actors)
    n = len(names)

    def wins(mask):
        inside = {g for at, name in enumerate(names) if mask >> at & 1 for g in actors[name]}
        agreed = {g: many if g in inside else 0 for g, many in body.groups.items()}
        return bool(agrees(body.rule, agreed, body.groups))

    value = [wins(mask) for mask in range(1 << n)]
    found = {}
    for at, name in enumerate(names):
        share = sum(
            (
                Fraction(1, n * comb(n - 1, bin(mask).count("1")))
                for mask in range(1 << n)
                if not mask >> at & 1 and value[mask | 1 << at] and not value[mask]
            ),
            Fraction(0),
        )
        found[name] = (share, value[1 << at], not value[(1 << n) - 1 - (1 << at)])
    return found
