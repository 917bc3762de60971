"""The cast with enough members of each group to be counted, at a time that the tests move on themselves."""

import pytest

from tests.cast import Cast, assemble


@pytest.fixture
def cast(db, monkeypatch) -> Cast:
    found = assemble()
    found.more("uses_services", "Dee", "Sam", "Una", "Val", "Wyn")
    monkeypatch.setattr("django.utils.timezone.now", lambda: found.clock.at)
    return found
