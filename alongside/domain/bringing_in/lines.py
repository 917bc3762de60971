"""Which cells stand in each row of the file, and where do its quote marks stop making sense?"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from alongside.domain.bringing_in.columns import place_of
from alongside.domain.bringing_in.text import NAMES_ITS_SEPARATOR, Unreadable
from alongside.domain.bringing_in.wishes import Wishes
from alongside.domain.saying import say


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that cannot be brought in: its number as a spreadsheet counts (the headings are row 1), and why."""

    row: int
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of one row."""

    row: int
    cells: Sequence[str]


def lines_of(text: str, separator: str) -> Iterator[Line | Problem]:
    """Row by row; empty rows are passed over. A row whose quotes are broken ends it: after that nothing is certain."""
    reader = csv.reader(StringIO(_without_separator_line(text), newline=""), delimiter=separator, strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield Problem(
                number,
                say(
                    "The quote marks do not match here, or a cell is far too long. Nothing from this row on can be "
                    "read."
                ),
            )
            return
        if any(cell.strip() for cell in cells):
            yield Line(number, cells)


def _without_separator_line(text: str) -> str:
    return text.partition("\n")[2] if NAMES_ITS_SEPARATOR.match(text) else text


def wanted(lines: Sequence[Line | Problem], headings: Sequence[str], wishes: Wishes) -> list[Line | Problem]:
    """Without the rows that were asked to be left out. Raises Unreadable for a column that is not there."""
    only = [(_place(headings, heading), value) for heading, value in wishes.only]
    without = [(_place(headings, heading), value) for heading, value in wishes.without]

    def stays(line: Line | Problem) -> bool:
        if isinstance(line, Problem) or len(line.cells) != len(headings):
            return True
        return all(line.cells[place].strip() == value for place, value in only) and not any(
            line.cells[place].strip() == value for place, value in without
        )

    return [line for line in lines if stays(line)]


def _place(headings: Sequence[str], heading: str) -> int:
    place = place_of(headings, heading)
    if place is None:
        raise Unreadable(
            say("There is no column “{heading}” in the file, so we cannot choose rows by it.", heading=heading)
        )
    return place
