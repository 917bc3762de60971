"""The figures of booklets as a table: ours, and Chromium's print to PDF of the same ideas, in the same run."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from pikepdf import Dictionary, Pdf

from bench.booklet.sample import PAGES
from bench.machine import machine

TIMES = 5
MOST_SECONDS = 3.0
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-pdf-header-footer")


@dataclass(frozen=True)
class Taken:
    """Seconds of the clock and of all cores together, each the median of several runs."""

    clock: float
    busy: float


def main() -> None:
    print(f"## Booklets\n\n{machine('weasyprint', 'pikepdf')}. {PAGES} pages, 76 pictures. Medians of {TIMES} runs.\n")
    print("| what | seconds | of CPU | goal | pages | size, kB | tagged | pictures that say what they show |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    with TemporaryDirectory() as folder:
        place = Path(folder)
        draws = [sys.executable, "-m", "bench.booklet.drawing", folder]
        warm = _median([tuple(each) for each in json.loads(_ran([*draws, str(TIMES + 1)]))[1:]])
        _line("ours, in a worker that has drawn one before", warm, place / "ours.pdf", goal=True)
        _line("ours, in a process that begins for it", _each([*draws, "1"]), place / "ours.pdf", goal=False)
        _peer(place)


def _peer(place: Path) -> None:
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if program is None:
        print("\nNOT RUN: the peer. There is no Chromium on this machine.")
        return
    into = place / "theirs.pdf"
    prints = [program, *QUIET, f"--user-data-dir={place / 'profile'}", f"--print-to-pdf={into}"]
    _line("Chromium, print to PDF", _each([*prints, (place / "page.html").as_uri()]), into, goal=False)
    print(f"\nThe peer: {_ran([program, '--version']).strip()}. It begins anew for each, and so does our second line.")


def _each(command: Sequence[str]) -> Taken:
    """A process for each run, from its beginning to its end."""
    taken = []
    for _ in range(TIMES):
        began, busy = time.perf_counter(), _busy_children()
        _ran(command)
        taken.append((time.perf_counter() - began, _busy_children() - busy))
    return _median(taken)


def _median(taken: Sequence[tuple[float, ...]]) -> Taken:
    return Taken(median(each[0] for each in taken), median(each[1] for each in taken))


def _busy_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _ran(command: Sequence[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _line(what: str, taken: Taken, pdf: Path, *, goal: bool) -> None:
    with Pdf.open(pdf) as opened:
        pages = len(opened.pages)
        dictionaries = [each for each in opened.objects if isinstance(each, Dictionary)]
        told = sum(1 for each in dictionaries if each.get("/S") == "/Figure" and str(each.get("/Alt", "")))
        tagged = "yes" if "/StructTreeRoot" in opened.Root else "no"
    missed = " MISSED" if goal and taken.clock > MOST_SECONDS else ""
    aim = f"< {MOST_SECONDS:.0f} s" if goal else ""
    size = pdf.stat().st_size // 1000
    print(
        f"| {what} | {taken.clock:.2f}{missed} | {taken.busy:.2f} | {aim} | {pages} | {size} | {tagged} | {told} |",
        flush=True,
    )
