"""Keep the site running on this machine, and its clock beside it."""

from __future__ import annotations

import argparse
import subprocess
import sys

from granian import Granian
from granian.constants import Interfaces

from alongside.cli import site

TICK_SECONDS = 30


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--address", default="127.0.0.1", help="where to listen (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="8000 unless you say otherwise")
    parser.add_argument("--workers", type=int, default=1, help="processes answering pages (1)")
    parser.add_argument("--threads", type=int, default=4, help="threads in each process (4)")


def run(options: argparse.Namespace) -> int:
    with site.using_database():
        site.prepare_tables()
        site.prepare_files()
        site.refuse_if_unfit()
    clock = subprocess.Popen([sys.executable, "-m", "alongside", "tick", "--every", str(TICK_SECONDS)])  # noqa: S603
    try:
        print(f"Alongside is on http://{options.address}:{options.port}/  Press Ctrl and C to stop.", flush=True)
        Granian(
            "alongside.config.wsgi:application",
            address=options.address,
            port=options.port,
            interface=Interfaces.WSGI,
            workers=options.workers,
            blocking_threads=options.threads,
            log_enabled=False,
        ).serve()
    finally:
        clock.terminate()
        clock.wait(timeout=10)
    return 0
