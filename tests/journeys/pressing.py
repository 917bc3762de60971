"""Press a button that leads to another page, and be there when it has come."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def go(page: Page, button: Locator) -> None:
    """A form that keeps what is not sent locks it before it goes: the next page begins a moment after the press."""
    with page.expect_navigation():
        button.click()
