"""What every journey can count on: a real browser, pages that are checked, and pictures of them for the docs."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.journeys import browser as where
from tests.journeys.looking import Shot, assert_sound, photograph, weight_of

# The browser's driver runs a loop in this thread; Django would take it for asynchronous code and refuse the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

IN_A_BROWSER = {"browser", "page", "without_script"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/journeys/" in item.path.as_posix() and IN_A_BROWSER & set(getattr(item, "fixturenames", [])):
            item.add_marker(pytest.mark.journey)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = [report for report in terminalreporter.stats.get("skipped", []) if where.MISSING in str(report.longrepr)]
    if skipped:
        terminalreporter.section("journeys", sep="!")
        terminalreporter.line(f"NOT RUN: {len(skipped)} journeys. {where.MISSING}")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    path = where.found()
    if not path:
        pytest.skip(where.MISSING)
    return {"executable_path": path, "args": where.QUIET}


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest, launch_browser: Callable[..., Browser]) -> Iterator[Browser]:
    """Closed before the site is: a connection that is still open would find the site's database gone."""
    request.getfixturevalue("live_server")
    browser = launch_browser()
    yield browser
    browser.close()
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(timeout=10)


@pytest.fixture
def browser_context_args() -> dict[str, object]:
    return {"viewport": {"width": 1280, "height": 900}, "locale": "en-GB", "timezone_id": "Europe/London"}


@pytest.fixture
def sound() -> Callable[[Page], None]:
    """Asserts that a page can be used by everyone, as far as a machine can tell. See docs/accessibility.md."""
    return assert_sound


@pytest.fixture
def shot() -> Shot:
    """Saves a picture of the page, desktop and phone, as docs/screenshots/NAME.png and NAME-phone.png."""
    return photograph


@pytest.fixture
def without_script(browser: Browser, browser_context_args: dict) -> Iterator[Page]:
    context: BrowserContext = browser.new_context(**browser_context_args, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def weigh(browser: Browser) -> Callable[[str], int]:
    """Bytes, compressed, that somebody who was never here before must fetch to read an address."""
    return lambda address: weight_of(browser, address)
