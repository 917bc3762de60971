"""The cast with two more members, a co-chair, and a helper whom Ana named, at a time the tests move themselves."""

import pytest

from alongside.paper.actions.helping import name_helper
from tests.cast import Cast, assemble


@pytest.fixture
def cast(db, monkeypatch, tmp_path, settings) -> Cast:
    found = assemble()
    found.di, found.fay = found.more("professional", "Di", "Fay")
    name_helper(by=found.ana, helper=found.bo, note=found.note())
    settings.TEXTS, settings.TEXTS_WORK = tmp_path / "texts", True
    monkeypatch.setattr("django.utils.timezone.now", lambda: found.clock.at)
    return found
