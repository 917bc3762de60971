"""What does a page show of one finding? From the figure to sentences, and to places in a picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from alongside.check import words
from alongside.domain.check import words as sentences
from alongside.domain.check.finding import Check, Figure, Finding, Part, Whose, Word
from alongside.domain.check.indicator import Indicator, Measure, counting
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

MONTHS = (say("January to March"), say("April to June"), say("July to September"), say("October to December"))
FIRST_WORDS = {"uses_services": "people who use services", "carer": "carers", "professional": "professionals"}
SIDES = {"lived": "people with lived experience", "professional": "professionals", "": "nobody’s side"}
WORST_FIRST = (Word.SHORT, Word.CLOSE, Word.LITTLE, Word.NOTHING, Word.HOLDING)
"""What is looked at first within a principle."""


@dataclass(frozen=True, slots=True)
class PartSeen:
    """The figure of one quarter, stake or side, in words."""

    name: str
    said: str
    likely: str = ""
    hidden: bool = False
    stake: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True)
class FindingSeen:
    """One finding, ready for any page: the short form for lists, and everything for its own."""

    finding: Finding
    indicator: Indicator

    @property
    def key(self) -> str:
        return self.finding.indicator

    @property
    def verdict(self) -> str:
        return self.finding.verdict.value

    @property
    def way(self) -> tuple[str, str, str]:
        """The chip, its words, and the sentence."""
        return (*words.WAYS[self.finding.trend.way], sentences.trend(self.finding.trend))

    @property
    def has_figure(self) -> bool:
        """A gap with nothing on one side has things that were counted, and still no number."""
        figure = self.finding.figure
        is_one = figure.value is not None or self.is_waiting
        return self.finding.verdict is not Word.NOTHING and figure.denominator > 0 and is_one

    @property
    def is_share(self) -> bool:
        return self.indicator.measure in {Measure.SHARE, Measure.STANDING, Measure.SPREAD}

    @property
    def is_waiting(self) -> bool:
        return self.indicator.measure is Measure.WAITING

    @property
    def number(self) -> str:
        """What is set large: 88 of 121, or 12 days."""
        return _number(self.finding.figure, self.indicator)

    @property
    def counted(self) -> str:
        """What the number is of."""
        return words.counted(self.finding.figure, self.indicator)

    @property
    def in_words(self) -> list[str]:
        """Two short paragraphs: what it comes to and how sure that is; then where the line is, and what that says."""
        if not self.has_figure:
            return [sentences.verdict(self.finding)]
        said = sentences.said(self.finding, self.indicator)
        both = f"{said.comes_to} {said.likely}".strip(), f"{said.line} {said.verdict}".strip()
        return [paragraph for paragraph in both if paragraph]

    @property
    def line(self) -> list[str]:
        return words.whose_line(self.finding, self.indicator)

    @property
    def place(self) -> dict[str, Any]:
        """For the picture of a figure on a line."""
        at = Scale(self.finding, self.indicator)
        figure = self.finding.figure
        return {
            "value": at(figure.value),
            "low": at(figure.low),
            "high": at(figure.high),
            "flags": at.flags,
            "agreed": self.finding.whose is Whose.AGREED,
            "zero": at(0.0) if self.indicator.measure is Measure.GAP else None,
        }

    @property
    def ends(self) -> tuple[str, str]:
        return Scale(self.finding, self.indicator).ends

    @property
    def picture_name(self) -> str:
        said = sentences.said(self.finding, self.indicator)
        return " ".join(filter(None, [f"{self.number} {self.counted}.", said.likely, said.line]))

    @property
    def quarters(self) -> list[PartSeen]:
        return [_part(self.finding, one, name=quarter_in_words(one.key)) for one in self.finding.quarters]

    @property
    def stops(self) -> list[dict[str, Any]]:
        at = Scale(self.finding, self.indicator)
        return [
            {"hidden": True} if part.hidden
            else {"value": at(part.figure.value), "low": at(part.figure.low), "high": at(part.figure.high)}
            for part in self.finding.quarters
        ]  # fmt: skip

    @property
    def over_time_name(self) -> str:
        told = " ".join(f"{i}. {part.name}: {part.said}." for i, part in enumerate(self.quarters, 1))
        return say("From the oldest quarter to the newest. {told} {way}", told=told, way=self.way[2])

    @property
    def any_hidden(self) -> bool:
        return any(part.hidden for part in (*self.finding.stakes, *self.finding.sides))

    @property
    def sides(self) -> list[PartSeen]:
        names = SIDES.get
        return [_part(self.finding, one, name=names(one.key, one.key), side=one.key) for one in self.finding.sides]

    def stakes(self, labels: Mapping[str, str], sides: Mapping[str, str]) -> list[PartSeen]:
        return [
            _part(
                self.finding,
                part,
                name=labels.get(part.key) or FIRST_WORDS.get(part.key, part.key),
                stake=part.key,
                side=sides.get(part.key, ""),
            )
            for part in self.finding.stakes
        ]

    @property
    def sql(self) -> str:
        return counting(self.indicator).strip()


class Scale:
    """From a figure to a place between the two ends of a line."""

    def __init__(self, finding: Finding, indicator: Indicator) -> None:
        self.lines = [float(each) for each in (finding.line, finding.upper) if each is not None]
        self.kind = indicator.measure
        self.low, self.high = (-1.0, 1.0) if self.kind is Measure.GAP else (0.0, 1.0)
        if self.kind is Measure.WAITING:
            parts = [finding.figure, *(part.figure for part in finding.quarters if not part.hidden)]
            known = [each for one in parts for each in (one.value, one.low, one.high) if each is not None]
            self.high = max([*known, *self.lines, 7.0]) * 1.1

    def __call__(self, value: float | None) -> float | None:
        return None if value is None else (value - self.low) / (self.high - self.low)

    @property
    def flags(self) -> tuple[float, ...]:
        return tuple((each - self.low) / (self.high - self.low) for each in self.lines)

    @property
    def ends(self) -> tuple[str, str]:
        if self.kind is Measure.WAITING:
            return "0 days", sentences.spell(self.high)
        return (
            (say("Others have all"), say("Professionals have all"))
            if self.kind is Measure.GAP
            else (say("None"), say("All"))
        )


def _number(figure: Figure, indicator: Indicator) -> str:
    if not words.is_days(indicator):
        return words.of_all(figure, indicator)
    longer = say("More than {spell}", spell=sentences.spell(figure.low or 0))
    return longer if figure.value is None else sentences.spell(figure.value)


def _part(finding: Finding, part: Part, *, name: str, stake: str = "", side: str = "") -> PartSeen:
    """`finding` is the one that the part is of."""
    indicator, figure = INDICATORS[finding.indicator], part.figure
    if part.hidden:
        return PartSeen(name, say("Not shown. It would tell of too few people."), hidden=True, stake=stake, side=side)
    if not figure.denominator or (figure.value is None and indicator.measure is not Measure.WAITING):
        return PartSeen(name, say("Nothing to count"), stake=stake, side=side)
    said = _number(figure, indicator)
    if indicator.measure in {Measure.GAP, Measure.WAITING}:
        said = f"{said}. {sentences.comes_to(replace(finding, figure=figure, reached=None), indicator)}"
    return PartSeen(name, said, sentences.likely(figure, indicator), stake=stake, side=side)


def quarter_in_words(key: str) -> str:
    """`key` is as in 2026-Q4. Anything else is said as it is."""
    year, _, quarter = key.partition("-Q")
    return f"{MONTHS[int(quarter) - 1]} {year}" if quarter in {"1", "2", "3", "4"} else key


def day_of(number: int) -> date:
    """A day counted from 1970-01-01, as a date."""
    return date(1970, 1, 1) + timedelta(days=number)


def findings_of(check: Check) -> list[FindingSeen]:
    """Every finding whose question this version knows, what matters most first, then in the order of their numbers."""
    known = [FindingSeen(each, INDICATORS[each.indicator]) for each in check.findings if each.indicator in INDICATORS]
    return sorted(known, key=lambda seen: (WORST_FIRST.index(seen.finding.verdict), seen.indicator.number))


@dataclass(frozen=True, slots=True)
class PrincipleSeen:
    """As strong as its weakest finding."""

    key: str
    icon: str
    name: str
    asks: str
    verdict: str
    findings: tuple[FindingSeen, ...]

    @property
    def weakest(self) -> FindingSeen | None:
        return next((each for each in self.findings if each.verdict == self.verdict), None)


def principles_of(check: Check) -> list[PrincipleSeen]:
    found = findings_of(check)
    return [
        PrincipleSeen(
            principle.value,
            *words.PRINCIPLES[principle],
            check.principles.get(principle, Word.NOTHING).value,
            tuple(each for each in found if each.finding.principle is principle),
        )
        for principle in Principle
    ]
