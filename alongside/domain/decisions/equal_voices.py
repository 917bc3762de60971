"""Equal voices: each group with seats weighs the same in total, however many people it has.

Each group's share of agreement is taken, and their mean has to reach the line. A group of which nobody says yes or no
adds nothing and still weighs its part: nobody speaks for those who stay away. An exact half under "more than half" is
a tie. One seat of a small group then weighs more than one of a big group; the power picture shows by how much.
"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.agreement import EqualVoices
from alongside.domain.decisions.judged import Judged, line, passed_if
from alongside.domain.decisions.outcome import Tied, Total, Unit
from alongside.domain.decisions.room import Heads, Room


def equal_voices(rule: EqualVoices, room: Room) -> Judged:
    lines = tuple(line(rule.threshold, group, of=rule.of, must_carry=False) for group in room.groups)
    shares = [_share(rule, group) for group in room.groups if group.seats]
    mean = sum(shares, Fraction(0)) / len(shares) if shares else Fraction(0)
    total = Total(Unit.SHARES, mean, Fraction(1), rule.threshold)
    if rule.threshold.is_majority and mean == Fraction(1, 2):
        return Judged(lines, total, Tied)
    return Judged(lines, total, passed_if(rule.threshold.met(mean, 1)))


def _share(rule: EqualVoices, group: Heads) -> Fraction:
    whole = group.whole(rule.of)
    return Fraction(group.agreed, whole) if whole else Fraction(0)
