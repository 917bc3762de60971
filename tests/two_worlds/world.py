"""One world: a furnished house with chance, clocks and tokens pinned, and all that comes back to whoever asks."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.core import signing
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import cache, crypto, timezone

from alongside.domain.record.chance import SeededChance
from alongside.people import middleware
from tests.doors.asking import TOKEN
from tests.doors.house import CAST, House, furnished
from tests.doors.table import ROWS
from tests.doors.table.row import Row

SECOND = timedelta(seconds=1)
TYPED = {"words": "The same in both worlds.", "name": "Sam", "q": "Between us", "title": "A talk", "reason": "Because."}


@dataclass(frozen=True)
class Ask:
    """Somebody at a door: with nothing, with an empty form, or with one that says the same in both worlds."""

    who: str
    row: Row
    method: str
    typed: bool

    def __str__(self) -> str:
        return f"{self.who} {self.method} {self.row}{' typed' if self.typed else ''}"


def asks(seed: int, *, how_many: int) -> list[Ask]:
    """A random sequence over every door and everybody."""
    dice = random.Random(seed)  # noqa: S311
    return [
        Ask(dice.choice(CAST), dice.choice(ROWS), dice.choice(("get", "get", "post")), dice.random() < 0.5)
        for _ in range(how_many)
    ]


class Pinned:
    """In place of `secrets`, for tokens that no two runs would otherwise share."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)  # noqa: S311

    def choice(self, letters: Sequence[str]) -> str:
        return self._dice.choice(letters)

    def compare_digest(self, one: Any, other: Any) -> bool:
        return one == other


class World:
    """Asking answers with every byte that came back. What insiders do has chance of its own, so that in one world they
    may do more than in the other and nobody else's ids and tokens depend on it.
    """

    def __init__(self, house: House, patch: pytest.MonkeyPatch, seed: int) -> None:
        self.house, self.patch = house, patch
        self.browsers = {who: house.cast.client(who) for who in CAST}
        self._outside = SeededChance(f"two worlds {seed}"), Pinned(seed)
        self._inside = SeededChance(f"insiders {seed}"), Pinned(seed + 1)
        self._drawing_from(self._outside)

    def __call__(self, ask: Ask) -> str:
        return _answer(self.house, self.browsers[ask.who], ask)

    @contextmanager
    def inside(self) -> Iterator[SeededChance]:
        self._drawing_from(self._inside)
        yield self._inside[0]
        self._drawing_from(self._outside)

    def _drawing_from(self, chances: tuple[SeededChance, Pinned]) -> None:
        chance, tokens = chances
        self.patch.setattr(middleware, "RealChance", lambda: chance)
        self.patch.setattr(crypto, "secrets", tokens)


@contextmanager
def world(seed: int, difference: Callable[[House], None]) -> Iterator[World]:
    """A house with `difference` in it, gone afterwards."""
    with transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(crypto, "secrets", Pinned(seed))
        house = furnished()
        difference(house)
        patch.setattr(timezone, "now", lambda: house.now)
        for reads_a_clock in (cache, signing):
            patch.setattr(reads_a_clock, "time", SimpleNamespace(time=lambda: house.now.timestamp()))
        yield World(house, patch, seed)
        transaction.set_rollback(True)


def _answer(house: House, browser: Client, ask: Ask) -> str:
    house.now += SECOND
    browser.raise_request_exception = False
    with transaction.atomic():
        answered = getattr(browser, ask.method)(address_in(house, ask.row), TYPED if ask.typed else {})
    headers = "\n".join(f"{name}: {value}" for name, value in sorted(answered.headers.items()) if name != "Set-Cookie")
    body = b"".join(answered.streaming_content) if answered.streaming else answered.content
    return f"{answered.status_code}\n{headers}\n\n{TOKEN.sub('', body.decode('utf-8', 'replace'))}"


def address_in(house: House, row: Row) -> str:
    named = {key: house.address_of(thing) for key, thing in row.things.items()}
    return reverse(row.address, kwargs=named)
