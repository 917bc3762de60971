"""What does the check have to know of a partnership, besides what was counted?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

Row = Sequence[Any]
FIRST_SMALL_GROUP = 5
"""Below how many people a group is small, before any terms say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Terms as they were stated. `number` is that of the evidence tables, 0 before any; `day` is when they came in.

    `lines`: the partnership's own line for an indicator, as an exact fraction (waiting: in days); None where it was
    drawn as "none". `left_out`: the optional indicators that it does not count.
    """

    number: int
    day: int
    small_group: int = FIRST_SMALL_GROUP
    lines: Mapping[str, Fraction | None] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """One partnership. Days count from 1970-01-01 in UTC.

    `stakes`: each stake that anybody stood on, and its side. `people`: how many members ever stood on it. `unknown`:
    acts that this version does not know, each with how many there were. `capped`: those with a number out of all
    bounds, which is counted as the largest that there may be. `besides`: the rows of the texts in
    `alongside.domain.check.besides`, by their names; one that is missing tells nothing.
    """

    partnership: str
    verified: bool
    started_day: int
    last_day: int
    entries: int
    stakes: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, int] = field(default_factory=dict)
    terms: tuple[Terms, ...] = ()
    unknown: Mapping[str, int] = field(default_factory=dict)
    capped: Mapping[str, int] = field(default_factory=dict)
    besides: Mapping[str, Sequence[Row]] = field(default_factory=dict)

    @property
    def now_in_force(self) -> Terms:
        """The terms stated last; before any, those that hold until there are some."""
        return max(self.terms, key=lambda each: each.number, default=Terms(number=0, day=self.started_day))
