"""What holds for a row of a spreadsheet: on which side is its stake, and which terms were in force on its day?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from alongside.counting.spreadsheets.cells import Cell, short_word, word_of
from alongside.counting.spreadsheets.sheet import Problems, Shape, rows_in
from alongside.domain.check.evidence import FIRST_TERMS
from alongside.domain.stakes import FIRST_STAKES, Side

STAKES = "stakes.csv"
SHAPE = Shape(("stake", "side"), ("stake", "side"))


@dataclass(frozen=True, slots=True)
class Terms:
    """The statements of terms in the order of their days."""

    days: Sequence[int] = ()
    stated: Sequence[Mapping[str, Cell]] = ()

    def number(self, day: int) -> int:
        """Which terms were in force on a day; 0 before any."""
        return bisect_right(self.days, day)

    def held(self, day: int, name: str) -> int:
        number = self.number(day)
        return int(self.stated[number - 1][name]) if number else FIRST_TERMS[name]


def terms_of(rows: Sequence[Mapping[str, Cell]]) -> Terms:
    stated = sorted(rows, key=lambda row: int(row["day"]))
    return Terms([int(row["day"]) for row in stated], stated)


@dataclass(slots=True)
class Footing:
    """The side of each stake, and the stake of each member that “joins.csv” names."""

    sides: dict[str, str] = field(default_factory=lambda: {stake: str(side) for stake, side in FIRST_STAKES.items()})
    members: dict[int, str] = field(default_factory=dict)

    def stake(self, written: str, member: int) -> str:
        """Raises ValueError for a stake whose side nobody said."""
        if not written:
            return self.members.get(member, "")
        stake = word_of(written)
        if stake not in self.sides:
            raise ValueError(
                f"We do not know on which side “{written[:60]}” is. Put it into {STAKES}, or write one of: "
                f"{', '.join(self.sides)}."
            )
        return stake


def footing_from(raw: bytes | None, problems: Problems) -> Footing:
    """Out of “stakes.csv”, if there is one: a stake and its side a row. Else the three first stakes."""
    if raw is None:
        return Footing()
    sides: dict[str, str] = {}
    for row in rows_in(raw, SHAPE, file=STAKES, problems=problems):
        side = word_of(row.cells.get("side", ""))
        try:
            sides[short_word(row.cells.get("stake", ""))] = side
        except ValueError as problem:
            problems.add(STAKES, row.row, f"In “stake”: {problem}")
        if side not in set(Side):
            problems.add(STAKES, row.row, f"“side” has to be {' or '.join(Side)}.")
    return Footing({**Footing().sides, **sides})
