"""Rooms with keys of their own for each test, and somebody in them."""

import pytest

from tests.closed.moderating.keepers import Keepers
from tests.closed.rooms import Rooms
from tests.closed.together import Together


@pytest.fixture(autouse=True)
def _keys_of_this_test(settings, tmp_path):
    settings.ROOM_KEYS = tmp_path / "room-keys"


@pytest.fixture
def rooms(cast):
    """A room for people who use services, one for carers, one for both; Ana and Bo are inside of theirs."""
    return Rooms.furnished(cast)


@pytest.fixture
def five(rooms):
    """Five people in the room for lived experience, who want to say something."""
    return Together(rooms, "Gus", "Hal", "Ida")


@pytest.fixture
def two(rooms):
    return Together(rooms)


@pytest.fixture
def keepers(five):
    """The same five, who can choose moderators."""
    return Keepers(five)
