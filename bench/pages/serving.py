"""The product and the bare page, each on the same web server with as many workers; and how much CPU they have used."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from bench.pages.place import HOUSE, Place

WORKERS, THREADS = 2, 4
PATIENCE = 60.0
"""Seconds to wait for a server to answer."""


@dataclass(frozen=True)
class Server:
    process: subprocess.Popen[bytes]
    port: int

    def cpu(self) -> float:
        """Seconds of CPU that those who answer pages have used. The site's own clock is somebody else."""
        ticks = sum(_ticks(pid) for pid in _with_children(self.process.pid) if "tick" not in _command(pid))
        return ticks / os.sysconf("SC_CLK_TCK")

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        asked = Request(f"http://127.0.0.1:{self.port}{path}", headers=headers)
        try:
            with urlopen(asked, timeout=PATIENCE) as answered:  # noqa: S310
                return answered.status, dict(answered.headers.items()), answered.read()
        except HTTPError as answered:
            return answered.code, dict(answered.headers.items()), b""


@contextmanager
def product(place: Place) -> Iterator[Server]:
    port = _free_port()
    asked = ["-m", "alongside", "serve", "--port", str(port), "--workers", str(WORKERS), "--threads", str(THREADS)]
    with _running(place, asked, port=port, first="/help/") as server:
        yield server


@contextmanager
def bare(place: Place) -> Iterator[Server]:
    port = _free_port()
    asked = ["-m", "granian", "bench.pages.bare:application", "--interface", "wsgi", "--port", str(port), "--no-log"]
    asked += ["--workers", str(WORKERS), "--blocking-threads", str(THREADS)]
    with _running(place, asked, port=port) as server:
        yield server


@contextmanager
def _running(place: Place, arguments: list[str], *, port: int, first: str = "/") -> Iterator[Server]:
    command = [sys.executable, *arguments]
    process = subprocess.Popen(
        command, env=place.environment, cwd=HOUSE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    server = Server(process, port)
    try:
        _wait_for(server, first)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def _wait_for(server: Server, path: str) -> None:
    until = time.monotonic() + PATIENCE
    while server.process.poll() is None and time.monotonic() < until:
        try:
            if server.get(path)[0] == 200:
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"The server on port {server.port} does not answer.")


def _free_port() -> int:
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        return int(asking.getsockname()[1])


def _with_children(pid: int) -> list[int]:
    below = Path(f"/proc/{pid}/task").glob("*/children")
    children = [int(child) for tasks in below for child in tasks.read_text().split()]
    return [pid, *(each for child in children for each in _with_children(child))]


def _ticks(pid: int) -> int:
    """User and system time, from the fields after the name, which may hold spaces."""
    after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(after_name[11]) + int(after_name[12])


def _command(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
