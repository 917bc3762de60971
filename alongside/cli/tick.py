"""Do what is due: open and close decisions, end seats whose term is over, and sign the newest state of each record."""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections.abc import Callable
from importlib import import_module

from alongside.cli import site
from alongside.cli.plain import BadInput, whole

A_DAY = 86_400
logger = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--every", type=whole(1, A_DAY), metavar="SECONDS", help="again and again; without it, once")


def run(options: argparse.Namespace) -> int:
    """Once: 0 if all was done, 2 if not. Again and again: until it is stopped, whatever becomes of a round."""
    site.set_up()
    if not options.every:
        one_round()
        return 0
    while True:
        keep_on(one_round)
        time.sleep(options.every)


def one_round() -> None:
    """Raises BadInput with one sentence when the database or the signing key cannot be used."""
    # The site's own modules can be imported once it is set up, and not before.
    tick, no_key = import_module("alongside.web.ticking").tick, import_module("alongside.ledger.keys").NoKey
    try:
        with site.using_database():
            tick()
    except no_key as problem:
        raise BadInput(str(problem)) from problem


def keep_on(once: Callable[[], None]) -> None:
    """A round that cannot be made (a full disk, a locked database, a lost key) is said; the next one makes up for it.

    The clock must outlive every fault, or from then on nothing on this site would ever close.
    """
    try:
        once()
    except BadInput as problem:
        print(problem, file=sys.stderr, flush=True)
    except Exception:
        logger.exception("The clock could not do all that is due. It tries again.")
