"""Rooms with keys of their own for each test, and somebody in them."""

import pytest

from tests.closed.rooms import Rooms


@pytest.fixture(autouse=True)
def _keys_of_this_test(settings, tmp_path):
    settings.ROOM_KEYS = tmp_path / "room-keys"


@pytest.fixture
def rooms(cast):
    """A room for people who use services, one for carers, one for both; Ana and Bo are inside of theirs."""
    return Rooms.furnished(cast)
