"""Bring in what people said elsewhere, from a table in a file: look first, then bring in, and undo if need be."""

from __future__ import annotations

import argparse
import sys
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.cli import site
from alongside.cli.plain import BadInput
from alongside.domain.bringing_in import KINDS, NOBODY_NAMED, Reading, Row, Unreadable, Wishes, read
from alongside.domain.contributions import gist
from alongside.domain.record.entry import INSTALLER
from alongside.domain.verdict import Refused

NAME = "import"
HELP = "bring in what people said elsewhere"
LARGEST = 50_000_000
"""Bytes. A larger table of words is a mistake, or wants to be brought in in parts."""
SHOWN = 5
SAID_AS = {"text": "the words", "who": "who said it", "when": "when", "stake": "on what footing", "kind": "what it is"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["contributions"], help="the things that people said")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.csv", help="a table with headings")
    parser.add_argument("--partnership", required=True, metavar="SLUG", help="its name as in its address")
    parser.add_argument("--preview", action="store_true", help="show what would be brought in, and change nothing")
    parser.add_argument("--undo", metavar="BATCH", help="take a whole batch out again")
    parser.add_argument("--as-stake", default="", metavar="KEY", help="the group of everyone whose row does not say")
    parser.add_argument("--kind", default="comment", choices=KINDS, help="what each thing is, if its row does not say")
    parser.add_argument("--asks", action="store_true", help="each of them waits for a reply, from today")
    parser.add_argument("--columns", default="", metavar="text=HEADING,…", help="for text, who, when, stake and kind")
    parser.add_argument("--only", action="append", default=[], metavar="HEADING=VALUE", help="only such rows")
    parser.add_argument("--without", action="append", default=[], metavar="HEADING=VALUE", help="no such rows")
    parser.add_argument("--skip-bad", action="store_true", help="bring in the good rows even if others are bad")
    parser.add_argument("--yes", action="store_true", help="do not ask before bringing in")


def run(options: argparse.Namespace) -> int:
    """0: done, or shown and all is well. 1: shown, and some rows cannot be brought in. 2: nothing was changed."""
    if (options.file is None) is (options.undo is None):
        raise BadInput("alongside import: name either a file to bring in or a batch to --undo.")
    with site.using_database():
        try:
            partnership = _partnership(options.partnership)
            return _undo(partnership, options.undo) if options.undo else _bring_in(partnership, options)
        except Refused as refused:
            raise BadInput(f"{refused.verdict.reason} {refused.verdict.next_step}") from refused
        except Unreadable as problem:
            raise BadInput(f"{options.file}: {problem}") from problem


def _bring_in(partnership: Any, options: argparse.Namespace) -> int:
    raw = _bytes_of(options.file)
    reading = read(raw, _wishes(partnership, options))
    _show(options.file, reading)
    if options.preview:
        print(f"Nothing was changed. {_next(reading)}")
        return 1 if reading.problems else 0
    _insist_on_good_rows(reading, skip_bad=options.skip_bad)
    if sys.stdin.isatty() and not options.yes and input("Bring these in? Type yes: ").strip().lower() != "yes":
        print("Nothing was changed.")
        return 1
    batch = _actions().bring_in(
        by=INSTALLER,
        space=import_module("alongside.spaces.queries").joint_space_of(None, partnership),
        file=_actions().SourceFile(name=options.file.name, digest=sha256(raw).hexdigest(), asks=options.asks),
        rows=sorted(reading.rows, key=lambda row: row.at),
        note=_note(),
    )
    print(f"Brought in: {batch.rows:,}. To take them all out again:")
    print(f"  alongside import contributions --partnership {partnership.slug} --undo {batch.pk}")
    return 0


def _undo(partnership: Any, typed: str) -> int:
    try:
        batch = _queries().batch_called(None, partnership, UUID(typed))
    except ValueError as problem:
        raise BadInput(f"“{typed}” is not the number of a batch. It was shown when it was brought in.") from problem
    if batch is None:
        raise BadInput(f"There is no batch {typed} in {partnership.name}.")
    count = _actions().take_out(by=INSTALLER, batch=batch, note=_note())
    print(f"Taken out again: {count:,}. Their words are deleted. The record tells that this happened.")
    return 0


def _bytes_of(path: Path) -> bytes:
    if path.stat().st_size > LARGEST:
        raise BadInput(f"{path} is larger than {LARGEST // 1_000_000} million bytes. Bring it in in parts.")
    return path.read_bytes()


