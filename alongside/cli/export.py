"""Write the record of a partnership to a file that anyone can verify, signed as it is now."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

from alongside.cli import site
from alongside.cli.files import save
from alongside.cli.plain import BadInput
from alongside.domain.record import verify
from alongside.domain.verdict import Refused


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("partnership", metavar="PARTNERSHIP", help="its name as in its address, or its id")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the zip to write")


def run(options: argparse.Namespace) -> int:
    """0: written, and it verifies. 1: written, and it does not. 2: not written."""
    with site.using_database():
        record = _record(partnership_id(options.partnership))
    save(options.out, record)
    answer = verify(record)
    if answer.verified:
        print(f"{options.out} holds {answer.entries} entries. Check it with: alongside verify {options.out}")
        return 0
    print(f"{options.out} was written, but it does not verify. {answer.problem}", file=sys.stderr)
    return 1


def _record(about: UUID) -> bytes:
    # The site's own modules can be imported once it is set up, and not before.
    ledger, keys, queries = (import_module(f"alongside.ledger.{name}") for name in ("actions", "keys", "queries"))
    note = ledger.Note(at=datetime.now(UTC), chance=ledger.RealChance())
    try:
        ledger.seal(partnership_id=about, note=note)
        return bytes(queries.export_for(None, about))
    except Refused as problem:
        raise BadInput(f"{problem.verdict.reason} {problem.verdict.next_step}") from problem
    except keys.NoKey as problem:
        raise BadInput(str(problem)) from problem


def partnership_id(named: str) -> UUID:
    """By the name in its address or by its id. Raises BadInput."""
    found: Any = import_module("alongside.partnerships.queries").partnership_called(None, named)
    if found is not None:
        return UUID(str(found.pk))
    try:
        return UUID(named)
    except ValueError as problem:
        raise BadInput(f"There is no partnership called “{named}”. Look at its address for the name.") from problem
