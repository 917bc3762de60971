"""What does one page cost: CPU for each request, the time until it has come, and how many come in a second?"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from bench.pages.place import HOUSE
from bench.pages.serving import Server

ROUNDS = 3
FOR_CPU, FOR_BARE_CPU = 120, 500
"""Requests whose CPU is taken together: the system counts it in hundredths of a second."""
SECONDS = 1.5


@dataclass(frozen=True)
class Page:
    """`server` answers it; each of `cookies` is somebody signed in. With an `etag` the browser has it already."""

    server: Server
    path: str
    cookies: Sequence[str] = ("",)
    etag: str = ""

    def asked(self, *, clients: int = 1, seconds: float = 30.0, most: int = 1_000_000) -> dict[str, Any]:
        """By a client in a process of its own. Raises ValueError for any answer but the page, or “as before”."""
        spec = {
            "port": self.server.port, "path": self.path, "cookies": list(self.cookies), "etag": self.etag,
            "clients": clients, "seconds": seconds, "most": most,
        }  # fmt: skip
        command = [sys.executable, "-m", "bench.pages.asking"]
        told = subprocess.run(
            command, cwd=HOUSE, input=json.dumps(spec), capture_output=True, text=True, check=True
        ).stdout
        answer: dict[str, Any] = json.loads(told)
        if answer["statuses"] != [304 if self.etag else 200]:
            raise ValueError(f"{self.path} answered {answer['statuses']}.")
        return answer

    def again(self) -> Page | None:
        """The same page, asked for by a browser that has it; None where the page does not say which version it is."""
        _, headers, _ = self.server.get(self.path, Cookie=self.cookies[0])
        etag = next((value for name, value in headers.items() if name.lower() == "etag"), "")
        return Page(self.server, self.path, self.cookies[:1], etag) if etag else None


@dataclass(frozen=True)
class Cost:
    """`cpu` and `took` in milliseconds; `ratio` is of CPU to that of the bare page in the same round."""

    cpu: float
    took: float
    ratio: float


def costs(bare: Page, pages: Mapping[str, Page]) -> dict[str, Cost]:
    """The medians of some rounds. In each the bare page is asked for anew, because a machine is not always as fast."""
    rounds: dict[str, list[Cost]] = {words: [] for words in pages}
    for page in (bare, *pages.values()):
        page.asked(most=40)
    for _ in range(ROUNDS):
        base, _ = _once(bare, FOR_BARE_CPU)
        for words, page in pages.items():
            cpu, took = _once(page, FOR_BARE_CPU if page.etag or page is bare else FOR_CPU)
            rounds[words].append(Cost(cpu, took, cpu / base))
    return {
        words: Cost(*(median(getattr(one, part) for one in each) for part in ("cpu", "took", "ratio")))
        for words, each in rounds.items()
    }


def _once(page: Page, most: int) -> tuple[float, float]:
    before = page.server.cpu()
    answer = page.asked(most=most)
    return (page.server.cpu() - before) * 1_000 / answer["requests"], answer["median"] * 1_000


def a_second(page: Page, *, clients: int) -> float:
    answer = page.asked(clients=clients, seconds=SECONDS)
    return answer["requests"] / answer["seconds"]
