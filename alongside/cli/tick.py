"""Do what is due: open and close decisions, end seats whose term is over, and sign the newest state of each record."""

from __future__ import annotations

import argparse
import sys
import time
from importlib import import_module

from alongside.cli import site
from alongside.cli.plain import BadInput


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--every", type=int, metavar="SECONDS", help="again and again; without it, once")


def run(options: argparse.Namespace) -> int:
    """A round that cannot be made (a full disk, a locked database) is said, and made up for by the next one."""
    with site.using_database():
        ticking = import_module("alongside.web.ticking")
        ticking.tick()
    while options.every:
        time.sleep(options.every)
        try:
            with site.using_database():
                ticking.tick()
        except BadInput as problem:
            print(problem, file=sys.stderr)
    return 0
