"""The figures of the pages as tables, each beside its goal, beside a bare page, and beside what a peer's page costs."""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from bench.machine import machine
from bench.pages.measuring import Cost, Page, a_second, costs
from bench.pages.place import Place, on_postgres, on_sqlite
from bench.pages.serving import THREADS, Server, bare, product

POSTGRES = "ALONGSIDE_BENCH_POSTGRES"
MOST_QUERIES, MOST_RATIO, MOST_RATIO_AGAIN, MOST_BYTES = 12, 4.0, 1.2, 100_000
TOGETHER = ("home", "list: what was said", "list: decisions", "decision, open")
PUBLIC = ("home", "the agreement")
"""Only to visitors whom nobody knows a page may say that nothing has changed."""
CLIENTS = (1, 8, 32)
PEER = "A peer’s like pages: 71 to 174 ms of CPU and 56 to 141 queries."
ASSET = re.compile(r'(?:href|src)="(/static/[^"]+)"')
IN_SHEET = re.compile(r'url\("?([^")]+\.woff2)"?\)')


def main() -> None:
    print(f"## The pages\n\n{machine('django', 'granian')}. Two workers of {THREADS} threads. {PEER}")
    with on_sqlite() as place:
        prepared = json.loads(place.run("bench.pages.preparing"))
        report(place, prepared, on="SQLite")
        address = os.environ.get(POSTGRES, "")
        if not address:
            print(f"\nNOT RUN: PostgreSQL. Put the address of a server in {POSTGRES} to run it.")
            return
        with on_postgres(address) as other:
            made = str(place.folder / "bench.sqlite3")
            report(other, json.loads(other.run("bench.pages.preparing", made)), on="PostgreSQL")


def report(place: Place, prepared: Mapping[str, Any], *, on: str) -> None:
    counts = ", ".join(f"{count:,} {what}" for what, count in prepared["counts"].items())
    print(f"\n### On {on}: {counts}\n", flush=True)
    lines(queries(json.loads(place.run("bench.pages.counting"))))
    with product(place) as ours, bare(place) as theirs:
        pages = {words: Page(ours, path, prepared["cookies"]) for words, path in prepared["pages"].items()}
        pages |= {f"{words}, to a stranger": Page(ours, prepared["pages"][words]) for words in PUBLIC}
        base = Page(theirs, "/")
        lines(cpu_table(base, pages))
        lines(together_table({"the bare page": base} | {words: pages[words] for words in TOGETHER}))
        lines(first_load(ours, prepared["cookies"][0], prepared["pages"]["home"]))


def lines(each: Iterator[str]) -> None:
    for line in each:
        print(line, flush=True)


def queries(counted: Mapping[str, Any]) -> Iterator[str]:
    by_count = defaultdict(list)
    for name, most in sorted(counted["most"].items()):
        by_count[most].append(name)
    yield f"| queries (at most {MOST_QUERIES}) | pages |\n| --- | --- |"
    for most, names in sorted(by_count.items(), reverse=True):
        yield f"| {most}{over(most, MOST_QUERIES)} | {', '.join(names)} |"
    yield f"\nNo link leads there, or only a form does: {', '.join(counted['not_opened'])}.\n"


def cpu_table(base: Page, pages: Mapping[str, Page]) -> Iterator[str]:
    again = {f"{words}, nothing changed": found for words, page in pages.items() if (found := page.again())}
    found = costs(base, {"the bare page": base, **pages, **again})
    yield "| page | CPU, ms | time, ms | × bare, CPU | goal |\n| --- | --- | --- | --- | --- |"
    for words, cost in found.items():
        goal = MOST_RATIO_AGAIN if words in again else MOST_RATIO
        yield _cost_row(words, cost, goal)


def _cost_row(words: str, cost: Cost, goal: float) -> str:
    return f"| {words} | {cost.cpu:.2f} | {cost.took:.2f} | {cost.ratio:.2f}{over(cost.ratio, goal)} | {goal} |"


def together_table(pages: Mapping[str, Page]) -> Iterator[str]:
    heads = " | ".join(f"{clients} at once" for clients in CLIENTS)
    yield f"\n| requests a second | {heads} |\n| --- | {' | '.join('---' for _ in CLIENTS)} |"
    for words, page in pages.items():
        rates = " | ".join(f"{a_second(page, clients=clients):,.0f}" for clients in CLIENTS)
        yield f"| {words} | {rates} |"


def first_load(server: Server, cookie: str, path: str) -> Iterator[str]:
    """All that a browser fetches on its first visit, as it comes over the wire."""
    wishes = {"Accept-Encoding": "br, gzip"}
    _, _, page = server.get(path, Cookie=cookie, **wishes)
    assets = set(ASSET.findall(page.decode()))
    sheets = [asset for asset in assets if asset.endswith(".css")]
    fonts = {font for sheet in sheets for font in IN_SHEET.findall(server.get(sheet)[2].decode()) if "ext" not in font}
    assets |= {font if font.startswith("/") else f"{sheets[0].rpartition('/')[0]}/{font}" for font in fonts}
    total = len(page) + sum(len(server.get(asset, **wishes)[2]) for asset in assets)
    yield f"\nFirst load of the home page: {total / 1_000:.0f} kB{over(total, MOST_BYTES)} over the wire (at most 100)."


def over(found: float, goal: float) -> str:
    """Said in the table itself, so that nobody has to look for it."""
    return "" if found <= goal else " MISSED"
