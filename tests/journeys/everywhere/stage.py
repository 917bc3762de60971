"""A browser page to put what the doors answered on, with our own static files and nothing from anywhere else."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.staticfiles import finders
from playwright.sync_api import Page, Route

from tests.doors.asking import Answer
from tests.journeys.looking import CHECKS, TAGS, faults_of

THEMES = ("light", "cream", "dark", "contrast")
SITE = "https://alongside.test"
RUN = (Path(__file__).parent / "run.js").read_text(encoding="utf-8")
CUT = (Path(__file__).parent / "cut.js").read_text(encoding="utf-8")
PHONE = {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 700}
WIDE = {"width": 1280, "height": 900}
AAA = ["wcag2aaa", "wcag21aaa", "wcag22aaa"]


def page_or_skip(answer: Answer) -> str:
    """What was answered, if it is a page. A door that opens to nobody any more is no reason to look away."""
    assert answer.status == 200, f"The table says 200, and the answer was {answer.status}."
    if not answer.is_page:
        pytest.skip("A file, not a page.")
    return answer.body


class Stage:
    def __init__(self, page: Page) -> None:
        self.page, self.body = page, ""
        self.axe = Axe().axe_script
        page.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(SITE).partition("?")[0]
        if route.request.resource_type == "document":
            return route.fulfill(body=self.body, content_type="text/html; charset=utf-8")
        found = finders.find(path.removeprefix("/static/")) if path.startswith("/static/") else None
        if not found:
            return route.fulfill(status=204)
        return route.fulfill(path=found, content_type=mimetypes.guess_type(found)[0])

    def show(self, body: str, address: str = "/") -> Page:
        self.body = body
        self.page.set_viewport_size(WIDE)
        self.page.goto(f"{SITE}{address}", wait_until="load")
        self.page.evaluate("() => document.querySelectorAll('details').forEach((one) => (one.open = true))")
        return self.page

    def faults(self, *, themes: tuple[str, ...] = THEMES, aaa: bool = False) -> list[str]:
        """What axe and our own checks find wide, in each theme, and at 320 pixels, which is 1280 at 400 percent.

        In each theme words stand out 7 to 1, and what is pressed has 44 pixels.
        """
        self.page.evaluate(self.axe)
        found = self._axe(TAGS + (AAA if aaa else []), themes)
        for theme in themes:
            self.page.evaluate("(theme) => (document.documentElement.dataset.theme = theme)", theme)
            found += faults_of(self.page.evaluate(CHECKS))
        self.page.evaluate("() => delete document.documentElement.dataset.theme")
        self.page.set_viewport_size(NARROW)
        narrow = self._axe(["wcag22aa"], ()) + faults_of(self.page.evaluate(CHECKS))
        return list(dict.fromkeys([*found, *(f"At 320 pixels: {fault}" for fault in narrow)]))

    def cut_words(self, size: int) -> tuple[int, list[str]]:
        """On a phone, with words as large as this: pixels that slide sideways, and words that do not stay whole."""
        self.page.set_viewport_size(PHONE)
        self.page.evaluate("(size) => (document.documentElement.dataset.size = size)", str(size))
        sideways, words = self.page.evaluate(CUT)
        return int(sideways), list(words)

    def _axe(self, tags: list[str], themes: tuple[str, ...]) -> list[str]:
        seen: list[dict[str, Any]] = self.page.evaluate(RUN, {"tags": tags, "themes": list(themes)})
        return [f"{one['id']}{one['where']}: {one['help']}. {one['html'][:200]}" for one in seen]
