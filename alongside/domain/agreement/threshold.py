"""How many have to agree: more than, or at least, an exact share of a whole."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Reach(StrEnum):
    """On which side of the line does the line itself fall?"""

    MORE_THAN = "more_than"
    AT_LEAST = "at_least"


class Of(StrEnum):
    """What the share is a share of. This is what an abstention, and silence, do to a rule.

    Of seats: every seat counts, so staying silent or leaving it to the others makes a yes harder to reach.
    Of yes or no: only seats that agreed or objected count, so leaving it to the others does just that.
    """

    SEATS = "seats"
    YES_OR_NO = "yes_or_no"


@dataclass(frozen=True, slots=True)
class Threshold:
    """A line to reach, as an exact fraction of a whole. Any fraction can be held; `problems` says which make sense."""

    reach: Reach
    share: Fraction

    def met(self, agreed: Fraction | int, whole: Fraction | int) -> bool:
        """Whether `agreed` out of `whole` reaches the line. Nobody out of nobody never does."""
        if whole == 0:
            return False
        if self.reach is Reach.MORE_THAN:
            return agreed > self.share * whole
        return agreed >= self.share * whole

    def needed(self, whole: int) -> int:
        """The fewest out of `whole` that reach the line; more than `whole` when nothing can."""
        line = self.share * whole
        if self.reach is Reach.MORE_THAN:
            return line.__floor__() + 1
        return line.__ceil__()

    @property
    def is_majority(self) -> bool:
        """More than half: the one line that can leave a tie."""
        return self.reach is Reach.MORE_THAN and self.share == Fraction(1, 2)

    def tied(self, agreed: int, whole: int) -> bool:
        """An exact half, under a rule that asks for more than half."""
        return self.is_majority and whole > 0 and agreed * 2 == whole


def more_than(share: Fraction | str) -> Threshold:
    return Threshold(Reach.MORE_THAN, Fraction(share))


def at_least(share: Fraction | str) -> Threshold:
    return Threshold(Reach.AT_LEAST, Fraction(share))
