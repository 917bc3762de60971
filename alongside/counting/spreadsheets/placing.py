"""Where does a row of a spreadsheet stand in the evidence: in which quarter, under which terms, on which side?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from alongside.counting.spreadsheets.cells import Cell
from alongside.counting.spreadsheets.columns import SHEETS, WORKED_OUT
from alongside.counting.spreadsheets.holding import Footing, Terms
from alongside.counting.spreadsheets.sheet import Problems
from alongside.domain.check.evidence import Row, Rows
from alongside.domain.check.evidence.numbers import DAY_0

MONDAY = 4
"""1970-01-05 was one."""


@dataclass(frozen=True, slots=True)
class Told:
    """A row that can be counted: the table it is of, its row in the file, and its values."""

    sheet: str
    row: int
    values: Mapping[str, Cell]

    @property
    def day(self) -> int:
        return int(self.values["day"])


@dataclass(slots=True)
class Placing:
    """Gives every row its place."""

    partnership: str
    footing: Footing
    terms: Terms
    problems: Problems
    statements: int = 0

    def rows(self, told: Sequence[Told]) -> Rows:
        """The rows by table. They are numbered by day, and terms hold from the beginning of theirs."""
        for each in told:
            if each.sheet == "joins":
                self._know(each)
        rows = Rows()
        order = sorted(told, key=lambda each: (each.day, each.sheet != "terms", each.sheet, each.row))
        for number, each in enumerate(order):
            try:
                rows[SHEETS[each.sheet].name].append(self._placed(number, each))
            except ValueError as problem:
                self.problems.add(f"{each.sheet}.csv", each.row, str(problem))
        return rows

    def _know(self, joined: Told) -> None:
        try:
            stake = self.footing.stake(str(joined.values["stake"]), 0)
        except ValueError:
            return  # told once, when the row itself is placed
        self.footing.members[int(joined.values["member"])] = stake

    def _placed(self, number: int, told: Told) -> Row:
        day = told.day
        member = int(told.values.get("member", 0))
        stake = self.footing.stake(str(told.values.get("stake", "")), member)
        if member and not stake:
            raise ValueError("We do not know the group of this member. Fill in “stake”, or put them into joins.csv.")
        on = date.fromordinal(day + DAY_0)
        quarter = on.year * 4 + (on.month - 1) // 3
        where = (self.partnership, number, day, quarter, self._terms(told), member, stake)
        own = {**told.values, **self._worked_out(number, told)}
        side = self.footing.sides.get(stake, "")
        return (*where, side, *(own[column] for column in SHEETS[told.sheet].own))

    def _terms(self, told: Told) -> int:
        if told.sheet == "terms":
            self.statements += 1
            return self.statements
        number = self.terms.number(told.day)
        if told.sheet == "lines" and not number:
            raise ValueError("No terms hold on this day. Put them into terms.csv, with this day or an earlier one.")
        return number

    def _worked_out(self, number: int, told: Told) -> dict[str, Cell]:
        values, day = told.values, told.day
        found: dict[str, Cell] = {name: int(values["outcome"] == name) for name in WORKED_OUT.get(told.sheet, ())}
        if values.get("reply_days") == -1:
            found["reply_days"] = self.terms.held(day, "reply_days")
        if values.get("pay_days") == -1:
            found["pay_days"] = self.terms.held(day, "pay_days")
        if values.get("on_week") == -1:
            found["on_week"] = day - (day - MONDAY) % 7
        for own in ("invitation", "line"):
            if values.get(own) == 0:
                found[own] = number + 1
        if values.get("paper") == 0:
            found["paper"] = values["thing"]
        return found
