"""How much of the power has each stake under the rules, and how much with those who really came?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from alongside.domain.agreement import Agreement, power_body_of
from alongside.domain.agreement.decision_rule import ORDINARY
from alongside.domain.check.finding import Lived
from alongside.domain.check.lived import attendance
from alongside.domain.power import BadRule, analyse


@dataclass(frozen=True, slots=True)
class Power:
    """What share of all power a stake has when it acts as one: if everybody comes, and as people came. 0 to 1."""

    stake: str
    by_rule: float
    as_came: float


def power_as_lived(agreement: Agreement, found: Lived, *, kind: str = ORDINARY) -> tuple[Power, ...]:
    """For each stake with seats, in the order of the agreement. The shares of those who came are of what is left.

    Whoever holds a role is taken to come as often as the stakes of their side do on the average. Nothing where it is
    not known how often every stake came, or where the rule is too large to count. By Shapley and Shubik's index among
    stakes, as `alongside.domain.power` has it.
    """
    chances = attendance(found)
    if chances is None:
        return ()
    try:
        body = power_body_of(agreement, kind)
        come = {group: _chance(group, agreement, chances) for group in body["groups"]}
        told = analyse(body["rule"], body["groups"], sides=body["sides"], attendance=come)
    except (BadRule, KeyError, ValueError):
        return ()
    groups = told.attended.groups if told.attended else None
    if groups is None:
        return ()
    return tuple(
        Power(stake.key, told.groups[stake.key].bloc_share, groups[stake.key].share)
        for stake in agreement.stakes
        if stake.key in told.groups
    )


def _chance(group: str, agreement: Agreement, chances: Mapping[str, Fraction]) -> Fraction:
    """KeyError for a stake of which nobody knows how often it came."""
    role = next((each for each in agreement.roles if each.key == group), None)
    if role is None:
        return chances[group]
    known = [chances[stake.key] for stake in agreement.stakes if stake.side is role.side and stake.key in chances]
    return sum(known, Fraction(0)) / len(known)
