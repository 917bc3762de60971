"""Which cells does a finding stand on? Rows of one indicator's counting, by quarter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from alongside.domain.check.about import Row

_FIRST = date(1970, 1, 1).toordinal()
IN_THE_WINDOW = 4
"""Quarters looked at, unless somebody asks for more: a year is long enough to count something, and soon forgotten."""


class Cell(NamedTuple):
    """One row of `counting`, without its partnership. `own`: the whole numbers, in the order of its columns."""

    terms: int
    quarter: int
    side: str
    stake: str
    own: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """The quarters looked at, first and last, both inside. `last_day`: how far it goes."""

    first: int
    last: int
    last_day: int

    @property
    def quarters(self) -> range:
        return range(self.first, self.last + 1)

    @property
    def newer_from(self) -> int:
        """The quarter that begins the newer half. Of an odd number, the one in the middle belongs to the older."""
        return self.last + 1 - len(self.quarters) // 2


def quarter_of(day: int) -> int:
    """Year × 4 + 0 to 3, as in the evidence tables. Raises ValueError for a day outside of the years 1 to 9999."""
    try:
        when = date.fromordinal(_FIRST + day)
    except (ValueError, OverflowError):
        raise ValueError(f"Day {day} is in no year that we can name. Days count from 1970-01-01.") from None
    return when.year * 4 + (when.month - 1) // 3


def first_day_of(quarter: int) -> int:
    return date(quarter // 4, quarter % 4 * 3 + 1, 1).toordinal() - _FIRST


def named(quarter: int) -> str:
    """As in "2026-Q4"."""
    return f"{quarter // 4}-Q{quarter % 4 + 1}"


def window(*, started_day: int, last_day: int, since_day: int | None) -> Window:
    """The last four quarters up to the last day; fewer where it began more recently; or from the quarter asked for."""
    last = quarter_of(last_day)
    asked = last + 1 - IN_THE_WINDOW if since_day is None else quarter_of(since_day)
    return Window(min(max(asked, quarter_of(started_day)), last), last, last_day)


BEGINNING = 0
"""A quarter before all others."""


def read(rows: Iterable[Row], *, partnership: str, first: int = BEGINNING) -> list[Cell]:
    """Those from one quarter on. Some engines give sums as decimals; here they are whole.

    Raises ValueError for a row of another partnership.
    """
    kept = list(rows)
    strange = next((row[0] for row in kept if row[0] != partnership), None)
    if strange is not None:
        raise ValueError(f"A row is of “{strange}”, and this check is of “{partnership}”. Ask for one at a time.")
    return [Cell(int(row[1]), int(row[2]), row[3], row[4], tuple(map(int, row[5:]))) for row in kept if row[2] >= first]


def within(cells: Sequence[Cell], first: int, last: int) -> list[Cell]:
    return [cell for cell in cells if first <= cell.quarter <= last]
