"""Take in what came by e-mail: one letter from a mail server's pipe, or every new one of a folder."""

from __future__ import annotations

import argparse
import mailbox
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

from alongside.cli import site
from alongside.cli.plain import BadInput

MOST_READ = 30_000_000
"""Bytes of one letter that are read at all. What is longer is cut there, and refused as too big."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", default="", metavar="ADDRESS", help="the address on the envelope, if the server tells")
    parser.add_argument("--folder", type=Path, metavar="FOLDER", help="a Maildir, or a file in mbox form, instead")


def run(options: argparse.Namespace) -> int:
    """0: each letter was dealt with, whatever it was. 2: the folder or the database cannot be used; nothing is lost."""
    with site.using_database():
        if options.folder:
            _tell(_from_folder(options.folder))
            return 0
        _tell(Counter([_take(sys.stdin.buffer.read(MOST_READ), to=options.to)]))
    return 0


def _take(raw: bytes, *, to: str = "") -> str:
    """In a transaction of its own: of many letters, one that fails keeps no other."""
    ledger, people = (import_module(f"alongside.{name}") for name in ("ledger.actions", "people.queries"))
    note = ledger.Note(at=people.clock_now(), chance=ledger.RealChance(), channel="email")
    fate = import_module("alongside.notices.actions.arriving").take_in(by=ledger.CLOCK, raw=raw, to=to, note=note)
    return str(fate.value)


def _from_folder(folder: Path) -> Counter[str]:
    """Each letter is taken out of the folder once it was dealt with, and not before."""
    box = _box(folder)
    done: Counter[str] = Counter()
    box.lock()
    try:
        for key in box.keys():  # noqa: SIM118 - a mailbox goes over its letters, not its keys
            done[_take(box.get_bytes(key)[:MOST_READ])] += 1
            box.remove(key)
        box.flush()
    finally:
        box.unlock()
        box.close()
    return done


def _box(folder: Path) -> mailbox.Mailbox[Any]:
    if folder.is_dir() and all((folder / each).is_dir() for each in ("cur", "new", "tmp")):
        return mailbox.Maildir(folder, create=False)
    if folder.is_file():
        return mailbox.mbox(folder, create=False)
    raise BadInput(f"{folder} is neither a Maildir (with cur, new and tmp in it) nor a file in mbox form.")


def _tell(done: Counter[str]) -> None:
    """How many, and what became of them: nothing of what was in them, nor from whom."""
    print(", ".join(f"{count} {fate}" for fate, count in sorted(done.items())) or "no letters")
