"""The site for a test, with a way in for each of the cast."""

from __future__ import annotations

import pytest

from tests.cast import Cast, assemble
from tests.journeys.people import Door


@pytest.fixture
def cast(transactional_db) -> Cast:
    return assemble()


@pytest.fixture
def door(browser, live_server, cast) -> Door:
    return Door(browser, live_server, cast)


@pytest.fixture
def plain_door(browser, live_server, cast) -> Door:
    """Where scripts are off."""
    return Door(browser, live_server, cast, java_script_enabled=False)
