"""An agreement's way of deciding as the plain data from which its power picture is worked out.

What is modelled is everybody answering yes or no: then a share of seats and a share of yes or no are the same, every
quorum is met, and consent ("at most k objectors in each group") is at least (n − k) of a group's n seats. A role is
written as a group of one seat. When somebody at the table holds it, that seat is taken out of their stake, and counts
with it wherever the stake counts; when somebody outside does, it counts only where it is named. A right to set aside
what has passed is a way to stop it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Any

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.rules import (
    Consent,
    EqualVoices,
    Groups,
    InEachGroup,
    Rule,
    ShareOfAll,
    Weighted,
)
from alongside.domain.agreement.sense.measure import roles_of
from alongside.domain.agreement.terms import Role
from alongside.domain.agreement.threshold import Reach, Threshold
from alongside.domain.stakes import Side

Node = dict[str, Any]
Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Table:
    """The seats of each stake, those of them that a role-holder has, and every group of the game."""

    seats: Mapping[str, int]
    held: Mapping[str, list[str]]

    def parts(self, stake: str) -> list[str]:
        """A stake as groups of the game: itself without the seats of its role-holders, and each of them."""
        holders = self.held.get(stake, [])
        return [stake, *holders] if self.seats[stake] > len(holders) else list(holders)

    def asked(self, groups: Groups) -> list[str]:
        """The stakes a rule speaks of; those without seats are no group of the game."""
        named = list(self.seats) if groups == "all" else list(groups)
        return [stake for stake in named if self.seats.get(stake, 0) > 0]


def power_body_of(agreement: Agreement, kind: str) -> Body:
    """The body for one kind of decision, with every right to set it aside. KeyError: a kind that is not known.

    ValueError: a role that the rule or a right needs is not in the agreement.
    """
    sides = {side.value: [stake.key for stake in agreement.stakes if stake.side is side] for side in Side}
    overrides = list(dict.fromkeys(right.role for right in agreement.overrides))
    rule = agreement.rule_for(kind).rule
    return power_body(rule, agreement.seats, sides, roles=agreement.roles, overrides=overrides)


def power_body(
    rule: Rule,
    seats: Mapping[str, int],
    sides: Mapping[str, Sequence[str]],
    *,
    roles: Sequence[Role] = (),
    overrides: Sequence[str] = (),
) -> Body:
    """`{"groups", "sides", "rule"}` for `alongside.domain.power`. Stakes, and sides, without seats are left out.

    `sides` names the stakes of each side. `roles` tells where the holders of the roles in the rule sit; a role for
    anybody of a side is put with the biggest stake of that side. `overrides` are roles that may set aside what has
    passed. ValueError: a role is needed that is not among `roles`.
    """
    known = {role.key: role for role in roles}
    needed = roles_of(rule) | set(overrides)
    if missing := sorted(needed - set(known)):
        raise ValueError(f"Where does {missing[0]!r} sit? The rule needs that role.")
    used = [known[role] for role in sorted(needed)]
    table = _Table(seats, _held(used, seats, sides))
    node = _node(rule, table)
    for role in overrides:
        node = {"override": {"role": role, "rule": node}}
    return {"groups": _groups(table, used), "sides": _sides(sides, table, used), "rule": node}


def _sides(sides: Mapping[str, Sequence[str]], table: _Table, used: Sequence[Role]) -> dict[str, list[str]]:
    found = {}
    for side, members in sides.items():
        seated = [part for stake in table.asked("all") if stake in members for part in table.parts(stake)]
        found[side] = seated + [role.key for role in used if role.side == side and not _sits(role.key, table)]
    return {side: groups for side, groups in found.items() if groups}


def _held(used: Sequence[Role], seats: Mapping[str, int], sides: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Which role-holders sit in which stake, as far as there are seats for them."""
    held: dict[str, list[str]] = {}
    for role in used:
        candidates = [role.stake] if role.stake else list(sides.get(role.side, ()))
        free = {stake: seats.get(stake, 0) - len(held.get(stake, ())) for stake in candidates}
        if role.has_seat and free and max(free.values()) > 0:
            held.setdefault(max(free, key=lambda stake: free[stake]), []).append(role.key)
    return held


def _sits(role: str, table: _Table) -> bool:
    return any(role in holders for holders in table.held.values())


def _groups(table: _Table, used: Sequence[Role]) -> dict[str, int]:
    left = {stake: table.seats[stake] - len(table.held.get(stake, ())) for stake in table.asked("all")}
    return {stake: number for stake, number in left.items() if number > 0} | {role.key: 1 for role in used}


def _node(rule: Rule, table: _Table) -> Node:
    match rule:
        case InEachGroup():
            return {"all_of": [_share(table.parts(stake), rule.threshold) for stake in table.asked(rule.groups)]}
        case Consent():
            return {"all_of": [_unopposed(stake, table, rule) for stake in table.asked(rule.blocked_by)]}
        case EqualVoices():
            return _equal_voices(rule, table)
        case ShareOfAll():
            return _share_of_all(rule, table)
        case Weighted():
            weights = {weight.stake: weight.each for weight in rule.weights}
            return _weighted(
                {stake: weights[stake] for stake in table.asked("all") if stake in weights}, table, rule.quota
            )
        case _:
            return {"approval": {"role": rule.role, "rule": _node(rule.rule, table)}}


def _share(groups: list[str], threshold: Threshold) -> Node:
    return {"share": {"of": groups, threshold.reach.value: str(threshold.share)}}


def _unopposed(stake: str, table: _Table, rule: Consent) -> Node:
    seats = table.seats[stake]
    return _share(table.parts(stake), Threshold(Reach.AT_LEAST, Fraction(seats - rule.objections_allowed, seats)))


def _equal_voices(rule: EqualVoices, table: _Table) -> Node:
    stakes = table.asked("all")
    each = lcm(*(table.seats[stake] for stake in stakes))
    weights = {stake: each // table.seats[stake] for stake in stakes}
    return _weighted(weights, table, rule.threshold.needed(each * len(stakes)))


def _weighted(weights: Mapping[str, int], table: _Table, quota: int) -> Node:
    parts = {part: weight for stake, weight in weights.items() for part in table.parts(stake)}
    return {"weighted": {"weights": parts, "quota": quota}}


def _share_of_all(rule: ShareOfAll, table: _Table) -> Node:
    share = _share([part for stake in table.asked("all") for part in table.parts(stake)], rule.threshold)
    if not rule.casting_vote:
        return share
    return {"casting_vote": {"role": rule.casting_vote, **share}}
