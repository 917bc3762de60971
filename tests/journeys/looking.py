"""What a machine can tell of whether everybody can use a page, and a picture of it for the docs."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Protocol, TypeVar

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Error, Page, Response

SHOTS = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
CHECKS = (Path(__file__).parent / "checks.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE, NARROW, DESKTOP = 390, 320, 1280
LOADED = "() => document.readyState === 'complete' && performance.timeOrigin"
LOOKS = 5

T = TypeVar("T")


def assert_sound(page: Page) -> None:
    """At the width the page has now, and again at 320 pixels."""
    faults = of_one_page(page, faults_at_both_widths)
    assert not faults, "\n".join(dict.fromkeys(faults))


def of_one_page(page: Page, look: Callable[[Page], T]) -> T:
    """
    What one look at a page tells, where the page stood from its beginning to its end.

    A form that keeps a draft first is sent a moment after it was pressed. The page may change under the eyes
    of whoever looks; then they look again, at the page that came.
    """
    for _ in range(LOOKS - 1):
        try:
            began = _loaded(page)
            told = look(page)
            if _loaded(page) == began:
                return told
        except Error:
            continue
    _loaded(page)
    return look(page)


def _loaded(page: Page) -> float:
    """When the page that stands now began, once it is all there."""
    began: float = page.wait_for_function(LOADED).json_value()
    return began


def faults_at_both_widths(page: Page) -> list[str]:
    size = page.viewport_size or {"width": DESKTOP, "height": 900}
    faults = [*breaches(page), *own_checks(page)]
    try:
        page.set_viewport_size({"width": NARROW, "height": 700})
        return faults + [f"At 320 pixels: {fault}" for fault in own_checks(page)]
    finally:
        page.set_viewport_size(size)


def breaches(page: Page) -> list[str]:
    """Each rule of axe that is broken, and where."""
    run = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=run).response["violations"]
    return [f"{one['id']}: {one['help']}. {node['html'][:200]}" for one in found for node in one["nodes"]]


def own_checks(page: Page) -> list[str]:
    """What axe does not ask: the order of headings, links that say the same, things too small to press, sideways."""
    return faults_of(page.evaluate(CHECKS))


def faults_of(seen: dict) -> list[str]:
    return [
        *heading_faults(seen["headings"]),
        *two_ways(seen["links"]),
        *(f"Too small to press: {thing}" for thing in seen["small"]),
        *(f"A sentence stands in pieces beside each other: {thing}" for thing in seen["torn"]),
        *(
            ["The page scrolls sideways.", *(f"Too wide: {each}" for each in seen["widest"])]
            if seen["sideways"] > 0
            else []
        ),
    ]


def heading_faults(levels: list[int]) -> list[str]:
    faults = [] if levels.count(1) == 1 else [f"There are {levels.count(1)} first headings."]
    jumps = [(a, b) for a, b in pairwise([0, *levels]) if b > a + 1]
    return faults + [f"A heading {b} comes straight after a heading {a}." for a, b in jumps]


def two_ways(links: list[list[str]]) -> list[str]:
    """Links that say the same and lead to different places."""
    ways: dict[str, set[str]] = {}
    for words, address in links:
        ways.setdefault(words, set()).add(address)
    return [f"“{words}” leads to {sorted(places)}" for words, places in ways.items() if len(places) > 1]


class Shot(Protocol):
    def __call__(self, page: Page, name: str, *, whole: bool = True) -> None: ...


def photograph(page: Page, name: str, *, whole: bool = True) -> None:
    """Only where ALONGSIDE_SHOTS asks for it is a picture in docs/ made anew: a test run changes no file."""
    if not os.environ.get("ALONGSIDE_SHOTS"):
        return
    SHOTS.mkdir(parents=True, exist_ok=True)
    size = page.viewport_size or {"width": DESKTOP, "height": 900}
    for width, ending in ((DESKTOP, ""), (PHONE, "-phone")):
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=SHOTS / f"{name}{ending}.png", full_page=whole)
    page.set_viewport_size(size)


def weight_of(browser: Browser, address: str) -> int:
    answers: list[Response] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    total = sum(_compressed(answer) for answer in answers)
    context.close()
    return total


def _compressed(answer: Response) -> int:
    body = answer.body()
    return len(body) if answer.url.endswith("woff2") else len(gzip.compress(body))
