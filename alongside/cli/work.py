"""Make what people asked for and wait for: booklets and sound. `alongside serve` runs this beside the site."""

from __future__ import annotations

import argparse
import time
from importlib import import_module

from alongside.cli import site
from alongside.cli.plain import whole
from alongside.cli.tick import A_DAY, keep_on


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--every", type=whole(1, A_DAY), metavar="SECONDS", help="again and again; without it, once")


def run(options: argparse.Namespace) -> int:
    """Once: until nothing waits. Again and again: until it is stopped, whatever becomes of a job."""
    site.set_up()
    if not options.every:
        until_nothing_waits()
        return 0
    while True:
        keep_on(until_nothing_waits)
        time.sleep(options.every)


def until_nothing_waits() -> None:
    work = import_module("alongside.web.ticking").work  # can be imported once the site is set up, and not before
    with site.using_database():
        while work():
            pass
