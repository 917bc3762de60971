"""A room that chose nobody yet; and one with a lead and two keyholders, and things said a month ago and since."""

import pytest

from tests.closed.safety.guards import Guards


@pytest.fixture
def guards(five):
    """The same five, who can choose a lead and keyholders."""
    return Guards(five)


@pytest.fixture
def room(guards):
    guards.guarded()
    rooms, cast = guards.five.rooms, guards.cast
    rooms.says(cast.ana, guards.space, "A month ago.")
    guards.five.days(30)
    guards.thread = rooms.says(cast.bo, guards.space, "This week.")
    rooms.replies(cast.ana, guards.thread, "And a reply.")
    guards.five.days(2)
    rooms.says(cast.ana, guards.space, "Today.")
    return guards
