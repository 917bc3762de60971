"""Positions in, outcome out: one rule a file."""

from alongside.domain.decisions.decide import decide
from alongside.domain.decisions.explain import explain
from alongside.domain.decisions.outcome import (
    NoQuorum,
    NotPassed,
    OpenObjections,
    Outcome,
    Passed,
    StakeWorking,
    Tied,
    Total,
    Unit,
    Why,
    Working,
)
from alongside.domain.decisions.override import Override, may_override
from alongside.domain.decisions.phases import WHEN, Act, State, may
from alongside.domain.decisions.positions import MEANING, Answer, Counts, Objection, ObjectionState, Position
from alongside.domain.decisions.small_groups import ShownOutcome, ShownStake, in_full, shown
from alongside.domain.decisions.timing import (
    HeldSeat,
    OpenDecision,
    has_closed,
    is_too_late,
    may_open,
    may_put,
    may_take_position,
)

__all__ = [
    "MEANING",
    "WHEN",
    "Act",
    "Answer",
    "Counts",
    "HeldSeat",
    "NoQuorum",
    "NotPassed",
    "Objection",
    "ObjectionState",
    "OpenDecision",
    "OpenObjections",
    "Outcome",
    "Override",
    "Passed",
    "Position",
    "ShownOutcome",
    "ShownStake",
    "StakeWorking",
    "State",
    "Tied",
    "Total",
    "Unit",
    "Why",
    "Working",
    "decide",
    "explain",
    "has_closed",
    "in_full",
    "is_too_late",
    "may",
    "may_open",
    "may_override",
    "may_put",
    "may_take_position",
    "shown",
]
