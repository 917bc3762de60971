"""The cast, with two readers of easy versions more, at a time that the tests move on themselves."""

import pytest

from tests.cast import Cast, assemble
from tests.documents.world import reading


@pytest.fixture
def cast(db, monkeypatch) -> Cast:
    found = assemble()
    monkeypatch.setattr("django.utils.timezone.now", lambda: found.clock.at)
    found.di, found.ed = found.more("uses_services", "Di", "Ed")
    for who in (found.ana, found.di, found.ed):
        reading(found, who)
    return found
