"""Prepare made-up partnerships to try things with, and, with --serve, serve them."""

from __future__ import annotations

import argparse
from importlib import import_module

from django.conf import settings

from alongside.cli import serve, site
from alongside.cli.plain import BadInput


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--serve", action="store_true", help="serve it afterwards on 127.0.0.1")
    serve.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Safe to run again: a demo that is there is left as it is."""
    site.set_up()
    if not settings.DEMO:
        raise BadInput("alongside demo: this installation is no demo. A demo needs a folder and a database of its own.")
    settings.DATA.mkdir(parents=True, exist_ok=True)
    with site.using_database():
        site.prepare_tables()
        made = import_module("alongside.web.demonstration").prepare()
    print("The demo is ready." if made else "The demo was there already.", flush=True)
    return int(serve.run(options)) if options.serve else 0