def _wishes(partnership: Any, options: argparse.Namespace) -> Wishes:
    stakes = _queries().stakes_of(None, partnership)
    called = {word.casefold(): key for key, stake in stakes.items() for word in (key, stake["label"], stake["plural"])}
    if options.as_stake and options.as_stake.casefold() not in called:
        raise BadInput(f"“{options.as_stake}” is no group of {partnership.name}. The groups are: {', '.join(stakes)}.")
    return Wishes(
        zone=timezone.get_default_timezone(),
        now=_note().at,
        kind=options.kind,
        stake=called.get(options.as_stake.casefold(), ""),
        columns=dict(_pair(each, "--columns") for each in options.columns.split(",") if each.strip()),
        only=[_pair(each, "--only") for each in options.only],
        without=[_pair(each, "--without") for each in options.without],
        stakes=called,
        persons={key: f"{stake['label'][:1].upper()}{stake['label'][1:]}" for key, stake in stakes.items()},
        names=_queries().names_of_members(None, partnership),
    )


def _pair(typed: str, option: str) -> tuple[str, str]:
    name, equals, value = typed.partition("=")
    if not equals or not name.strip():
        raise BadInput(f"{option} {typed}: write a name, then =, then what it is, as in text=comment-body.")
    return name.strip(), value.strip()


def _show(path: Path, reading: Reading) -> None:
    """What is in the file, the first rows of it, and everything worth knowing before it is brought in."""
    print(f"{path}: read as {reading.encoding}, with {reading.separator} between the columns.")
    for name, heading in reading.used.items():
        print(f"  {SAID_AS[name]:<15} from “{heading}”")
    print(f"  {'not used':<15} {reading.unused}")
    if reading.left_out:
        print(f"  {'left out':<15} {reading.left_out:,}, as you asked")
    print(f"Can be brought in: {len(reading.rows):,}. Cannot: {len(reading.problems):,}.")
    for row in reading.rows[:SHOWN]:
        print(f"  row {row.number}: {_in_short(row)}")
    if len(reading.rows) > SHOWN:
        print(f"  and {len(reading.rows) - SHOWN:,} more")
    for note in [*reading.notes, *_about_names(reading)]:
        print(f"Please note: {note}")
    for problem in reading.problems:
        print(f"Row {problem.row}: {problem.words}")


def _next(reading: Reading) -> str:
    if not reading.problems:
        return "Without --preview, these are brought in."
    if reading.rows:
        return "Mend the rows that cannot be brought in, or leave them out with --skip-bad."
    return "Mend the rows first: there is none yet that can be brought in."


def _in_short(row: Row) -> str:
    day = timezone.localtime(row.at)
    stake = f", {row.stake}" if row.stake else ""
    return f"{row.name}{stake}, {day.day} {day:%B} {day.year}: {gist(row.words, most=70)}"


def _about_names(reading: Reading) -> list[str]:
    """Nobody's name is shown to a whole partnership by accident."""
    if not any(not row.name[-1].isdigit() and row.name != NOBODY_NAMED for row in reading.rows):
        return []
    return [f"Every member will read the names in “{reading.used['who']}”. Put other names in if people did not agree."]


def _insist_on_good_rows(reading: Reading, *, skip_bad: bool) -> None:
    if reading.problems and not skip_bad:
        count = f"{len(reading.problems):,} of the rows"
        raise BadInput(f"{count} cannot be brought in, so nothing was. Mend them, or leave them out with --skip-bad.")
    if not reading.rows:
        raise BadInput("There is no row that can be brought in, so nothing was.")


def _partnership(slug: str) -> Any:
    found = import_module("alongside.partnerships.queries").partnership_called(None, slug)
    if found is None:
        raise BadInput(f"There is no partnership called “{slug}”. Look at its address for the name.")
    return found


# The site's own modules can be imported once it is set up, and not before.


def _queries() -> Any:
    return import_module("alongside.contributions.queries")


def _actions() -> Any:
    return import_module("alongside.contributions.actions.bringing_in")


def _note() -> Any:
    """Now, as the site's pages know it: a demo may be ahead."""
    ledger, people = (import_module(f"alongside.{name}") for name in ("ledger.actions", "people.queries"))
    return ledger.Note(at=people.clock_now(), chance=ledger.RealChance(), channel="import")
