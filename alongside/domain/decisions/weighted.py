"""Weighted: each seat weighs what its stake says, and the weight that agrees has to reach the quota.

A quota is a line to reach, so there is no tie: half the weight is short of it or is enough.
"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.agreement import Of, Weighted, at_least
from alongside.domain.decisions.judged import Judged, line, passed_if
from alongside.domain.decisions.outcome import Total, Unit
from alongside.domain.decisions.room import Room


def weighted(rule: Weighted, room: Room) -> Judged:
    each = {weight.stake: weight.each for weight in rule.weights}
    agreed = sum(each.get(group.stake, 0) * group.agreed for group in room.groups)
    whole = sum(each.get(group.stake, 0) * group.seats for group in room.groups)
    threshold = at_least(Fraction(rule.quota, whole) if whole > 0 else Fraction(1))
    lines = tuple(line(threshold, group, of=Of.SEATS, must_carry=False) for group in room.groups)
    total = Total(Unit.WEIGHT, Fraction(agreed), Fraction(whole), threshold)
    return Judged(lines, total, passed_if(whole > 0 and agreed >= rule.quota))
