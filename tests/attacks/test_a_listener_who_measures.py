"""Somebody sees how long each answer is, and makes a browser ask for pages with words of their choice in them."""

from __future__ import annotations

import pytest

from tests.closed.rooms import Rooms
from tests.closed.together import Together
from tests.decisions.pages import address

SMALLER = {"Accept-Encoding": "gzip"}


@pytest.fixture
def ana(cast):
    return cast.client("ana")


def is_pressed(browser, place, **said):
    answer = browser.get(place, headers=SMALLER | said)
    assert answer.status_code == 200
    return answer.get("Content-Encoding") == "gzip"


@pytest.mark.parametrize("where", ["cross-site", "same-site", ""])
def test_a_page_that_another_site_may_have_asked_for_has_its_own_length(cast, ana, where):
    said = {"Sec-Fetch-Site": where} if where else {}
    assert not is_pressed(ana, address(cast, "decisions:list"), **said)


@pytest.mark.parametrize("where", ["same-origin", "none"])
def test_a_page_that_was_asked_for_from_here_is_a_third_as_long(cast, ana, where):
    place = address(cast, "decisions:list")
    assert is_pressed(ana, place, **{"Sec-Fetch-Site": where})
    pressed = ana.get(place, headers=SMALLER | {"Sec-Fetch-Site": where})
    assert len(pressed.content) * 3 < len(ana.get(place).content)
    assert "Accept-Encoding" in pressed["Vary"]


def test_no_page_of_a_room_is_pressed_whoever_asks(cast, ana, settings, tmp_path):
    settings.ROOM_KEYS = tmp_path / "room-keys"
    together = Together(Rooms.furnished(cast))
    assert not is_pressed(ana, address(cast, "closed:room", together.space.pk), **{"Sec-Fetch-Site": "same-origin"})
    assert not is_pressed(ana, address(cast, "closed:rooms"), **{"Sec-Fetch-Site": "same-origin"})
