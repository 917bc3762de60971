"""What a rule makes of a room: a line for each group, the groups added up, and the outcome once there is a quorum."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alongside.domain.agreement import Of, Threshold
from alongside.domain.decisions.outcome import NotPassed, Outcome, Passed, Total, Working
from alongside.domain.decisions.room import Heads

Finish = Callable[[Working], Outcome]


@dataclass(frozen=True, slots=True)
class GroupLine:
    """What the rule's line means for one group by itself."""

    counted: int
    needed: int
    carried: bool
    must_carry: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """`lines` go with the room's groups, in order. `finish` makes the outcome from the working."""

    lines: tuple[GroupLine, ...]
    total: Total | None
    finish: Finish


def line(threshold: Threshold, group: Heads, *, of: Of, must_carry: bool) -> GroupLine:
    """A group against a threshold. An empty group reaches no line."""
    whole = group.whole(of)
    needed = max(threshold.needed(whole), 1) if group.seats else 0
    return GroupLine(whole, needed, threshold.met(group.agreed, whole), must_carry)


def passed_if(passes: bool) -> Finish:  # noqa: FBT001
    return Passed if passes else NotPassed
