"""Somebody uses the phone or computer after Ana, or gave it to her before. What do they get?"""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from alongside.people.models import Visit
from tests.doors.asking import Doors
from tests.doors.house import HERE
from tests.doors.table import ROWS

pytestmark = pytest.mark.django_db
SESSION = settings.SESSION_COOKIE_NAME
MARKS = {"If-None-Match": "*", "If-Modified-Since": "Sat, 29 Oct 2035 19:43:31 GMT"}
PEOPLE = reverse("partnerships:people", args=["harbour-lane"])


def signed_in(world: Doors, browser: Client, who: str, **more: str) -> Client:
    words = " ".join(world.house.cards[who].words)
    assert browser.post(reverse("people:sign_in_words"), {"words": words, **more}).status_code == 302
    return browser


@pytest.mark.parametrize("row", [row for row in ROWS if row.expects("get", "ana") == 200], ids=str)
def test_no_page_of_somebodys_is_kept_by_a_browser_or_by_a_cache_on_the_way(doors, row):
    """Nor does any carry a mark (ETag) by which one person's page could be taken for another's."""
    headers = doors.once("ana", row).headers
    assert "no-store" in headers
    assert "private" in headers
    assert "Cookie" in headers.partition("Vary: ")[2].splitlines()[0]
    assert "ETag" not in headers
    assert "Last-Modified" not in headers


def test_a_page_that_anyone_may_read_is_not_given_from_a_cache_to_whoever_is_signed_in(doors):
    row = next(each for each in ROWS if each.address == "web:home")
    headers = doors.once("nobody", row).headers
    assert "Cookie" in headers.partition("Vary: ")[2].splitlines()[0]


def test_asking_with_a_mark_of_somebody_elses_page_gives_ones_own(world):
    for who in ("ana", "cy"):
        asked = world.browsers[who].get(PEOPLE, headers=MARKS)
        assert asked.status_code == 200
        assert HERE in asked.content.decode()


def test_after_signing_out_the_old_cookie_opens_nothing(world):
    browser = signed_in(world, Client(), "ana")
    old = browser.cookies[SESSION].value
    assert browser.get(PEOPLE).status_code == 200
    browser.post(reverse("people:sign_out"))
    browser.cookies[SESSION] = old
    assert browser.get(PEOPLE).status_code == 302
    assert HERE not in browser.get(PEOPLE).content.decode()


def test_signing_out_leaves_nothing_of_theirs_in_the_browser(world):
    browser = signed_in(world, Client(), "ana")
    browser.post(reverse("partnerships:my_name", args=["harbour-lane"]), {"name": f"Anna {HERE}"})
    browser.post(reverse("people:sign_out"))
    left = " ".join(morsel.value for morsel in browser.cookies.values())
    assert HERE not in left
    assert "Ana" not in browser.get(reverse("people:sign_in")).content.decode()


def test_a_session_that_was_planted_before_is_not_the_one_that_is_signed_in(world):
    """Session fixation: whoever set the cookie before she signed in does not share her session afterwards."""
    planted = Client()
    planted.get(reverse("people:sign_in"))
    planted.get(reverse("partnerships:join_name"))
    session = planted.session
    session["planted"] = True
    session.save()
    before = session.session_key
    hers = Client()
    hers.cookies[SESSION] = before
    signed_in(world, hers, "ana")
    assert hers.cookies[SESSION].value != before
    thief = Client()
    thief.cookies[SESSION] = before
    assert thief.get(PEOPLE).status_code == 302


def test_a_made_up_cookie_is_not_taken_on(world):
    hers = Client()
    hers.cookies[SESSION] = "a" * 40
    signed_in(world, hers, "ana")
    assert hers.cookies[SESSION].value != "a" * 40


def test_whoever_comes_next_and_signs_in_gets_nothing_of_whoever_was_there(world):
    browser = signed_in(world, Client(), "ana")
    browser.get(reverse("partnerships:my_name", args=["harbour-lane"]))
    first = browser.cookies[SESSION].value
    signed_in(world, browser, "cy")
    assert browser.cookies[SESSION].value != first
    page = browser.get(reverse("people:me")).content.decode()
    assert "ana.private@example.org" not in page
    browser.cookies[SESSION] = first
    assert browser.get(PEOPLE).status_code == 302


def test_forget_me_when_i_close_this_ends_with_the_browser_and_within_a_day(world):
    browser = signed_in(world, Client(), "ana", shared="on")
    assert browser.cookies[SESSION]["max-age"] == ""
    visit = Visit.objects.order_by("-expire_date").filter(account=world.house.cast.ana.account).last()
    assert visit is not None
    assert HERE in browser.get(PEOPLE).content.decode()


def test_the_cookie_cannot_be_read_by_a_script_nor_sent_by_another_site(world):
    morsel = signed_in(world, Client(), "ana").cookies[SESSION]
    assert morsel["httponly"]
    assert morsel["samesite"] == "Lax"


def test_the_rows_about_browsers_open_nobodys_account(world):
    """A copy of the table of sessions holds digests of cookies, and not the cookies."""
    browser = signed_in(world, Client(), "ana")
    kept = set(Visit.objects.values_list("session_key", flat=True))
    assert browser.cookies[SESSION].value not in kept
    thief = Client()
    for key in kept:
        thief.cookies[SESSION] = key
        assert thief.get(PEOPLE).status_code == 302
