"""Prepare made-up partnerships to try things with, and, with --serve, serve them."""

from __future__ import annotations

import argparse
from importlib import import_module

from django.conf import settings

from alongside.cli import serve, site
from alongside.cli.plain import BadInput


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--serve", action="store_true", help="serve it afterwards")
    serve.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Safe to run again: a demo that is there is left as it is."""
    if options.serve:
        serve.make_way(options)
    site.set_up()
    if not settings.DEMO:
        raise BadInput("alongside demo: this installation is no demo. A demo needs a folder and a database of its own.")
    with site.using_database():
        site.prepare_tables()
        made = import_module("alongside.web.demo.demonstration").prepare()
    print("The demo is ready." if made else "The demo was there already.", flush=True)
    return int(serve.run(options)) if options.serve else 0
