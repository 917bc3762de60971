"""What does a device show of us without a connection, and what does it never keep?"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.cast import assemble
from tests.journeys.people import Door

pytestmark = [pytest.mark.journey, pytest.mark.slow]
CACHED = """async () => {
  const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  return all.flat().map((one) => new URL(one.url).pathname);
}"""
READY = "() => navigator.serviceWorker.ready.then((one) => one.active.state)"


@pytest.fixture
def door(browser, live_server, transactional_db, settings) -> Door:
    settings.CONTACT = {"name": "Priya Nair", "phone": "01632 960 142", "hours": ""}
    return Door(browser, live_server, assemble())


def been_here(door: Door) -> Page:
    page = door.page_of("ana")
    page.goto(door.at(""))
    page.evaluate(READY)
    page.wait_for_function("() => navigator.serviceWorker.controller")
    page.goto(door.at("talk/"))
    return page


def test_without_a_line_a_page_says_whom_to_ring(door, sound):
    page = been_here(door)
    page.context.set_offline(True)
    page.goto(door.at("decide/"))
    expect(page.get_by_role("heading", level=1)).to_have_text("You have no connection just now")
    expect(page.get_by_role("link", name="01632 960 142")).to_be_visible()
    assert page.evaluate(
        "() => document.fonts.ready.then(() => getComputedStyle(document.body).fontFamily)"
    ).startswith('"Atkinson')
    sound(page)
    page.context.set_offline(False)
    page.goto(door.at("decide/"))
    expect(page.get_by_role("heading", level=1)).to_have_text("What we decide together")


def test_only_our_own_files_are_kept(door):
    page = been_here(door)
    for path in ("decide/", "promises/", "more/"):
        page.goto(door.at(path))
    kept = page.evaluate(CACHED)
    assert kept
    assert all(path.startswith("/static/web/") for path in kept)


def test_the_page_for_a_lost_line_names_nobody_and_no_place(door):
    """It is made without a request; a name or a partnership in it would be there for whoever has the device next."""
    client = door.cast.client("ana")
    script = client.get("/worker.js").content.decode()
    assert script == door.cast.client("nobody").get("/worker.js").content.decode()
    for told in (door.cast.here.name, door.cast.here.slug, door.cast.ana.name + " ", "data-keeps", "csrf"):
        assert told not in script.partition('"use strict"')[0]


def test_it_can_be_put_on_the_first_screen(door):
    page = door.page_of("ana")
    page.goto(door.at(""))
    cdp = page.context.new_cdp_session(page)
    found = cdp.send("Page.getAppManifest")
    assert found["errors"] == []
    errors = {one["errorId"] for one in cdp.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert errors <= {"in-incognito"}  # as every page of a browser that is driven is
