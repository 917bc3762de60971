"""A sealed room for everybody with lived experience, and a browser for each device in it."""

from __future__ import annotations

import pytest

from alongside.domain.visibility import SpaceKind
from alongside.ledger.actions import Note, RealChance
from alongside.people.queries import clock_now
from alongside.sealed.actions import open_sealed_space
from tests.journeys.people import Door
from tests.journeys.sealed.devices import Device


def now() -> Note:
    return Note(at=clock_now(), chance=RealChance())


@pytest.fixture
def members(cast):
    """Ana, Bo, Cat and Zoe may all be in the room."""
    cast.cat, cast.zoe = cast.more("carer", "Cat", "Zoe")
    return cast


@pytest.fixture
def space(members):
    return open_sealed_space(by=members.ana, kind=SpaceKind.LIVED, note=now())


@pytest.fixture
def device(browser, live_server, members, space):
    """A new browser for one of them, signed in."""
    door = Door(browser, live_server, members)
    made = []

    def of(who: str, *, where=space) -> Device:
        page = door.page_of(who)
        made.append(page.context)
        return Device(page, live_server.url, where, getattr(members, who))

    yield of
    for context in made:
        context.close()


@pytest.fixture
def ana(device):
    return device("ana").start()


@pytest.fixture
def bo(device, ana):
    """Let in by Ana."""
    bo = device("bo")
    ana.let_in(bo)
    return bo
