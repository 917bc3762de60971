"""Two changes were decided at about the same time: how does the second keep what the first one changed?"""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.decision_rule import DecisionRule
from alongside.domain.agreement.terms import CheckThreshold, EasyRead, OverrideRight, Payment, Rate, Role, Stake

WHOLES = (Agreement, Stake, Role, DecisionRule, Payment, EasyRead)
"""What is carried part by part. Anything else (a threshold, say) is one thought, and is taken whole or not at all."""
NAMED_BY: dict[type, str] = {
    Stake: "key",
    Role: "key",
    DecisionRule: "kind",
    CheckThreshold: "indicator",
    Rate: "label",
    OverrideRight: "role",
}
"""By what a thing in a list is the same thing after a change. Anything else is only ever itself."""
T = TypeVar("T")


def carried_onto(current: Agreement, *, before: Agreement, after: Agreement) -> Agreement:
    """`current` with the change that leads from `before` to `after`, and nothing else changed.

    Where both changed the same part, `after` holds, because it was decided later. The result may contradict itself:
    that is for `problems` to say.
    """
    return _carry(current, before, after)


def _carry(current: T, before: T, after: T) -> T:
    if before == after:
        return current
    if current == before:
        return after
    if isinstance(after, WHOLES):
        parts = [(each.name, *(getattr(one, each.name) for one in (current, before, after))) for each in fields(after)]
        return type(after)(**{name: _carry(*three) for name, *three in parts})
    if isinstance(current, frozenset) and isinstance(before, frozenset) and isinstance(after, frozenset):
        return (current | (after - before)) - (before - after)  # type: ignore[return-value] # still a set of the same
    if isinstance(current, tuple) and isinstance(before, tuple) and isinstance(after, tuple):
        return _carry_list(current, before, after)  # type: ignore[return-value] # still a list of the same
    return after


def _carry_list(current: tuple[Any, ...], before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[Any, ...]:
    """Lists of named things, by their names, in the order of `after`; what only `current` has follows."""
    now, was, new = (_by_name(each) for each in (current, before, after))
    if now is None or was is None or new is None:
        return after
    kept = [name for name in new if name in now or name not in was or new[name] != was[name]]
    added = [name for name in now if name not in new and name not in was]
    return tuple(
        _carry(now[name], was[name], new[name]) if name in now and name in was and name in new else {**now, **new}[name]
        for name in [*kept, *added]
    )


def _by_name(things: tuple[Any, ...]) -> dict[Any, Any] | None:
    """Each thing of a list by its name. None when two have the same one."""
    named = {getattr(each, NAMED_BY[type(each)]) if type(each) in NAMED_BY else each: each for each in things}
    return named if len(named) == len(things) else None
