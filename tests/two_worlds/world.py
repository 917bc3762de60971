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


@contextmanager
def world(seed: int, difference: Callable[[House], None]) -> Iterator[Callable[[Ask], str]]:
    """A house with `difference` in it, gone afterwards. Asking answers with every byte that came back."""
    with transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        chance = SeededChance(f"two worlds {seed}")
        patch.setattr(middleware, "RealChance", lambda: chance)
        patch.setattr(crypto, "secrets", Pinned(seed))
        house = furnished()
        difference(house)
        patch.setattr(timezone, "now", lambda: house.now)
        patch.setattr(cache, "time", SimpleNamespace(time=lambda: house.now.timestamp()))
        browsers = {who: house.cast.client(who) for who in CAST}
        yield lambda ask: _answer(house, browsers[ask.who], ask)
        transaction.set_rollback(True)


def _answer(house: House, browser: Client, ask: Ask) -> str:
    house.now += timedelta(seconds=1)
    browser.raise_request_exception = False
    with transaction.atomic():
        answered = getattr(browser, ask.method)(_address(house, ask.row), TYPED if ask.typed else {})
    headers = "\n".join(f"{name}: {value}" for name, value in sorted(answered.headers.items()) if name != "Set-Cookie")
    body = b"".join(answered.streaming_content) if answered.streaming else answered.content
    return f"{answered.status_code}\n{headers}\n\n{TOKEN.sub('', body.decode('utf-8', 'replace'))}"


def _address(house: House, row: Row) -> str:
    named = {key: house.address_of(thing) for key, thing in row.things.items()}
    return reverse(row.address, kwargs=named)
