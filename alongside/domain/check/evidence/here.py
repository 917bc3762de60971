"""Where does an entry stand: which day and quarter, under which terms, and on whose part?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from alongside.domain.check.evidence.numbers import DAY_0, NOBODY, number
from alongside.domain.check.evidence.state import State
from alongside.domain.record.acts import Act
from alongside.domain.record.entry import Entry

Row = tuple[str | int, ...]
"""The cells of one row, in the order of `Table.columns`."""
Facts = Mapping[str, Any]
"""The facts of an act as plain data, whose shapes are known to be right."""


class Rows(defaultdict[str, list[Row]]):
    """Rows by the name of their table."""

    def __init__(self, rows: Mapping[str, list[Row]] | None = None) -> None:
        super().__init__(list, rows or {})


@dataclass(slots=True)
class Here:
    """An entry in its place. `where` are the cells of the columns that every table has."""

    entry: Entry
    state: State
    at: datetime
    where: Row

    def of(self, member: str, stake: str) -> Row:
        """The same place, on the part of another member: the one whom the entry is about."""
        stake = stake or self.state.members.get(member, "")
        return (*self.where[:5], number(member), stake, self.state.side_of(stake))

    def standing_on(self, stake: str) -> Row:
        """The same place and author, on the stake that the act itself names, if it does."""
        return (*self.where[:6], stake, self.state.side_of(stake)) if stake else self.where

    def nobody(self, stake: str = "") -> Row:
        """The same place, on nobody's part, or on that of one stake as a whole."""
        return (*self.where[:5], NOBODY, stake, self.state.side_of(stake))


def here_of(entry: Entry, state: State) -> Here:
    """Days and quarters are those in UTC, so that a clock changed for summer moves nothing."""
    at = entry.at if entry.at.tzinfo is UTC else entry.at.astimezone(UTC)
    where = (
        entry.partnership,
        entry.n,
        at.toordinal() - DAY_0,
        at.year * 4 + (at.month - 1) // 3,
        state.terms,
        number(entry.by),
        entry.stake,
        state.side_of(entry.stake) if entry.stake else "",
    )
    return Here(entry, state, at, where)


Writer = Callable[[Rows, Here, Facts], None]
"""Writes the rows of one act, and keeps in the state what acts after it need."""
Writers = Mapping[type[Act], Writer]
