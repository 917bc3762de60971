"""What is handed to whoever wants the numbers themselves: rows for a spreadsheet, and JSON for a computer?"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from alongside.domain.check.finding import Check, Figure, Finding, Part

COLUMNS = (
    "indicator", "principle", "stake", "side", "quarter", "numerator", "denominator", "value", "low", "high", "verdict",
    "hidden",
)  # fmt: skip
ALL_OF_THEM = {"stake": "", "side": "", "quarter": ""}


def rows_of(check: Check) -> Iterator[dict[str, Any]]:
    """One row a figure: of everybody, of each stake, side and quarter. What is hidden on the page is empty here."""
    for finding in check.findings:
        yield _row(finding, ALL_OF_THEM, Part("", finding.figure), finding.verdict.value)
        for name, parts in (("stake", finding.stakes), ("side", finding.sides), ("quarter", finding.quarters)):
            for part in parts:
                yield _row(finding, ALL_OF_THEM | {name: part.key}, part, "")


def _row(finding: Finding, of: dict[str, str], part: Part, verdict: str) -> dict[str, Any]:
    figure = Figure() if part.hidden else part.figure
    counted = not part.hidden
    return {
        "indicator": finding.indicator,
        "principle": finding.principle.value,
        **of,
        "numerator": figure.numerator if counted else None,
        "denominator": figure.denominator if counted else None,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "verdict": verdict,
        "hidden": part.hidden,
    }


def as_csv(check: Check) -> str:
    """A text cell never begins with a sign that a spreadsheet would take for a formula: all of them are our own words."""
    written = io.StringIO()
    table = csv.DictWriter(written, COLUMNS, lineterminator="\r\n")
    table.writeheader()
    table.writerows(rows_of(check))
    return written.getvalue()


def as_data(check: Check) -> dict[str, Any]:
    """As docs/check-format.md describes it."""
    return {
        "partnership": check.partnership,
        "verified": check.verified,
        "as_of": check.as_of,
        "entries": check.entries,
        "early_days": check.early_days,
        "findings": [_finding(row) for row in rows_of(check) if not row["side"] and not row["quarter"]],
        "rung": {
            "claimed": check.rung.claimed,
            "shown": check.rung.shown,
            "gap": check.rung.gap,
            "missing": list(check.rung.missing),
        },
        "flagged": check.flagged,
        "flagged_by": list(check.flagged_by),
        "unknown": dict(check.unknown),
    }


def _finding(row: dict[str, Any]) -> dict[str, Any]:
    kept = {name: row[name] for name in ("indicator", "principle", "numerator", "denominator", "value", "hidden")}
    interval = None if row["low"] is None and row["high"] is None else [row["low"], row["high"]]
    return {**kept, "stake": row["stake"] or None, "interval": interval, "verdict": row["verdict"] or None}
