"""The clock beside a running site: a process of its own, begun again whenever it ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from threading import Event, Thread
from types import TracebackType
from typing import Self

LOOK_SECONDS = 0.5
PAUSE_SECONDS = 5
STOP_SECONDS = 10


class Clock:
    """Decisions close by it though nobody visits, so it may not stay stopped: not by a fault, nor if it is killed."""

    def __init__(self, *, every: int, pause: float = PAUSE_SECONDS, command: Sequence[str] = ()) -> None:
        self._command = list(command) or [sys.executable, "-m", "alongside", "tick", "--every", str(every)]
        self._pause = pause
        self._over = Event()
        self._keeper = Thread(target=self._keep, name="keeper of the clock", daemon=True)

    def __enter__(self) -> Self:
        self._keeper.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, where: TracebackType | None
    ) -> None:
        self._over.set()
        self._keeper.join(timeout=STOP_SECONDS)

    def _keep(self) -> None:
        while not self._over.is_set():
            process = subprocess.Popen(self._command)  # noqa: S603
            try:
                self._watch(process)
            finally:
                _end(process)

    def _watch(self, process: subprocess.Popen[bytes]) -> None:
        while process.poll() is None:
            if self._over.wait(LOOK_SECONDS):
                return
        print("alongside: the clock stopped. It is begun again.", file=sys.stderr, flush=True)
        self._over.wait(self._pause)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
