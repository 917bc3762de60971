"""What are the rows of a check as a table? One a figure, or one for each standard that a figure speaks to."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.domain.check.finding import Check
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.standards import Framework, evidence_for
from alongside.domain.check.telling.shape import Told, ToldFinding

Cell = str | int | float | bool | None
FIGURE = ("indicator", "number", "asks", "principle", "stake", "hidden", "numerator", "denominator", "value", "unit")
HELD = ("low", "high", "line", "upper", "whose_line", "verdict", "trend")
HEADINGS = ("partnership", "verified", "as_of", *FIGURE, *HELD, "entries")
STANDARD_HEADINGS = ("framework", "standard", "it_asks", *HEADINGS[:-1], "credit", "link")
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""A cell of words that begins so is run by spreadsheets when the file is opened."""


def rows_of(answer: Told) -> Iterator[tuple[Cell, ...]]:
    """One row a figure, under `HEADINGS`."""
    for each in answer.findings:
        yield (*_row(answer, each), " ".join(map(str, each.entries)))


def standards_rows(check: Check, answer: Told, framework: Framework) -> Iterator[tuple[Cell, ...]]:
    """One row for each standard that a figure for everybody speaks to, under `STANDARD_HEADINGS`.

    A standard that nothing speaks to has a row of its own, so that nobody takes it for forgotten.
    """
    figures = {each.indicator: each for each in answer.findings if each.stake is None}
    for standard, findings in evidence_for(framework, check):
        head, tail = (framework.name, standard.name, standard.asks), (framework.credit, framework.link)
        for finding in findings:
            yield (*head, *_row(answer, figures[finding.indicator]), *tail)
        if not findings:
            yield (*head, *[None] * (len(HEADINGS) - 1), *tail)


def _row(answer: Told, each: ToldFinding) -> tuple[Cell, ...]:
    low, high = each.interval or (None, None)
    figure = (
        each.indicator,
        each.number,
        INDICATORS[each.indicator].asks,
        each.principle.value,
        each.stake if each.stake is not None else "all",
        each.hidden,
        each.numerator,
        each.denominator,
        each.value,
        each.unit,
    )
    words = (each.whose_line.value, each.verdict and each.verdict.value, each.trend and each.trend.value)
    return (answer.partnership, answer.verified, answer.as_of, *figure, low, high, each.line, each.upper, *words)


def without_formulas(row: tuple[Cell, ...]) -> list[Cell]:
    """The same row, safe to open in a spreadsheet: words that would be run as a formula begin with an apostrophe."""
    return [f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULAS) else cell for cell in row]
