"""What came of a decision: five outcomes, each with its working, so that anybody can check it by hand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import ClassVar

from alongside.domain.agreement import Threshold


@dataclass(frozen=True, slots=True)
class StakeWorking:
    """One group's count.

    `counted` is the whole of which its share is taken, `needed` the fewest yes that reach the line in this group by
    itself, `carried` whether they did: so it shows who carried a decision under any rule. `must_carry` is true where
    the rule asks it of this group. `quorum` is how many of its seats had to take part. `objections` and `questions`
    say how many are still open, from earlier rounds too.
    """

    stake: str
    seats: int
    took_part: int
    agreed: int
    said_no: int
    objections: int
    questions: int
    counted: int
    needed: int
    carried: bool
    must_carry: bool
    quorum: int

    @property
    def has_quorum(self) -> bool:
        return self.took_part >= self.quorum


class Unit(StrEnum):
    """What is added up where a rule adds groups up."""

    SEATS = "seats"
    SHARES = "shares"
    WEIGHT = "weight"


@dataclass(frozen=True, slots=True)
class Total:
    """All groups added up: what agreed out of what whole, and the line. For shares, the whole is 1."""

    unit: Unit
    agreed: Fraction
    whole: Fraction
    threshold: Threshold


@dataclass(frozen=True, slots=True)
class Working:
    """Every group's count in the agreement's order, all together, and by key whose agreement came with changes.

    `total` is None where groups are not added up. `quorum` is how many seats in all had to take part, at least one.
    """

    stakes: tuple[StakeWorking, ...]
    total: Total | None
    quorum: int
    with_changes: tuple[str, ...]

    @property
    def seats(self) -> int:
        return sum(stake.seats for stake in self.stakes)

    @property
    def took_part(self) -> int:
        return sum(stake.took_part for stake in self.stakes)

    @property
    def agreed(self) -> int:
        return sum(stake.agreed for stake in self.stakes)

    @property
    def has_quorum(self) -> bool:
        return self.took_part >= self.quorum and all(stake.has_quorum for stake in self.stakes)


class Why(StrEnum):
    """Why it was not passed."""

    TOO_FEW_AGREED = "too_few_agreed"
    STILL_OPEN = "still_open"
    CASTING_VOTE_AGAINST = "casting_vote_against"
    APPROVAL_REFUSED = "approval_refused"
    APPROVAL_NOT_GIVEN = "approval_not_given"


@dataclass(frozen=True, slots=True)
class Passed:
    """`casting_vote` and `approvals` name the roles whose word it took, if any."""

    word: ClassVar[str] = "passed"
    working: Working
    casting_vote: str = ""
    approvals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotPassed:
    """`role` names whose word was missing or against it, where it hung on one."""

    word: ClassVar[str] = "not_passed"
    working: Working
    why: Why = Why.TOO_FEW_AGREED
    role: str = ""


@dataclass(frozen=True, slots=True)
class NoQuorum:
    """Too few took part, so it was decided neither way."""

    word: ClassVar[str] = "no_quorum"
    working: Working


@dataclass(frozen=True, slots=True)
class OpenObjections:
    """A consent round ended with something open: by key, whose objections and whose questions. Rounds are left."""

    word: ClassVar[str] = "open_objections"
    working: Working
    objections: tuple[str, ...]
    questions: tuple[str, ...]
    rounds_left: int


@dataclass(frozen=True, slots=True)
class Tied:
    """An exact half. It did not pass. `casting_vote` is the role that could have settled it, or none."""

    word: ClassVar[str] = "tied"
    working: Working
    casting_vote: str = ""


Outcome = Passed | NotPassed | NoQuorum | OpenObjections | Tied
