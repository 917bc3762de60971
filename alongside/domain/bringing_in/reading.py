"""What is in this file: what can be brought in, what cannot and why, and what should be known before?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.domain.bringing_in.cells import Cells, Row, Told
from alongside.domain.bringing_in.columns import Columns, columns_of, listed
from alongside.domain.bringing_in.dates import Reckoning, is_day_first
from alongside.domain.bringing_in.lines import Line, Problem, lines_of, wanted
from alongside.domain.bringing_in.text import SEPARATORS, Unreadable, decode, separator_of, tame
from alongside.domain.bringing_in.wishes import Wishes
from alongside.domain.contributions import likeness
from alongside.domain.saying import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file, read. Nothing has been changed by reading it."""

    encoding: str
    separator: str
    headings: tuple[str, ...]
    columns: Columns
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]
    left_out: int

    @property
    def used(self) -> dict[str, str]:
        """Each thing we need, and the heading it is read from."""
        return {name: self.headings[place] for name, place in self.columns.used().items()}

    @property
    def unused(self) -> str:
        places = set(self.columns.used().values())
        return listed([heading for place, heading in enumerate(self.headings) if place not in places])


def read(raw: bytes, wishes: Wishes) -> Reading:
    """Raises Unreadable, with one plain sentence, when the file as a whole is of no use."""
    decoded = decode(raw)
    separator = separator_of(decoded.text)
    headings, lines = _headings_and_lines(decoded.text, separator)
    columns = columns_of(headings, wishes.columns)
    stay = wanted(lines, headings, wishes)
    dates = [line.cells[columns.when] for line in _whole(stay, len(headings)) if columns.when is not None]
    day_first = is_day_first(dates)
    cells = Cells(
        columns=columns,
        wishes=wishes,
        reckoning=Reckoning(zone=wishes.zone, day_first=day_first is not False),
        taken=frozenset(likeness(name) for name in wishes.names),
        told=Told(),
    )
    rows, problems = _rows_and_problems(stay, cells, width=len(headings))
    return Reading(
        encoding=decoded.encoding,
        separator=SEPARATORS[separator],
        headings=headings,
        columns=columns,
        rows=tuple(rows),
        problems=tuple(problems),
        notes=tuple(_notes(cells.told, day_first=day_first)),
        left_out=len(lines) - len(stay),
    )


def _headings_and_lines(text: str, separator: str) -> tuple[tuple[str, ...], list[Line | Problem]]:
    found = list(lines_of(text, separator))
    if not found:
        raise Unreadable(say("The file is empty."))
    first, *others = found
    if isinstance(first, Problem):
        raise Unreadable(say("The quote marks in the first row do not match, or a heading is far too long."))
    if not others:
        raise Unreadable(say("The file has headings and nothing under them."))
    return tuple(map(tame, first.cells)), others


def _whole(lines: Sequence[Line | Problem], width: int) -> list[Line]:
    return [line for line in lines if isinstance(line, Line) and len(line.cells) == width]


def _rows_and_problems(lines: Sequence[Line | Problem], cells: Cells, *, width: int) -> tuple[list[Row], list[Problem]]:
    rows: list[Row] = []
    problems: list[Problem] = []
    for line in lines:
        if isinstance(line, Problem):
            problems.append(line)
        elif len(line.cells) != width:
            problems.append(Problem(line.row, _uneven(len(line.cells), width)))
        else:
            try:
                rows.append(cells.row(line.row, line.cells))
            except ValueError as problem:
                problems.append(Problem(line.row, str(problem)))
    return rows, problems


def _uneven(here: int, width: int) -> str:
    why = (
        say("Words with a separator in them need quote marks around them.")
        if here > width
        else say("Something is missing.")
    )
    return say("Cells in this row: {here}. Headings: {width}. {why}", here=here, width=width, why=why)


def _notes(told: Told, *, day_first: bool | None) -> list[str]:
    notes = [
        say(
            "Rows with the time zone “{zone}”, which we cannot place: {count}. We took their times as times "
            "here, so a day may be out by one.",
            zone=zone,
            count=f"{count:,}",
        )
        for zone, count in sorted(told.unknown_zones.items())
    ]
    if day_first is None:
        notes.append(say("Dates such as 3/4/2022 were read with the day first: 3 April."))
    if told.without_a_date:
        notes.append(
            say(
                "Rows without a date: {without_a_date}. They get the date of today.",
                without_a_date=f"{told.without_a_date:,}",
            )
        )
    if told.without_a_name:
        notes.append(
            say(
                "Rows that do not say who said it: {without_a_name}. They show “Somebody”.",
                without_a_name=f"{told.without_a_name:,}",
            )
        )
    return notes
