"""Everything that is settled before one kind of decision opens, and then frozen with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto
from fractions import Fraction

from alongside.domain.agreement.rules import Rule

ORDINARY = "ordinary"
MONEY = "money"
AGREEMENT = "agreement"
FIRST_KINDS = (ORDINARY, MONEY, AGREEMENT)
"""The kinds of decision that every agreement has a rule for. `agreement` is the change-rule. It may add its own."""


class Ballot(StrEnum):
    """Whether answers have names beside them, or are cut from names for good."""

    OPEN = auto()
    SECRET = auto()


@dataclass(frozen=True, slots=True)
class Enough:
    """How many out of some seats are enough: a share of them and a head count, whichever is more."""

    share: Fraction = Fraction(0)
    count: int = 0

    def needed(self, seats: int) -> int:
        return max((self.share * seats).__ceil__(), self.count)


@dataclass(frozen=True, slots=True)
class StakeQuorum:
    """How many of one stake's seats have to take part."""

    stake: str
    enough: Enough


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many seats have to take part: of them all, and of each stake that has seats.

    `by_stake` says it differently for a stake by name. A question ("I need to know more") is not taking part; leaving
    it to the others is.
    """

    overall: Enough = Enough()
    each_stake: Enough = Enough()
    by_stake: tuple[StakeQuorum, ...] = ()

    def for_stake(self, stake: str, seats: int) -> int:
        """How many of this stake's seats must take part. A stake without seats holds nothing up unless it is named."""
        for named in self.by_stake:
            if named.stake == stake:
                return named.enough.needed(seats)
        return self.each_stake.needed(seats) if seats else 0


@dataclass(frozen=True, slots=True)
class Days:
    """The fewest and the most days something may take."""

    fewest: int
    most: int


@dataclass(frozen=True, slots=True)
class Support:
    """What a proposal needs before it can be put to the partnership: so many people, from so many stakes."""

    people: int = 1
    stakes: int = 1


@dataclass(frozen=True, slots=True)
class DecisionRule:
    """One kind of decision and how it is made. `kind` is a slug, `label` is what people call it."""

    kind: str
    label: str
    rule: Rule
    quorum: Quorum = Quorum()
    open_for_days: Days = Days(7, 28)
    ballot: Ballot = Ballot.OPEN
    hide_results_until_close: bool = True
    needs_support: Support = Support()
