"""Approval by a role: what passed under the rule inside also needs that role's yes.

Silence is not a yes, and neither is leaving it to the others. What did not pass inside stays not passed, whatever the
role says.
"""

from __future__ import annotations

from dataclasses import replace

from alongside.domain.agreement import WithApproval
from alongside.domain.decisions.judged import Finish, Judged
from alongside.domain.decisions.outcome import NotPassed, Outcome, Passed, Why, Working
from alongside.domain.decisions.room import Room


def with_approval(rule: WithApproval, room: Room, inner: Judged) -> Judged:
    """`inner` is what the rule inside made of the room."""
    return replace(inner, finish=_approved(rule.role, room, inner.finish))


def _approved(role: str, room: Room, inner: Finish) -> Finish:
    says_yes = room.says_yes(role)

    def finish(working: Working) -> Outcome:
        outcome = inner(working)
        if not isinstance(outcome, Passed):
            return outcome
        if says_yes:
            return replace(outcome, approvals=(role, *outcome.approvals))
        return NotPassed(working, Why.APPROVAL_NOT_GIVEN if says_yes is None else Why.APPROVAL_REFUSED, role)

    return finish
