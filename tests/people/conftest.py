"""The people of these tests, and the circumstances they act in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from alongside.domain.record.chance import SeededChance
from alongside.ledger.actions import Note
from alongside.people import actions, post

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
HERE, ELSEWHERE = "203.0.113.7", "198.51.100.9"


class Notes:
    """Notes one after another, from one seed; `later` moves the time on."""

    def __init__(self) -> None:
        self.at, self.chance = NOON, SeededChance("people")

    def __call__(self) -> Note:
        return Note(at=self.at, chance=self.chance)

    def later(self, **time: float) -> Notes:
        self.at += timedelta(**time)
        return self


@pytest.fixture
def note():
    return Notes()


@pytest.fixture
def ana(db, note):
    return actions.open_account(by=None, note=note(), name="Ana", email="ana@example.org")


@pytest.fixture
def bo(db, note):
    return actions.open_account(by=None, note=note(), name="Bo")


@pytest.fixture
def letters(mailoutbox, django_capture_on_commit_callbacks):
    """Does something, and answers the letters that left because of it."""

    def left(doing):
        before = len(mailoutbox)
        with django_capture_on_commit_callbacks(execute=True):
            doing()
        post.wait_until_sent()
        return mailoutbox[before:]

    return left


@pytest.fixture(autouse=True)
def _people_know_nothing_above_them(settings):
    settings.LOGIN_REDIRECT_URL = "people:me"
