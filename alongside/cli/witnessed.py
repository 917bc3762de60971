"""Keep what a witness signed with the record that they saw, so that every later export carries it."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from importlib import import_module

from alongside.cli import site
from alongside.cli.export import partnership_id
from alongside.cli.files import keys_in, text_of
from alongside.cli.plain import BadInput
from alongside.domain.record import Signs, VerifierKey
from alongside.domain.verdict import Refused


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("partnership", metavar="PARTNERSHIP", help="its name as in its address, or its id")
    parser.add_argument("file", metavar="CHECKPOINT", help="the checkpoint as the witness gave it back")
    parser.add_argument("--key", required=True, metavar="KEY", help="the witness’s public key, or a file with it")


def run(options: argparse.Namespace) -> int:
    """0: kept. 2: it was not signed by that witness, or not over a checkpoint of ours; nothing was kept."""
    witness = _witness(options.key)
    checkpoint = text_of(options.file, "checkpoint")
    with site.using_database():
        # The site's own modules can be imported once it is set up, and not before.
        ledger = import_module("alongside.ledger.actions")
        note = ledger.Note(at=datetime.now(UTC), chance=ledger.RealChance())
        about = partnership_id(options.partnership)
        try:
            ledger.add_cosignature(partnership_id=about, checkpoint=checkpoint, witness=witness, note=note)
        except Refused as refused:
            raise BadInput(f"{refused.verdict.reason} {refused.verdict.next_step}") from refused
    print(f"Kept. Every record that is exported from now on shows that “{witness.name}” has seen it.")
    return 0


def _witness(given: str) -> VerifierKey:
    witnesses = [key for key in keys_in(given) if key.signs is Signs.WITNESS]
    if len(witnesses) != 1:
        raise BadInput(f"In “{given}” there are {len(witnesses)} public keys of a witness. It has to be exactly one.")
    return witnesses[0]
