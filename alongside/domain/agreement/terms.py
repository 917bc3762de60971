"""The words an agreement is made of, apart from how it decides: who sits, who is paid, what is opened and published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from alongside.domain.stakes import Side
from alongside.domain.visibility import SpaceKind


@dataclass(frozen=True, slots=True)
class Stake:
    """A footing on which people join: what it is called, its side, its voting seats, how long a seat is held."""

    key: str
    label: str
    plural: str
    side: Side
    seats: int
    term_months: int = 24


CO_CHAIR_LIVED = "co_chair_lived"
CO_CHAIR_PROFESSIONAL = "co_chair_professional"


@dataclass(frozen=True, slots=True)
class Role:
    """Something one person at a time does for the partnership.

    `stake` is empty when anybody of that side may hold it. `has_seat` is false for somebody outside the table, such
    as a council officer: then it is the side they act for.
    """

    key: str
    label: str
    side: Side
    stake: str = ""
    has_seat: bool = True


@dataclass(frozen=True, slots=True)
class OverrideRight:
    """Which role may set a decision aside, and the law that makes it their duty."""

    role: str
    law: str


class Thing(StrEnum):
    """What can need an easy version before it opens."""

    PROPOSAL = "proposal"
    DECISION = "decision"
    MINUTES = "minutes"
    AGREEMENT = "agreement"
    PAPER = "paper"
    REPLY = "reply"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class EasyRead:
    """When is an easy version good enough? `readers` have to have understood every idea before it counts as checked.

    The other three are what its writer is shown beside each idea: words in the longest sentence, words in the whole,
    and whether each idea needs a picture. Sources: GOV.UK and the Patient Information Forum (2023) say 15 words, the
    Easy Read Standard (2026) says 1,000 words in all. They disagree among each other, so a partnership may say.
    """

    readers: int = 2
    longest_sentence: int = 15
    most_words: int = 1_000
    picture_each: bool = True


class Per(StrEnum):
    """What a rate is paid for."""

    HOUR = "hour"
    HALF_DAY = "half_day"
    DAY = "day"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Rate:
    """What is paid, in pence, with the day it holds from and where it comes from. Never a constant of ours."""

    label: str
    pence: int
    per: Per
    since: date
    source: str


class PaidTime(StrEnum):
    """Time that is paid."""

    MEETINGS = "meetings"
    PREPARATION = "preparation"
    TRAVEL = "travel"
    READING = "reading"


class Expense(StrEnum):
    """What taking part costs somebody, and is paid back."""

    TRAVEL = "travel"
    REPLACEMENT_CARE = "replacement_care"
    SUPPORTER = "supporter"
    FOOD = "food"
    PHONE_AND_DATA = "phone_and_data"
    ACCESS = "access"


@dataclass(frozen=True, slots=True)
class Payment:
    """What people are offered for their time. Whether to take it, all or part, is always the person's own choice."""

    offered: bool
    rates: tuple[Rate, ...] = ()
    covers: frozenset[PaidTime] = frozenset()
    expenses: frozenset[Expense] = frozenset()
    within_days: int = 28


@dataclass(frozen=True, slots=True)
class ClosedSpace:
    """A kind of closed space that members may open: for one stake, or for everybody with lived experience."""

    kind: SpaceKind
    stake: str = ""


@dataclass(frozen=True, slots=True)
class CheckThreshold:
    """Where the partnership draws the line for one indicator of the check, since when, and why. None: no line drawn."""

    indicator: str
    line: Fraction | None
    since: date
    why: str


class Published(StrEnum):
    """What anyone at all may read, besides what always is: the agreement, outcomes, overrides and the record."""

    PROMISES = "promises"
    CHECK = "check"
    MINUTES = "minutes"
    REPLIES = "replies"
