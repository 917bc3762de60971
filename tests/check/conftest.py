"""The cast, and an answer of the check that a test puts in the place of counting."""

from __future__ import annotations

import pytest

from alongside.check import counted
from alongside.domain.check.telling.told import Behind
from tests.check import answers


class Counting:
    """What counting gives here, and how often it was asked."""

    def __init__(self) -> None:
        self.answer, self.times, self.entries = answers.mixed(), 0, list(range(1, 251))

    def check_of(self, viewer, partnership, *, now, whole):
        self.times += 1
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def entries_of(self, viewer, partnership, found):
        if len(found.findings) == 1:
            return {(found.findings[0].indicator, None): Behind(tuple(self.entries), ())}
        return {("reply_rate", None): Behind((3, 4, 5), (3,)), ("reply_rate", "carer"): Behind((4,), ())}


@pytest.fixture
def counting(monkeypatch) -> Counting:
    found = Counting()
    for name in ("check_of", "entries_of"):
        monkeypatch.setattr(counted, name, getattr(found, name))
    return found


@pytest.fixture
def at_this_time(cast, monkeypatch):
    """The house lives at the time of the cast."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: cast.clock.at)
    return cast
