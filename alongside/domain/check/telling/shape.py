"""What is in the JSON of a check? The types are the documentation: docs/check-format.md is made from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from alongside.domain.check.finding import Way, Whose, Word
from alongside.domain.check.principles import Principle

FORMAT: Final = "alongside-check 1"

Interval = tuple[float | None, float | None]
"""The 95 % interval. An end that cannot be told is null."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFinding:
    """One figure: an indicator for everybody (`stake` is null), or for one stake.

    `numerator` of `denominator`. Shares, gaps and spreads: `value` is a part of 1. Waiting: `value` is in days, the
    numerator is how many ended, and `value` is null while fewer than half have. 0 of 0 has no value. A `hidden` figure
    is of too few people to show: everything about it is null, and it has no entries.

    `line` is what it is held against, in the unit of `value`; `upper` is the other end where there are two. A stake has
    no verdict on a gap between two sides. `trend` is only told for everybody. `entries` are the numbers of the record's
    entries that were counted, and `entries_in` those of them that are in the numerator.
    """

    indicator: str
    number: int
    principle: Principle
    stake: str | None
    hidden: bool
    numerator: int | None
    denominator: int | None
    value: float | None
    unit: Literal["part of 1", "days"]
    interval: Interval | None
    line: float | None
    upper: float | None
    whose_line: Whose
    verdict: Word | None
    trend: Way | None
    entries: tuple[int, ...]
    entries_in: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldWork:
    """The rung of one piece of work. `initiative` is how its id begins: 15 digits. A rung is 0 if it cannot be told."""

    initiative: str
    claimed: int
    shown: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRung:
    """The rung of the ladder that is claimed, the one the record shows, and what is missing for the next one.

    `gap` is claimed less shown, and never below 0. `missing` are short keys that do not change: `shared`, `told`,
    `said`, `changed`, `joint`, `most_joint`, `commission`, `deliver`, `assess`. The ladder is by Think Local Act
    Personal (TLAP) and the National Co-production Advisory Group:
    https://www.thinklocalactpersonal.org.uk/Latest/Co-production-The-ladder-of-co-production/
    """

    claimed: int
    shown: int
    gap: int
    missing: tuple[str, ...]
    works: tuple[ToldWork, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPower:
    """Power as it was lived, by stake. What would tell of too few people is null."""

    decided: int
    won: Mapping[str, int | None]
    proposals: Mapping[str, int | None]
    passed: Mapping[str, int | None]
    kept: Mapping[str, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The whole check.

    `verified`: the record was shown to be what it was when it was written. `as_of` is the day up to which it was looked
    at. `entries` is how many the record has. `early_days`: it began less than six months before. `flagged` is the one
    answer for the partnership as a whole: does the record show tokenism, allowing for many figures being looked at
    together? `flagged_by` are the indicators that say so, and `helps` those whose mending would change most, the
    largest first. `principles` are as strong as their weakest finding. `unknown` are acts that this version does not
    know, each with how many there were. `stakes` gives each stake's side.
    """

    format: Literal["alongside-check 1"]
    partnership: str
    verified: bool
    as_of: str
    entries: int
    early_days: bool
    findings: tuple[ToldFinding, ...]
    principles: Mapping[Principle, Word]
    rung: ToldRung
    power: ToldPower
    flagged: bool
    flagged_by: tuple[str, ...]
    helps: tuple[str, ...]
    unknown: Mapping[str, int]
    stakes: Mapping[str, str]
