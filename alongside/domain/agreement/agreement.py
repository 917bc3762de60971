"""A partnership's rules, whole: one versioned document of plain data, changed only by a decision made under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from alongside.domain.agreement.decision_rule import DecisionRule
from alongside.domain.agreement.terms import (
    CheckThreshold,
    ClosedSpace,
    EasyRead,
    OverrideRight,
    Payment,
    Published,
    Role,
    Stake,
    Thing,
)

FORMAT = 1
"""The version of the JSON form. See docs/agreement-format.md."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Everything members agreed about how they work. Holds nothing personal and no name of a person.

    Any agreement that can be read can be held, so that its contradictions can be shown: see `problems`.
    """

    stakes: tuple[Stake, ...]
    roles: tuple[Role, ...]
    rules: tuple[DecisionRule, ...]
    payment: Payment
    overrides: tuple[OverrideRight, ...] = ()
    notice_days_for_papers: int = 7
    reply_days: int = 20
    needs_easy_version: frozenset[Thing] = field(default_factory=frozenset)
    easy_read: EasyRead = field(default_factory=EasyRead)
    access_promises: tuple[str, ...] = ()
    closed_spaces: tuple[ClosedSpace, ...] = ()
    check_thresholds: tuple[CheckThreshold, ...] = ()
    check_left_out: frozenset[str] = field(default_factory=frozenset)
    small_group: int = 5
    published: frozenset[Published] = field(default_factory=frozenset)
    format: int = FORMAT

    @property
    def seats(self) -> Mapping[str, int]:
        return {stake.key: stake.seats for stake in self.stakes}

    @property
    def labels(self) -> Mapping[str, str]:
        """What to call each stake (several people) and each role (one person), by key."""
        return {stake.key: stake.plural for stake in self.stakes} | {role.key: role.label for role in self.roles}

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(rule.kind for rule in self.rules)

    def rule_for(self, kind: str) -> DecisionRule:
        """How this kind of decision is made. KeyError for a kind the agreement does not know."""
        for rule in self.rules:
            if rule.kind == kind:
                return rule
        raise KeyError(kind)
