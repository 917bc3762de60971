"""How do spreadsheets become evidence? All of them are read first: if one cell is wrong, nothing is brought in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path

from alongside.counting.about import About, CannotAdd
from alongside.counting.spreadsheets.columns import SHEETS, own_columns, required
from alongside.counting.spreadsheets.holding import STAKES, footing_from, terms_of
from alongside.counting.spreadsheets.placing import Placing, Told
from alongside.counting.spreadsheets.sheet import Problems, Shape, reader_for, rows_in, values_of
from alongside.counting.store import adding
from alongside.domain.check.evidence import Rows, State
from alongside.domain.check.evidence.numbers import DAY_0
from alongside.domain.record.shapes import ID

SHOWN = 50
LARGEST_SHEET = 64 * 1024**2


class TablesRefused(CannotAdd):
    """Something in the files is wrong. `problems` are all of them, the text of the error the first fifty."""

    def __init__(self, problems: Sequence[str]) -> None:
        more = [f"And {len(problems) - SHOWN:,} more."] if len(problems) > SHOWN else []
        super().__init__("\n".join(["Nothing was brought in.", *problems[:SHOWN], *more]))
        self.problems = tuple(problems)


def add_tables(folder: Path, source: Path, *, partnership: str, now: datetime, as_of: int = -1) -> About:
    """Make an evidence folder out of a folder of CSV files. It is never verified: nobody signed spreadsheets.

    `partnership` is any text that names it; `now` and `as_of` are those of `Wish`. What was made of spreadsheets there
    before is replaced. Raises TablesRefused with every problem, row by row.
    """
    known = partnership if re.fullmatch(ID, partnership) else sha256(partnership.encode()).hexdigest()[:32]
    problems = Problems()
    contents = _contents(source, problems)
    footing = footing_from(contents.pop(STAKES, None), problems)
    last_day = now.astimezone(UTC).toordinal() - DAY_0 + 1
    told = [
        each
        for file, raw in contents.items()
        for each in _told(file, raw, partnership=known, last_day=last_day, problems=problems)
    ]
    terms = terms_of([each.values for each in told if each.sheet == "terms"])
    rows = Placing(known, footing, terms, problems).rows(told)
    if problems.told:
        raise TablesRefused(problems.told)
    if not told:
        raise CannotAdd(f"In “{source}” there is no row to count. Put at least one under the headings.")
    days = [each.day for each in told]
    state = State(
        partnership=known,
        entries=len(told),
        first_day=min(days),
        last_day=max(days),
        terms=len(terms.days),
        reply_days=terms.held(max(days), "reply_days"),
        pay_days=terms.held(max(days), "pay_days"),
        stakes=dict(footing.sides),
    )
    return _keep(folder, rows, About(made_from="tables", state=state, as_of=as_of))


def _contents(source: Path, problems: Problems) -> dict[str, bytes]:
    """Each file that holds one of our tables. A name that we do not know is told: it may be a slip."""
    known = {f"{sheet}.csv" for sheet in SHEETS} | {STAKES}
    found: dict[str, bytes] = {}
    try:
        files = sorted(each for each in source.iterdir() if each.suffix.casefold() == ".csv")
        for file in files:
            name = file.name.casefold()
            if not file.is_file() or file.resolve().parent != source.resolve():
                problems.add(file.name, None, "It is not a file of this folder. Put the file itself here.")
            elif name in known:
                found[name] = _content(file, problems)
            else:
                like = get_close_matches(name, known, n=1, cutoff=0.75)
                meant = f"Did you mean “{like[0]}”?" if like else "Take it out of the folder."
                problems.add(file.name, None, f"We know no table of this name. {meant}")
    except OSError as problem:
        raise CannotAdd(f"The folder “{source}” cannot be read. Check how it is spelled and where it is.") from problem
    if not found.keys() - {STAKES} and not problems.told:
        raise CannotAdd(f"In “{source}” there is no table of ours, such as “contributions.csv”.")
    return found


def _content(file: Path, problems: Problems) -> bytes:
    with file.open("rb") as opened:
        content = opened.read(LARGEST_SHEET + 1)
    if len(content) > LARGEST_SHEET:
        problems.add(file.name, None, "The file is far too large. Bring in a part of it.")
        return b""
    return content


def _told(file: str, raw: bytes, *, partnership: str, last_day: int, problems: Problems) -> Iterator[Told]:
    sheet = file.removesuffix(".csv")
    rows = rows_in(raw, Shape(own_columns(sheet), required(sheet)), file=file, problems=problems)
    reader = reader_for(sheet, rows, partnership)
    for row in rows:
        values = values_of(row, reader, file=file, problems=problems)
        if values is not None and int(values["day"]) > last_day:
            problems.add(file, row.row, f"“{row.cells['day']}” is still to come. Check the date.")
        elif values is not None:
            yield Told(sheet, row.row, values)


def _keep(folder: Path, rows: Rows, about: About) -> About:
    with adding(folder) as growing:
        if growing.about.made_from == "record" and growing.about.state.entries:
            raise CannotAdd("The evidence in this folder was made from a record. Choose another folder for tables.")
        growing.start_over()
        growing.write(rows)
        return growing.finish(about)
