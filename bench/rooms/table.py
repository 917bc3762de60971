"""The figures of closed rooms as tables, each page beside the like page of the joint room, and beside its goal."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from typing import Any

from bench.machine import machine
from bench.pages.measuring import Page, costs
from bench.pages.place import Place, on_postgres, on_sqlite
from bench.pages.serving import THREADS, Server, product
from bench.pages.table import POSTGRES, lines, over

MOST_RATIO = 1.3
COMPARED = "The same words are said in both rooms, and the same people read them."


def main() -> None:
    print(f"## Closed rooms\n\n{machine('django', 'granian')}. Two workers of {THREADS} threads. {COMPARED}")
    with on_sqlite() as place:
        report(place, on="SQLite")
    address = os.environ.get(POSTGRES, "")
    if not address:
        print(f"\nNOT RUN: PostgreSQL. Put the address of a server in {POSTGRES} to run it.")
        return
    with on_postgres(address) as place:
        report(place, on="PostgreSQL")


def report(place: Place, *, on: str) -> None:
    prepared = json.loads(place.run("bench.rooms.preparing"))
    counts = ", ".join(f"{count:,} {what}" for what, count in prepared["counts"].items())
    print(f"\n### On {on}: {counts}\n", flush=True)
    with product(place) as ours:
        lines(table(ours, prepared))


def table(ours: Server, prepared: Mapping[str, Any]) -> Iterator[str]:
    """CPU of a page of the closed room to that of the like page of the joint room, in the same rounds."""
    yield "| page | joint, CPU, ms | closed, CPU, ms | joint, time, ms | closed, time, ms | × joint, CPU | goal |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for words, (joint, closed) in prepared["pages"].items():
        base, page = (Page(ours, path, prepared["cookies"]) for path in (joint, closed))
        found = costs(base, {"joint": base, "closed": page})
        open_one, shut = found["joint"], found["closed"]
        times = f"{open_one.cpu:.2f} | {shut.cpu:.2f} | {open_one.took:.2f} | {shut.took:.2f}"
        yield f"| {words} | {times} | {shut.ratio:.2f}{over(shut.ratio, MOST_RATIO)} | {MOST_RATIO} |"
