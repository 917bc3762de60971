"""A little evidence, written by hand, and what an indicator counts in it.

    counted(INDICATOR, contributions=[lived(1, contribution=7, kind="idea")], replies=[staff(9, contribution=7)])

Each row is given by the columns that matter; the rest have what `_usual` says. Entries are numbered as the rows
stand. Everything runs on SQLite in memory.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta

from alongside.domain.check.indicator import KEYS, OWN, Measure, counting, opening
from alongside.domain.check.tables import PARTNERSHIPS, TABLES

TODAY = 20_000
"""The last day of the record, unless a test says another: 4 October 2024."""
LONG_AGO = TODAY - 180
"""The day of a row, unless a test says another: 7 April 2024."""
_DAY_0 = datetime(1970, 1, 1, tzinfo=UTC).date()
_UNKNOWN = {"gap"}
_KIND = {"text": "text", "whole": "bigint"}


def lived(member=1, stake="uses_services", **columns):
    """A row of somebody with lived experience."""
    return {"member": member, "stake": stake, "side": "lived", **columns}


def carer(member=2, **columns):
    return lived(member, "carer", **columns)


def staff(member=9, stake="professional", **columns):
    """A row of a professional."""
    return {"member": member, "stake": stake, "side": "professional", **columns}


def nobody(**columns):
    """A row that belongs to no member."""
    return {"member": 0, **columns}


def quarter_of(day):
    on: date = _DAY_0 + timedelta(days=day)
    return on.year * 4 + (on.month - 1) // 3


def _usual(columns, entry, given):
    unsaid = {name: "" if kind == "text" else -1 if name in _UNKNOWN else 0 for name, kind in columns.items()}
    day = given.get("day", LONG_AGO)
    where = {"partnership": "here", "entry": entry, "day": day, "quarter": quarter_of(day), "terms": 1}
    row = {**unsaid, **where, **given}
    strange = row.keys() - columns.keys()
    if strange:
        raise ValueError(f"There is no column {sorted(strange)} here.")
    return row


def create_tables(run):
    """Makes every evidence table, empty, by running SQL that all engines know."""
    for table in TABLES.values():
        run(f"create table {table.name} ({', '.join(f'{name} {_KIND[kind]}' for name, kind in table.columns.items())})")
    own = ", ".join(f"{name} {_KIND[kind]}" for name, kind in PARTNERSHIPS.own.items())
    run(f"create table {PARTNERSHIPS.name} (partnership text, {own})")


def _insert(database, table, row):
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    database.execute(f"insert into {table} ({names}) values ({marks})", list(row.values()))


def evidence(*, last_day=TODAY, started_day=TODAY - 730, **tables):
    """A database in memory that holds these rows, by the names of their tables."""
    database = sqlite3.connect(":memory:")
    create_tables(database.execute)
    entries, homes = 0, {"here"}
    for name, rows in tables.items():
        for given in rows:
            entries += 1
            row = _usual(TABLES[name].columns, entries, given)
            homes.add(row["partnership"])
            _insert(database, name, row)
    for home in sorted(homes):
        record = {"started_day": started_day, "last_day": last_day, "entries": entries, "verified": 1}
        _insert(database, PARTNERSHIPS.name, {"partnership": home, **record})
    return database


def run(text, database):
    """The rows that a text gives, each a dict, in a steady order."""
    cursor = database.execute(text)
    names = [column[0] for column in cursor.description]
    return sorted(
        (dict(zip(names, row, strict=True)) for row in cursor.fetchall()), key=lambda row: tuple(map(str, row.values()))
    )


def cells(indicator, **tables):
    """All rows of `counting`, each a dict."""
    return run(counting(indicator), evidence(**tables))


def opened(indicator, **tables):
    """All rows of `opening`, each a dict."""
    return run(opening(indicator), evidence(**tables))


def counted(indicator, **tables):
    """The figure: (part, whole); for WAITING pairs of (days, ended), for SPREAD {member: amount}.

    Over everything, or without rows of professionals where it is about people with lived experience.
    """
    rows = [row for row in opened(indicator, **tables) if not (indicator.of_lived and row["side"] == "professional")]
    if indicator.measure is Measure.WAITING:
        return sorted((row["days"], row["ended"]) for row in rows)
    if indicator.measure is Measure.SPREAD:
        amounts = defaultdict(int)
        for row in rows:
            amounts[row["member"]] += row["amount"]
        return dict(amounts)
    return sum(row["part"] for row in rows), sum(row["whole"] for row in rows)


def counted_of(indicator, by, **tables):
    """The same figure for each side, stake, quarter or terms: {"lived": (part, whole)}. For shares."""
    parts = defaultdict(lambda: (0, 0))
    for row in opened(indicator, **tables):
        part, whole = parts[row[by]]
        parts[row[by]] = (part + row["part"], whole + row["whole"])
    return dict(parts)


def columns_of(indicator):
    """The columns that `rows` must give, in any order."""
    return {*KEYS, "entry", "member", *OWN[indicator.measure]}
