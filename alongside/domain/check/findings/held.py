"""Against which line is it held?

Each thing is held against the line of the terms in force at its time: what a partnership agreed then. Where the line
changed within the time looked at, the line for all of it is the mean, weighted by how much there was to count under
each. So nobody makes the past look better by lowering the line at the end, or worse by raising it. What stands since
the beginning, such as seats, is weighted by days instead: it was there on each of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from alongside.domain.check.about import About
from alongside.domain.check.finding import Whose
from alongside.domain.check.findings.cells import Cell, Window, first_day_of
from alongside.domain.check.indicator import Better, Indicator, Measure

_HAIR = 1e-9
"""A line and a value that are one fraction may differ by a hair as floating numbers."""
LEAST, MOST = -1.0, 1.0
"""The ends of every scale: shares begin at 0, gaps at -1."""


@dataclass(frozen=True, slots=True)
class Held:
    """The line as the finding shows it: `at`, and `upper` for an indicator with two ends. `changed`: it did."""

    at: Fraction
    upper: Fraction | None
    whose: Whose
    changed: bool


@dataclass(frozen=True, slots=True)
class Good:
    """From where to where a figure meets the line, both ends inside, on the scale that the verdict goes by."""

    low: float
    high: float

    def has(self, value: float) -> bool:
        return self.low - _HAIR <= value <= self.high + _HAIR

    def meets_any(self, low: float, high: float) -> bool:
        """Does the interval reach where the line is met?"""
        return high >= self.low - _HAIR and low <= self.high + _HAIR

    @property
    def one_sided(self) -> bool:
        return self.low <= LEAST or self.high >= MOST

    @property
    def upwards(self) -> bool:
        """Is more always better?"""
        return self.high >= MOST

    def moved(self, margin: float) -> Good:
        """The line moved back by so much on either end."""
        return Good(self.low - margin, self.high + margin)

    def away(self, value: float) -> float:
        """How far the value is from meeting the line; 0 where it does."""
        return max(self.low - value, value - self.high, 0.0)


def held(indicator: Indicator, cells: Sequence[Cell], *, about: About, window: Window) -> Held:
    """`cells`: those that the finding stands on. Without any, the line is that of the terms in force now."""
    own = {each.number: each.lines.get(indicator.key) for each in about.terms}
    weights = _by_days(about, window) if indicator.measure is Measure.STANDING else _by_amount(indicator, cells)
    if not weights:
        weights = {about.now_in_force.number: 1}
    lines = {terms: own.get(terms) for terms in weights}
    whole = sum(weights.values())
    at = sum((_or_first(indicator, lines[terms]) * weight for terms, weight in weights.items()), Fraction(0)) / whole
    upper = None if indicator.line.upper is None else max(indicator.line.upper, at)
    changed = len({_or_first(indicator, line) for line in lines.values()}) > 1
    return Held(at, upper, _whose(indicator, lines[max(lines)]), changed)


def _or_first(indicator: Indicator, own: Fraction | None) -> Fraction:
    return indicator.line.at if own is None else own


def _whose(indicator: Indicator, own: Fraction | None) -> Whose:
    """Whose the newest of the lines is."""
    if own is not None:
        return Whose.AGREED
    return Whose.PUBLISHED if indicator.line.published else Whose.OURS


def _by_amount(indicator: Indicator, cells: Sequence[Cell]) -> Mapping[int, int]:
    weights: dict[int, int] = {}
    for cell in cells:
        weights[cell.terms] = weights.get(cell.terms, 0) + amount(indicator, cell)
    return {terms: weight for terms, weight in weights.items() if weight > 0}


def amount(indicator: Indicator, cell: Cell) -> int:
    """How much there was to count in a cell."""
    match indicator.measure:
        case Measure.WAITING:
            return cell.own[1] + cell.own[2]
        case Measure.SPREAD:
            return max(cell.own[1], 0)
    return cell.own[1]


def _by_days(about: About, window: Window) -> Mapping[int, int]:
    begins = max(first_day_of(window.first), about.started_day)
    ordered = sorted(about.terms, key=lambda each: each.number)
    edges = [about.started_day, *(each.day for each in ordered), window.last_day + 1]
    numbers = [0, *(each.number for each in ordered)]
    days = {
        number: max(min(until, window.last_day + 1) - max(since, begins), 0)
        for number, since, until in zip(numbers, edges, edges[1:], strict=False)
    }
    return {number: many for number, many in days.items() if many > 0}


def good(indicator: Indicator, line: Held) -> Good:
    """Where the line is met. Waiting is judged by the share that had ended by the line's days."""
    if indicator.measure is Measure.WAITING:
        return Good(float(indicator.line.reached), MOST)
    match indicator.better:
        case Better.HIGHER:
            return Good(float(line.at), MOST)
        case Better.LOWER:
            return Good(LEAST, float(line.at))
    return Good(float(line.at), float(MOST if line.upper is None else line.upper))
