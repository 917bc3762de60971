"""Eve is in another partnership, or has another website, or was a member once. What can she reach or make others do?"""

from __future__ import annotations

import re
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from alongside.contributions.actions.saying import Saying, say
from alongside.partnerships.actions.leaving import leave
from alongside.partnerships.actions.standing import change_name
from tests.attacks.lives import all_that_opens, at_no_time
from tests.doors.asking import Doors
from tests.doors.house import HERE, ROOMS, missing
from tests.doors.table import ROWS

pytestmark = pytest.mark.django_db
ONLY_COLOURS = {"web:look", "web:language"}
"""They keep how this device shows pages, and know nobody: they work with no session, so there is nothing to misuse."""
WITH_THE_LINK = {"notices:stop"}
"""The button of whoever delivers mail: they have no token of ours, and whoever has the link may press it (RFC 8058)."""
OPEN = ONLY_COLOURS | WITH_THE_LINK
SENDS = [row for row in ROWS if row.expects("post", "ana") != 405 and row.address not in OPEN]
SEEN = {"closed:room": {"closed_presence"}}
"""Opening a room keeps, for whoever opened it, that they have seen what is new; other pages, of what they follow."""
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>{{ 7|add:7 }}"
BREAKS_OUT = re.compile(r"<script>alert|<img src=x|<svg onload|onerror=alert\(1\)>|href=\"javascript:", re.IGNORECASE)


def planted(answers: dict) -> dict[str, list[str]]:
    words = [HERE, *ROOMS.values()]
    found = {where: [word for word in words if word in answer.everything] for where, answer in answers.items()}
    return {where: words for where, words in found.items() if words}


def test_being_in_another_partnership_shows_no_word_of_this_one(world):
    assert planted(all_that_opens(world, "eve")) == {}


def test_this_ones_things_under_the_other_ones_address_are_as_if_they_were_not_there(world):
    """Her own partnership's address with the ids of things here: guessed, copied, or from an old link."""
    house = world.house
    for row in [row for row in ROWS if len(row.things) == 2 and row.things.get("slug") == "slug"]:
        ((key, thing),) = ((key, thing) for key, thing in row.things.items() if key != "slug")
        theirs = house.address_of(thing)
        if not isinstance(theirs, UUID):
            continue
        links = [reverse(row.address, kwargs={"slug": "mill-road", key: each}) for each in (theirs, missing(theirs))]
        for method in ("get", "post"):
            here, nothing = (at_no_time(world.at("eve", link, method)) for link in links)
            assert here == nothing, row


def test_whoever_was_a_member_once_opens_nothing_more(world):
    cast = world.house.cast
    leave(by=cast.cy, note=cast.note())
    assert planted(all_that_opens(world, "cy")).keys() == {"post web:held_file"}, "Only what is held of their own."


def test_old_links_of_somebody_who_left_answer_like_links_to_nothing(world):
    cast, here = world.house.cast, world.house.here
    leave(by=cast.cy, note=cast.note())
    for name in ("contributions:one", "contributions:earlier", "contributions:reply"):
        links = [reverse(name, args=["harbour-lane", each]) for each in (here["said"].pk, missing(here["said"].pk))]
        old, nothing = (at_no_time(world.at("cy", link)) for link in links)
        assert old.status == 404
        assert old == nothing


@pytest.mark.parametrize("row", SENDS, ids=str)
def test_a_form_from_another_website_is_not_taken(doors: Doors, row):
    """Cross-site requests: her page makes Ana's browser send a form here, with Ana's cookie and without our token."""
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = doors.browsers["ana"].cookies.copy()
    for headers in ({}, {"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}):
        assert browser.post(doors.address(row), {"words": "Not mine."}, headers=headers).status_code == 403


def test_a_link_that_is_opened_changes_nothing(doors):
    """Nor does a picture on her page whose address is one of ours: asking is never an act."""
    wrote = {str(row): doors.once("ana", row).wrote for row in ROWS}
    assert not {row: tables for row, tables in wrote.items() if tables - SEEN.get(row.split()[0], {"spaces_follow"})}


def test_a_page_of_ours_cannot_stand_inside_one_of_hers(doors):
    for row in ROWS:
        if row.expects("get", "ana") == 200:
            assert "X-Frame-Options: DENY" in doors.once("ana", row).headers


def test_scripts_in_names_and_in_pasted_words_stay_words(world):
    cast, here = world.house.cast, world.house.here
    change_name(by=cast.bo, name=SCRIPT[:80], note=cast.note())
    cast.bo.refresh_from_db()
    saying = Saying(words=SCRIPT, kind="comment", about=here["said"], chosen_name="")
    named = Saying(words=SCRIPT, kind="idea", chosen_name=f"Wren{SCRIPT}"[:80])
    for each in (saying, named):
        say(by=cast.bo, space=cast.joint, saying=each, note=cast.note())
    answers = all_that_opens(world, "ana")
    shown = [where for where, answer in answers.items() if "&lt;script&gt;alert" in answer.body]
    assert len(shown) >= 5
    assert not [where for where, answer in answers.items() if BREAKS_OUT.search(answer.body)]
    assert not [where for where, answer in answers.items() if "1414" in answer.body or ">14<" in answer.body]


def test_a_list_that_is_pasted_with_scripts_in_it_stays_a_list(world):
    address = reverse("partnerships:invite_list", args=["harbour-lane"])
    answer = world.at("ana", address, "post", {"pasted": f"{SCRIPT}\n{SCRIPT}", "list": f"{SCRIPT}\n", "names": SCRIPT})
    assert answer.status == 200
    assert not BREAKS_OUT.search(answer.body)


def test_no_page_lets_a_script_of_anybody_elses_run(world):
    page = world.browsers["ana"].get(reverse("web:home", args=["harbour-lane"]))
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["Referrer-Policy"] == "same-origin"


def test_what_is_said_in_a_closed_room_changes_no_page_of_anybody_outside_it(world):
    """Counts on home, today, search, the lists: nothing moves when a room that is not theirs is used."""
    inside = {"uses_services": "ana", "carer": "bo", "professional": "cy"}
    outside = {"uses_services": ("cy", "nobody"), "professional": ("ana",)}
    for room, people in outside.items():
        said = world.house.here[f"room {room}"]
        author = getattr(world.house.cast, inside[room])
        before = {who: all_that_opens(world, who) for who in people}
        type(said).objects.create(
            id=world.house.cast.note().chance.new_id(), partnership=said.partnership, space=said.space, author=author,
            shown_name="Somebody", named="own", kind="need", asks=True, reply_due=said.reply_due,
            words=f"Once more {ROOMS[room]} e", salt=b"x" * 16, said_at=said.said_at, about=said,
        )  # fmt: skip
        for who, pages in before.items():
            now = all_that_opens(world, who)
            assert [where for where, answer in pages.items() if answer != now[where]] == [], who
