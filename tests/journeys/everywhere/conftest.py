"""Every page that the table of doors names, put in front of one browser that fetches nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.doors.conftest import doors
from tests.journeys.everywhere.stage import Stage

__all__ = ["doors", "stage"]


@pytest.fixture(scope="session")
def browser(launch_browser: Callable[..., Browser]) -> Iterator[Browser]:
    """One that needs no site. The site's own would empty the tables after the first test, and the house with them."""
    browser = launch_browser()
    yield browser
    browser.close()


@pytest.fixture(scope="package")
def stage(browser: Browser) -> Iterator[Stage]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    yield Stage(context.new_page())
    context.close()
