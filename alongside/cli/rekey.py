"""Give every closed room a new key, and lock what is in it with that one. Nobody is locked out, and nothing is read."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from uuid import UUID

from alongside.cli import site
from alongside.cli.plain import BadInput
from alongside.ledger.chance import RealChance


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--room", metavar="ID", help="this room alone; without it, every one")


def run(options: argparse.Namespace) -> int:
    """A room whose key is lost, or in which something is damaged, is said, and the others are done all the same."""
    with site.using_database():
        # These have rows behind them, which are not known before the site is set up.
        queries = import_module("alongside.closed.queries")
        rooms = queries.all_rooms(None)
        if options.room:
            rooms = rooms.filter(pk=_id(options.room))
            if not rooms:
                raise BadInput(f"alongside rekey: there is no closed room {options.room}.")
        went_well = [_rekey(room) for room in rooms]
    return 0 if all(went_well) else 1


def _id(typed: str) -> UUID:
    try:
        return UUID(typed)
    except ValueError as problem:
        raise BadInput(f"alongside rekey: “{typed}” is not the id of a room.") from problem


def _rekey(room: object) -> bool:
    names = ("closed.actions.rekeying", "closed.keys", "ledger.actions", "people.queries")
    rekeying, keys, ledger, people = (import_module(f"alongside.{name}") for name in names)
    note = ledger.Note(at=people.clock_now(), chance=RealChance(), channel="installer")
    name = room.pk  # type: ignore[attr-defined]
    try:
        done = rekeying.rekey(by=ledger.INSTALLER, space=room, note=note)
    except keys.LostKey as lost:
        print(f"{name}: {lost.advice}", file=sys.stderr)
        return False
    if done.damaged:
        print(f"{name}: a new key. What was damaged before was left as it was.", file=sys.stderr)
        return False
    print(f"{name}: a new key. Keep a copy of it.")
    return True
