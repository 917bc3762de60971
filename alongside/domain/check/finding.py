"""What does the check answer? Findings, each a figure with what it stands on; a rung; and one answer for the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from alongside.domain.check.principles import Principle


class Word(StrEnum):
    """The verdict on one finding."""

    HOLDING = "holding"
    """It meets the line."""
    CLOSE = "close"
    """It misses the line, but the interval reaches it."""
    SHORT = "falling_short"
    """The whole interval misses the line."""
    LITTLE = "too_little_to_tell"
    NOTHING = "nothing_to_count_yet"


class Whose(StrEnum):
    """Whose line is it?"""

    AGREED = "agreed"
    PUBLISHED = "published"
    OURS = "ours"
    """Nobody has published one and the members have drawn none: where we begin."""


class Way(StrEnum):
    """Where it is going."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    UNTOLD = "too_little_to_tell"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it was made of. 0 of 0 has no value: there was nothing to count.

    Shares: numerator of denominator, the value between 0 and 1. Waiting: the numerator is how many ended, the
    denominator all of them, the value in days (None while fewer than half have ended: longer than `low`).
    `low` and `high`: the 95 % interval; None where there is none, or where it has no end.
    """

    numerator: int = 0
    denominator: int = 0
    value: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The figure of one stake, one side or one quarter; `hidden` where it would tell of too few people."""

    key: str
    figure: Figure = field(default_factory=Figure)
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Trend:
    """The newer half against the older half of the quarters looked at, with its own interval."""

    way: Way = Way.UNTOLD
    change: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One indicator, looked at in one partnership."""

    indicator: str
    principle: Principle
    figure: Figure
    verdict: Word
    line: Fraction | None
    upper: Fraction | None
    whose: Whose
    trend: Trend
    quarters: tuple[Part, ...] = ()
    stakes: tuple[Part, ...] = ()
    sides: tuple[Part, ...] = ()
    chance: float = 1.0
    """How likely a partnership that just meets the line would look at least this bad (before `flagged` weighs many)."""
    lines_changed: bool = False
    """The line changed in the time looked at: each thing was held against the line of its day."""
    reached: Figure | None = None
    """For waiting: the share that had ended by the line's days. The verdict and the trend go by it."""


@dataclass(frozen=True, slots=True)
class WorkRung:
    """The rung that one piece of work claims and the one that its record shows; 0 where nothing can be told."""

    initiative: int
    claimed: int
    shown: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RungShown:
    """For the partnership as a whole: claimed less shown is the honesty gap. `missing` is for the next rung."""

    claimed: int
    shown: int
    missing: tuple[str, ...]
    works: tuple[WorkRung, ...] = ()

    @property
    def gap(self) -> int:
        """0 where nothing can be told of what is shown."""
        return max(self.claimed - self.shown, 0) if self.shown else 0


@dataclass(frozen=True, slots=True)
class Lived:
    """Power as it was lived. Counts by stake; what a small group would give away is None."""

    decided: int
    won: Mapping[str, int | None]
    """How often each stake ended on the side that won."""
    proposals: Mapping[str, int | None]
    passed: Mapping[str, int | None]
    kept: Mapping[str, int | None]
    """Promises that came from each stake's proposals, and were judged kept."""
    attended: Mapping[str, Figure | None]


@dataclass(frozen=True, slots=True)
class PeopleSay:
    """One question of the picture survey: of the answers of each stake, how many were one of the two good faces.

    None where too few of a stake have answered to show it.
    """

    question: str
    stakes: Mapping[str, Figure | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Everything the check says of one partnership. It holds no name and no word of anybody's."""

    partnership: str
    verified: bool
    as_of: int
    """The day up to which it was looked at, in days since 1970-01-01."""
    entries: int
    early_days: bool
    findings: tuple[Finding, ...]
    principles: Mapping[Principle, Word]
    rung: RungShown
    lived: Lived
    flagged: bool
    flagged_by: tuple[str, ...]
    helps: tuple[str, ...]
    """The three indicators whose mending would change most, the largest first."""
    unknown: Mapping[str, int]
    """Acts that this version does not know, each with how many of them there were."""
    stakes: Mapping[str, str]
    """Each stake that anybody stood on, and its side."""
    people_say: tuple[PeopleSay, ...] = ()
    """What the stakes answer themselves, beside what was counted; nothing where nobody has answered."""
