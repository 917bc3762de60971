"""When each page of a member can be used on a phone, beside the goal and beside a bare page."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from bench.machine import machine
from bench.pages.place import on_sqlite
from bench.pages.serving import Server, bare, product
from bench.phone.phone import BITS_A_SECOND, ROUND_TRIP_MS, SLOWER, Opened, opened

SOONEST = 1_000
"""Milliseconds: the goal."""
CHROMIUM = os.environ.get("ALONGSIDE_CHROMIUM", "") or shutil.which("chromium") or ""


def main() -> None:
    line = f"{BITS_A_SECOND / 1e6:.1f} Mbit/s, {ROUND_TRIP_MS} ms there and back, {SLOWER} times slower"
    print(f"## Pages on a phone\n\n{machine('django', 'granian', 'playwright')}. Chromium, 390 by 844, {line}.\n")
    if not CHROMIUM:
        print("NOT RUN: no chromium. Install it, or put its path in ALONGSIDE_CHROMIUM.")
        return
    with on_sqlite() as place:
        prepared = json.loads(place.run("bench.pages.preparing"))
        with product(place) as ours, bare(place) as theirs, sync_playwright() as playing:
            browser = playing.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
            for row in rows(browser, (ours, theirs), prepared):
                print(row, flush=True)
            browser.close()


def rows(browser: Browser, servers: tuple[Server, Server], prepared: Mapping[str, Any]) -> Iterator[str]:
    ours, theirs = servers
    yield f"| page | first time, ms | again, ms | goal |\n| --- | --- | --- | --- |\n{_bare(browser, theirs)}"
    cookie = prepared["cookies"][0]
    for words, path in prepared["pages"].items():
        yield _row(words, opened(browser, f"http://127.0.0.1:{ours.port}{path}", cookie))


def _bare(browser: Browser, theirs: Server) -> str:
    found = opened(browser, f"http://127.0.0.1:{theirs.port}/")
    return f"| the bare page, without style, script or font | {found.first:,.0f} | {found.again:,.0f} | |"


def _row(words: str, found: Opened) -> str:
    missed = " **missed**" if max(found.first, found.again) >= SOONEST else ""
    return f"| {words} | {found.first:,.0f} | {found.again:,.0f}{missed} | {SOONEST:,} |"
