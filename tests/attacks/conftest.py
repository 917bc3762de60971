"""The furnished house of the doors, with its planted words, for whoever tries to get at them."""

from __future__ import annotations

import pytest
from django.db import transaction

from alongside.ledger.actions import SeededChance
from tests.doors.conftest import doors

__all__ = ["doors"]


@pytest.fixture
def world(doors, monkeypatch):
    """The same house, in which things may happen, all taken back after the test. Chance is pinned: two requests that
    are the same get the same new secrets.
    """
    monkeypatch.setattr("alongside.people.middleware.RealChance", lambda: SeededChance("pinned"))
    with transaction.atomic():
        doors.house.cast.clock.at = doors.house.now
        yield doors
        transaction.set_rollback(True)
