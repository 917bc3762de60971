"""How are tables printed so that spreadsheets open them, and run nothing?"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from alongside.domain.check.finding import Check
from alongside.domain.check.standards import Framework
from alongside.domain.check.telling import (
    HEADINGS,
    STANDARD_HEADINGS,
    Behind,
    Cell,
    rows_of,
    standards_rows,
    told,
    without_formulas,
)


def findings_table(check: Check, entries: Mapping[tuple[str, str | None], Behind]) -> str:
    return _csv(HEADINGS, rows_of(told(check, entries)))


def standards_table(check: Check, framework: Framework) -> str:
    return _csv(STANDARD_HEADINGS, standards_rows(check, told(check, {}), framework))


def _csv(headings: Sequence[str], rows: Iterable[tuple[Cell, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows(map(without_formulas, rows))
    return text.getvalue()
