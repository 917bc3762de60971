"""What does one CSV file hold: rows that can be counted, or problems, each with its row?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC

from alongside.counting.spreadsheets.cells import Cell, CellReader
from alongside.counting.spreadsheets.columns import ALSO_CALLED, DAYS, own_columns, required, usual
from alongside.domain.bringing_in import Problem, Unreadable
from alongside.domain.bringing_in.columns import listed, plain
from alongside.domain.bringing_in.dates import Reckoning, is_day_first
from alongside.domain.bringing_in.lines import Line, lines_of
from alongside.domain.bringing_in.text import decode, separator_of, tame

STAKE = "stake"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: its number as a spreadsheet counts, and the cells that have something in them, as they are written."""

    row: int
    cells: Mapping[str, str]


@dataclass(slots=True)
class Problems:
    """Everything that is wrong in any file, in the order in which it was found."""

    told: list[str] = field(default_factory=list)

    def add(self, file: str, row: int | None, words: str) -> None:
        self.told.append(f"{file}{'' if row is None else f', row {row}'}: {words}")


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns that a file may have, and those that it cannot do without."""

    columns: Sequence[str]
    needed: Collection[str]


def rows_in(raw: bytes, shape: Shape, *, file: str, problems: Problems) -> list[SheetRow]:
    """The rows of a file; what cannot be read is told to `problems`."""
    try:
        text = decode(raw).text
    except Unreadable as problem:
        problems.add(file, None, str(problem))
        return []
    found = list(lines_of(text, separator_of(text)))
    if not found:
        problems.add(file, None, "The file is empty.")
        return []
    headings = found[0].cells if isinstance(found[0], Line) else ()
    if not headings:
        problems.add(file, 1, "The quote marks in the headings do not match.")
        return []
    places = _places(headings, shape, file=file, problems=problems)
    return list(_rows(found[1:], places, file=file, problems=problems)) if places else []


def _places(headings: Sequence[str], shape: Shape, *, file: str, problems: Problems) -> list[str]:
    """The column that each heading names. Empty if any names none: a slip in a heading would lose a whole column."""
    columns = shape.columns
    also = {plain(name): column for name, column in ALSO_CALLED.items() if column in columns}
    known = {**also, **{plain(column): column for column in columns}}
    places = [known.get(plain(heading), "") for heading in headings]
    wrong = []
    if strange := [heading for heading, column in zip(headings, places, strict=True) if not column]:
        wrong.append(
            f"There is no column {tame(listed(strange))} in this table. Its columns are: {', '.join(columns)}. "
            "Call it one of these, or take it out of the file."
        )
    wrong += [f"The column “{column}” is there twice. Take one of them out." for column in _twice(places)]
    wrong += [f"The column “{column}” is missing. Add it." for column in sorted(set(shape.needed) - set(places))]
    for words in wrong:
        problems.add(file, 1, words)
    return [] if wrong else places


def _twice(places: Sequence[str]) -> list[str]:
    return [column for column, times in Counter(places).items() if column and times > 1]


def _rows(
    lines: Sequence[Line | Problem], places: Sequence[str], *, file: str, problems: Problems
) -> Iterator[SheetRow]:
    for line in lines:
        if isinstance(line, Problem):
            problems.add(file, line.row, line.words)
        elif len(line.cells) != len(places):
            why = "Words with a separator in them need quote marks around them."
            problems.add(file, line.row, f"Cells in this row: {len(line.cells)}. Headings: {len(places)}. {why}")
        else:
            told = zip(places, (tame(cell).strip() for cell in line.cells), strict=True)
            yield SheetRow(line.row, {column: cell for column, cell in told if cell})


def reader_for(sheet: str, rows: Sequence[SheetRow], partnership: str) -> CellReader:
    """How to read the cells of a file. All its dates together tell whether 3/4 is 3 April."""
    dates = [cell for row in rows for column, cell in row.cells.items() if column in DAYS]
    return CellReader(sheet, partnership, Reckoning(zone=UTC, day_first=is_day_first(dates) is not False))


def values_of(row: SheetRow, reader: CellReader, *, file: str, problems: Problems) -> dict[str, Cell] | None:
    """Every column of a row with its value, and the usual one where the cell is empty; None if something is wrong.

    The stake stays as it is written: what it is called here is known to whoever has read “stakes.csv”.
    """
    before = len(problems.told)
    values: dict[str, Cell] = {}
    needed = required(reader.sheet)
    for column in own_columns(reader.sheet):
        cell = row.cells.get(column, "")
        if column == STAKE and cell:
            values[column] = cell
        elif cell:
            try:
                values[column] = reader.read(column, cell)
            except ValueError as problem:
                problems.add(file, row.row, f"In “{column}”: {problem}")
        elif column in needed:
            problems.add(file, row.row, f"“{column}” is missing, and nothing can stand for it. Fill it in.")
        else:
            values[column] = usual(reader.sheet, column)
    return None if len(problems.told) > before else values
