"""Share of all: one seat, one voice, all counted together.

An exact half under "more than half" is a tie. A tie is not passed unless the role with the casting vote says so.
"""

from __future__ import annotations

from fractions import Fraction

from alongside.domain.agreement import ShareOfAll
from alongside.domain.decisions.judged import Finish, Judged, line, passed_if
from alongside.domain.decisions.outcome import NotPassed, Outcome, Passed, Tied, Total, Unit, Why, Working
from alongside.domain.decisions.room import Room


def share_of_all(rule: ShareOfAll, room: Room) -> Judged:
    lines = tuple(line(rule.threshold, group, of=rule.of, must_carry=False) for group in room.groups)
    agreed, whole = sum(group.agreed for group in room.groups), sum(each.counted for each in lines)
    total = Total(Unit.SEATS, Fraction(agreed), Fraction(whole), rule.threshold)
    if rule.threshold.tied(agreed, whole):
        return Judged(lines, total, _casting_vote(rule, room))
    return Judged(lines, total, passed_if(rule.threshold.met(agreed, whole)))


def _casting_vote(rule: ShareOfAll, room: Room) -> Finish:
    def settle(working: Working) -> Outcome:
        says_yes = room.says_yes(rule.casting_vote) if rule.casting_vote else None
        if says_yes is None:
            return Tied(working, rule.casting_vote)
        if says_yes:
            return Passed(working, casting_vote=rule.casting_vote)
        return NotPassed(working, Why.CASTING_VOTE_AGAINST, rule.casting_vote)

    return settle
