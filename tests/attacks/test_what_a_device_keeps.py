"""Somebody takes a phone, looks into what the browser keeps for our pages, and hopes for words nobody sent yet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.doors.house import CAST
from tests.doors.table import ROWS

pytestmark = pytest.mark.django_db
HOUSE = Path(__file__).resolve().parents[2]
PART = '{% include "web/parts/draft.html" %}'
LOCK = re.compile(r' data-keeps="([0-9a-f]{64})"')
PAGES = [row for row in ROWS if "200" in row.get]
ROOMS = ("closed:", "sealed:")


def locks(doors, who: str) -> set[str]:
    return {lock for row in PAGES for lock in LOCK.findall(doors.once(who, row).body)}


def test_each_has_one_lock_and_nobody_has_anothers(doors):
    found = {who: locks(doors, who) for who in CAST if who != "nobody"}
    assert all(len(each) == 1 for each in found.values())
    assert len(set.union(*found.values())) == len(found)
    assert locks(doors, "nobody") == set()


@pytest.mark.parametrize("row", [row for row in ROWS if row.address.startswith(ROOMS)], ids=str)
def test_no_page_of_a_room_has_a_lock_so_that_nothing_said_in_it_is_kept_outside(doors, row):
    for who in CAST:
        for method in ("get", "post"):
            body = doors.once(who, row, method).body
            assert not LOCK.search(body)
            assert "data-draft" not in body


def test_a_ballot_is_never_kept_where_the_vote_is_secret(doors):
    answers = {row.things.get("thing_id"): row for row in PAGES if row.address == "decisions:answer"}
    kept = {thing: "data-draft" in doors.once("ana", row).body for thing, row in answers.items()}
    assert kept["open"]
    secret = {thing: is_kept for thing, is_kept in kept.items() if "secret" in str(thing)}
    assert secret
    assert not any(secret.values())


def test_on_a_shared_device_there_is_no_lock(doors):
    browser = doors.house.cast.client("ana")
    visit = browser.session
    visit.set_expiry(0)
    visit.save()
    page = browser.get("/today/").content.decode()
    assert 'data-device="shared"' in page
    assert not LOCK.search(page)
    assert "drafts.js" not in page


def test_what_went_wrong_throws_nothing_away_and_has_no_lock(doors):
    page = doors.browsers["ana"].get("/p/nowhere/").content.decode()
    assert "data-device" not in page
    assert "data-went-wrong" in page


def test_forms_that_keep_are_those_where_somebody_writes_at_length_in_the_open():
    apps = {
        path.relative_to(HOUSE / "alongside").parts[0]
        for path in HOUSE.glob("alongside/*/templates/**/*.html")
        if PART in path.read_text()
    }
    assert apps == {"contributions", "decisions", "promises", "check"}
