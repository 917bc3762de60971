"""Write the database anew, so that nothing which was deleted is still somewhere in its files. Once, or after restoring
an old backup; every deletion since is overwritten as it happens.
"""

from __future__ import annotations

import argparse
from importlib import import_module

from alongside.cli import site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(options: argparse.Namespace) -> int:
    with site.using_database():
        actions = import_module("alongside.ledger.actions")
        note = actions.Note(at=import_module("alongside.people.queries").clock_now(), chance=actions.RealChance())
        import_module("alongside.ledger.actions.wiping").write_anew(by=actions.INSTALLER, note=note)
    print("The database is written anew. Backups that you made before still hold what was in it then.")
    return 0
