"""The cast, at a time that the tests move on themselves."""

import pytest

from tests.cast import Cast, assemble


@pytest.fixture
def cast(db, monkeypatch) -> Cast:
    found = assemble()
    monkeypatch.setattr("django.utils.timezone.now", lambda: found.clock.at)
    return found
