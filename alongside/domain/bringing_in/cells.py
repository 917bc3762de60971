"""What does one row say: the words, whose they are, when they were said, and on what footing?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from alongside.domain.bringing_in.columns import Columns
from alongside.domain.bringing_in.dates import Reckoning, read_when
from alongside.domain.bringing_in.text import tame
from alongside.domain.bringing_in.wishes import KINDS, Wishes
from alongside.domain.contributions import can_be_seen, clean_name, kept, likeness, may_be_called, may_be_said
from alongside.domain.saying import say
from alongside.domain.verdict import Verdict

A_DAY = timedelta(days=1)
"""How far a date may lie ahead of now: as much as time zones can differ."""
NOBODY_NAMED = say("Somebody")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing somebody said, ready to be brought in. `stake` is empty if nobody said; `at` is in UTC."""

    number: int
    words: str
    name: str
    at: datetime
    stake: str
    kind: str


@dataclass(slots=True)
class Told:
    """What the reader noticed on the way, counted, so that it can be said once and not once a row."""

    unknown_zones: Counter[str] = field(default_factory=Counter)
    without_a_date: int = 0
    without_a_name: int = 0


@dataclass(frozen=True, slots=True)
class Cells:
    """Reads rows. `taken` are the likenesses of names that people go by here already."""

    columns: Columns
    wishes: Wishes
    reckoning: Reckoning
    taken: frozenset[str]
    told: Told

    def row(self, number: int, cells: Sequence[str]) -> Row:
        """Raises ValueError with every problem of the row, in plain words."""
        problems: list[str] = []
        words = kept(cells[self.columns.text])
        if can_be_seen(words):
            _gather(problems, may_be_said(words))
        else:
            problems.append(say("There are no words in this row."))
        stake = self._stake(self._cell(cells, self.columns.stake), problems)
        name = self._name(self._cell(cells, self.columns.who), stake, problems)
        at = self._at(self._cell(cells, self.columns.when), problems)
        kind = self._kind(self._cell(cells, self.columns.kind), problems)
        if problems:
            raise ValueError(" ".join(problems))
        return Row(number=number, words=words, name=name, at=at, stake=stake, kind=kind)

    @staticmethod
    def _cell(cells: Sequence[str], place: int | None) -> str:
        return "" if place is None else tame(cells[place].replace("\n", " ")).strip()

    def _stake(self, cell: str, problems: list[str]) -> str:
        if not cell:
            return self.wishes.stake
        found = self.wishes.stakes.get(cell.casefold())
        if found is None:
            known = ", ".join(sorted(set(self.wishes.stakes.values())))
            problems.append(f"“{cell[:60]}” is no group here. The groups are: {known}.")
        return found or ""

    def _name(self, cell: str, stake: str, problems: list[str]) -> str:
        name = clean_name(cell)
        if not name:
            self.told.without_a_name += 1
            return NOBODY_NAMED
        if name.isdigit():
            return f"{self.wishes.persons.get(stake, 'Person')} {name}"
        if likeness(name) in self.taken:
            problems.append(f"“{name[:60]}” is what somebody here is called. Put another name in the file.")
        else:
            _gather(problems, may_be_called(name, own="", others=()))
        return name

    def _at(self, cell: str, problems: list[str]) -> datetime:
        if not cell:
            self.told.without_a_date += 1
            return self.wishes.now
        try:
            when = read_when(cell, self.reckoning)
        except ValueError as problem:
            problems.append(str(problem))
            return self.wishes.now
        if when.at > self.wishes.now + A_DAY:
            problems.append(f"“{cell[:60]}” is still to come. Check the date.")
        if when.unknown_zone:
            self.told.unknown_zones[when.unknown_zone] += 1
        return min(when.at, self.wishes.now).astimezone(UTC)

    def _kind(self, cell: str, problems: list[str]) -> str:
        kind = cell.casefold() or self.wishes.kind
        if kind not in KINDS:
            problems.append(f"“{kind[:60]}” is no kind we know. The kinds are: {', '.join(KINDS)}.")
        return kind


def _gather(problems: list[str], verdict: Verdict) -> None:
    if not verdict:
        problems.append(f"{verdict.reason} {verdict.next_step}".strip())
