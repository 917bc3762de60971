"""Positions in, outcome out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from alongside.domain.agreement import (
    Consent,
    DecisionRule,
    EqualVoices,
    InEachGroup,
    Quorum,
    Rule,
    ShareOfAll,
    Weighted,
)
from alongside.domain.decisions.approval import with_approval
from alongside.domain.decisions.consent import consent
from alongside.domain.decisions.equal_voices import equal_voices
from alongside.domain.decisions.in_each_group import in_each_group
from alongside.domain.decisions.judged import Judged
from alongside.domain.decisions.outcome import NoQuorum, NotPassed, Outcome, Passed, StakeWorking, Why, Working
from alongside.domain.decisions.positions import Answer, Objection, Position
from alongside.domain.decisions.room import Room, counted
from alongside.domain.decisions.share_of_all import share_of_all
from alongside.domain.decisions.weighted import weighted

NO_ROLES: Mapping[str, Answer] = MappingProxyType({})


def decide(
    rule: DecisionRule,
    seats: Mapping[str, int],
    positions: Sequence[Position],
    *,
    roles_said: Mapping[str, Answer] = NO_ROLES,
    objections: Sequence[Objection] = (),
    round_number: int = 1,
) -> Outcome:
    """What came of it, under the rule and the seats as they were frozen when it opened.

    `positions` holds the newest answer of each seat that answered in this round, `objections` the newest objection of
    each seat that ever made one, `roles_said` what the holders of roles said as that role. First comes the quorum;
    whoever answered, nothing is decided without it. Nothing passes unless at least one seat agreed. ValueError for
    what cannot be: more answers than seats, one seat twice, a stake without a place in `seats`, a round before 1.
    """
    if round_number < 1:
        raise ValueError("The first round is 1.")
    room = Room(counted(seats, positions, objections), roles_said, round_number)
    judged = judge(rule.rule, room)
    with_changes = tuple(position.key for position in positions if position.answer is Answer.AGREE_WITH_CHANGES)
    working = _working(rule.quorum, room, judged, with_changes=with_changes)
    if not working.has_quorum:
        return NoQuorum(working)
    outcome = judged.finish(working)
    if isinstance(outcome, Passed) and working.agreed == 0:
        return NotPassed(working, Why.TOO_FEW_AGREED)
    return outcome


def judge(rule: Rule, room: Room) -> Judged:
    """One file for each way of deciding; this only finds the file."""
    match rule:
        case InEachGroup():
            return in_each_group(rule, room)
        case Consent():
            return consent(rule, room)
        case EqualVoices():
            return equal_voices(rule, room)
        case ShareOfAll():
            return share_of_all(rule, room)
        case Weighted():
            return weighted(rule, room)
        case _:
            return with_approval(rule, room, judge(rule.rule, room))


def _working(quorum: Quorum, room: Room, judged: Judged, *, with_changes: tuple[str, ...]) -> Working:
    stakes = tuple(
        StakeWorking(
            stake=group.stake,
            seats=group.seats,
            took_part=group.took_part,
            agreed=group.agreed,
            said_no=group.said_no,
            objections=len(group.objections),
            questions=len(group.questions),
            counted=line.counted,
            needed=line.needed,
            carried=line.carried,
            must_carry=line.must_carry,
            quorum=quorum.for_stake(group.stake, group.seats),
        )
        for group, line in zip(room.groups, judged.lines, strict=True)
    )
    everybody = sum(group.seats for group in room.groups)
    return Working(stakes, judged.total, max(1, quorum.overall.needed(everybody)), with_changes)
