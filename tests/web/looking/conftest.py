"""The cast at a time that the tests move on themselves, and one decision that passed."""

import pytest

from alongside.decisions.models import Decision
from tests.cast import Cast, assemble
from tests.decisions.world import passed, rules


@pytest.fixture
def cast(db, monkeypatch) -> Cast:
    found = assemble()
    monkeypatch.setattr("django.utils.timezone.now", lambda: found.clock.at)
    rules(found)
    return found


@pytest.fixture
def decision(cast) -> Decision:
    return passed(cast)
