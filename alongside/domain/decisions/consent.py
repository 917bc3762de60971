"""Consent: it passes when nobody the rule asks has an objection or a question that is still open.

Agreement is not counted; leaving it to the others does not stand in the way. An objection is open until the person
who made it takes it back, or answers otherwise in a later round; a reply does not close it, and reasons are not
judged: any words, picture or card will do. A question is open until its person answers. With something open the round
ends without a decision; after the last round it is not passed. Source: sociocratic consent ("good enough for now, safe
enough to try"), https://www.participatorybudgeting.org/good-enough-for-now/
"""

from __future__ import annotations

from alongside.domain.agreement import Consent
from alongside.domain.decisions.judged import Finish, GroupLine, Judged
from alongside.domain.decisions.outcome import NotPassed, OpenObjections, Outcome, Passed, Why, Working
from alongside.domain.decisions.room import Heads, Room


def consent(rule: Consent, room: Room) -> Judged:
    lines = tuple(_line(rule, group) for group in room.groups)
    return Judged(lines, None, _rounds(rule, room) if _blocked(lines) else Passed)


def _blocked(lines: tuple[GroupLine, ...]) -> bool:
    return any(line.must_carry and not line.carried for line in lines)


def _line(rule: Consent, group: Heads) -> GroupLine:
    """No yes is needed of a group; it carries when it holds nothing open beyond what the rule allows."""
    still_open = len(group.objections) + len(group.questions)
    carried = group.seats > 0 and still_open <= rule.objections_allowed
    return GroupLine(group.seats, 0, carried, group.seats > 0 and _asks(rule, group.stake))


def _asks(rule: Consent, stake: str) -> bool:
    return rule.blocked_by == "all" or stake in rule.blocked_by


def _rounds(rule: Consent, room: Room) -> Finish:
    rounds_left = rule.max_rounds - room.round_number
    holding = [group for group in room.groups if _asks(rule, group.stake)]

    def still_open(working: Working) -> Outcome:
        if rounds_left <= 0:
            return NotPassed(working, Why.STILL_OPEN)
        objections = tuple(key for group in holding for key in group.objections)
        questions = tuple(key for group in holding for key in group.questions)
        return OpenObjections(working, objections, questions, rounds_left)

    return still_open
