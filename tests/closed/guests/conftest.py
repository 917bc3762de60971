import pytest

from tests.closed.guests.asking import Guesting


@pytest.fixture
def guests(five):
    """Five people in the room for lived experience, who want to ask Cy in."""
    return Guesting(five)
