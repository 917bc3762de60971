"""Keep the site running on this machine, and its clock beside it."""

from __future__ import annotations

import argparse
import os
import socket
import sys
from ipaddress import ip_address

from granian import Granian
from granian.constants import Interfaces

from alongside.cli import site
from alongside.cli.clock import Clock
from alongside.cli.plain import BadInput, whole

TICK_SECONDS = 30
WORK_SECONDS = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--address", type=_address, default="127.0.0.1", help="where to listen (127.0.0.1)")
    parser.add_argument("--port", type=whole(1, 65_535), default=8000, help="8000 unless you say otherwise")
    parser.add_argument("--workers", type=whole(1, 64), default=1, help="processes answering pages (1)")
    parser.add_argument("--threads", type=whole(1, 256), default=4, help="threads in each process (4)")


def run(options: argparse.Namespace) -> int:
    make_way(options)
    with site.using_database():
        site.prepare_tables()
        site.prepare_files()
        site.refuse_if_unfit()
    making = [sys.executable, "-m", "alongside", "work", "--every", str(WORK_SECONDS)]
    with Clock(every=TICK_SECONDS), Clock(every=WORK_SECONDS, command=making):
        print(f"Alongside is on {_link(options)}/  Press Ctrl and C to stop.", flush=True)
        Granian(
            "alongside.config.wsgi:application",
            address=options.address,
            port=options.port,
            interface=Interfaces.WSGI,
            workers=options.workers,
            blocking_threads=options.threads,
            respawn_failed_workers=True,
            log_enabled=False,
        ).serve()
    return 0


def make_way(options: argparse.Namespace) -> None:
    """Before anything is prepared: nobody else answers there, and links lead there if nothing else was set.

    The web server itself would share a port with another one, and each would get some of the visitors.
    """
    address, port = options.address, options.port
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        with socket.socket(family) as asking:
            asking.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            asking.bind((address, port))
    except OSError as problem:
        raise BadInput(
            f"alongside: it cannot answer at {address}, port {port} ({problem.strerror}). If Alongside is running "
            "already, use that one or stop it; or choose another port, as in --port 8001."
        ) from problem
    if ip_address(address).is_loopback:
        os.environ.setdefault("ALONGSIDE_ADDRESS", _link(options))


def _address(typed: str) -> str:
    try:
        return str(ip_address({"localhost": "127.0.0.1"}.get(typed, typed)))
    except ValueError:
        raise argparse.ArgumentTypeError("it has to be an address in numbers, such as 127.0.0.1 or 0.0.0.0") from None


def _link(options: argparse.Namespace) -> str:
    host = f"[{options.address}]" if ":" in options.address else options.address
    return f"http://{host}:{options.port}"
