"""Is this partnership real, or is it tokenism? Worked out from its record and from nothing else."""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from alongside.cli.check.page import page
from alongside.cli.check.reading import Given, evidence_of
from alongside.cli.check.sentences import sentences, standards_sentences
from alongside.cli.check.tables import findings_table, standards_table
from alongside.cli.plain import BadInput
from alongside.counting.about import CannotAdd
from alongside.counting.behind import behind
from alongside.counting.engines import ENGINES, CannotCount, Counting, engine
from alongside.counting.knowing import known_of
from alongside.domain.check.checking import check
from alongside.domain.check.evidence.numbers import DAY_0
from alongside.domain.check.finding import Check
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.standards import FRAMEWORKS
from alongside.domain.check.telling import Behind, as_data

YEARS = range(1920, 3000)
Entries = Mapping[tuple[str, str | None], Behind]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what", type=Path, metavar="FILE-OR-FOLDER", help="a record file, its entries.jsonl, or a folder of evidence"
    )
    parser.add_argument("--engine", choices=list(ENGINES), default="duckdb", help="what counts (duckdb)")
    parser.add_argument(
        "--address", default=os.environ.get("DATABASE_URL", ""), help="of the PostgreSQL server (DATABASE_URL)"
    )
    parser.add_argument("--since", type=_day, metavar="DATE", help="look at the quarters from this day on, not at four")
    parser.add_argument(
        "--now", type=_day, metavar="DATE", help="the day until which things wait (that of the last entry)"
    )
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="everything, as docs/check-format.md says")
    shape.add_argument("--csv", action="store_true", help="a table with one row a figure")
    shape.add_argument("--html", action="store_true", help="one page to keep or print, which needs no network")
    parser.add_argument("--standards", choices=list(FRAMEWORKS), help="which figures speak to which standard")


def run(options: argparse.Namespace) -> int:
    """0: it was checked, whatever came out, flagged or not. 2: it cannot be read or counted."""
    if options.standards and (options.json or options.html):
        raise BadInput("alongside check: --standards prints sentences, or with --csv a table.")
    try:
        with tempfile.TemporaryDirectory(prefix="alongside-check-") as work:
            given = evidence_of(options.what, Path(work), now=options.now)
            print(_checked(given, options), end="")
    except (CannotAdd, CannotCount) as problem:
        raise BadInput(str(problem)) from problem
    return 0


def _checked(given: Given, options: argparse.Namespace) -> str:
    settings = {"address": options.address} if options.engine == "postgresql" else {}
    with engine(given.folder, options.engine, **settings) as counting:
        found = _check(given, counting, options)
        return _shape(options)(found, behind(counting, found) if options.json or options.csv else {})


def _check(given: Given, counting: Counting, options: argparse.Namespace) -> Check:
    known = known_of(counting, given.about)
    counts = counting.counts(INDICATORS.values())
    now, since = (day.toordinal() - DAY_0 if day else None for day in (options.now, options.since))
    try:
        return check(counts, about=known, now_day=known.last_day if now is None else now, since_day=since)
    except ValueError as problem:
        raise BadInput(f"The evidence does not hold together. {problem}") from problem


def _shape(options: argparse.Namespace) -> Callable[[Check, Entries], str]:
    if options.standards:
        framework = FRAMEWORKS[options.standards]
        return lambda found, _: (standards_table if options.csv else standards_sentences)(found, framework)
    if options.json:
        return lambda found, entries: f"{json.dumps(as_data(found, entries), ensure_ascii=False, allow_nan=False)}\n"
    if options.csv:
        return findings_table
    return lambda found, _: (page if options.html else sentences)(found)


def _day(typed: str) -> date:
    try:
        day = datetime.strptime(typed, "%Y-%m-%d").date()  # noqa: DTZ007
    except ValueError:
        day = date.min
    if day.year not in YEARS:
        raise argparse.ArgumentTypeError(
            f"it has to be a day such as 2026-06-30, in a year from {YEARS[0]} to {YEARS[-1]}"
        )
    return day
