"""Somebody whom nobody knows may be told that a public page has not changed. Nobody else, and never wrongly."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.decisions.actions.closing import close_due
from alongside.domain.decisions import Answer
from alongside.ledger.actions import CLOCK
from alongside.partnerships.models import Partnership
from alongside.partnerships.views import unchanged
from alongside.people.models import DemoClock
from tests.contributions.speaking import says as say_it
from tests.decisions.pages import address
from tests.decisions.world import everyone_says, opened, passed, rules, says
from tests.doors import house as doors_house
from tests.doors.furnishing import Room
from tests.doors.house import furnished

pytestmark = pytest.mark.django_db
PAGES = ("web:home", "outcomes", "set_asides", "partnerships:agreement", "partnerships:agreement_versions")
HOME = "/p/harbour-lane/"


@pytest.fixture
def at(cast, monkeypatch):
    """The site's clock is the cast's."""
    monkeypatch.setattr(timezone, "now", lambda: cast.clock.at)
    return cast.clock


def mark_of(url, browser=None, **headers):
    answered = (browser or Client()).get(url, headers=headers)
    assert answered.status_code == 200
    return answered.headers.get("ETag", "")


def asked_again(url, mark, browser=None, **headers):
    return (browser or Client()).get(url, headers={"if-none-match": mark, **headers})


@pytest.mark.parametrize("name", PAGES)
def test_a_stranger_who_has_the_page_is_told_that_it_is_the_same_without_making_it_anew(cast, at, name):
    url = address(cast, name)
    mark = mark_of(url)
    with CaptureQueriesContext(connection) as asked:
        told = asked_again(url, f'"another", {mark}')
    assert (told.status_code, told.content, told.headers["ETag"]) == (304, b"", mark)
    assert len(asked) == 2  # which partnership, and how long its record is
    assert asked_again(url, f"W/{mark}").status_code == 304
    assert Client().head(url, headers={"if-none-match": mark}).status_code == 304


@pytest.mark.parametrize("name", PAGES)
def test_it_may_be_kept_by_that_browser_alone_and_asked_about_each_time(cast, at, name):
    answered = Client().get(address(cast, name))
    assert {each.strip() for each in answered.headers["Cache-Control"].split(",")} == {"private", "no-cache"}
    assert "Cookie" in answered.headers["Vary"]


@pytest.mark.parametrize("who", ["ana", "bo", "eve", "dot"])
@pytest.mark.parametrize("name", PAGES)
def test_whoever_is_signed_in_gets_no_mark_and_no_mark_of_anybody_spares_them_the_page(cast, at, name, who):
    url = address(cast, name)
    public = mark_of(url)
    mine = cast.client(who).get(url)
    assert "ETag" not in mine.headers
    for mark in (public, "*", '"x"'):
        again = asked_again(url, mark, cast.client(who))
        assert again.status_code == 200
        assert "ETag" not in again.headers
    assert b"Sign in</a>" not in again.content


def test_after_signing_out_nothing_is_told_to_be_the_same_as_the_page_that_was_seen_signed_in(cast, at):
    browser = cast.client("ana")
    public = mark_of(HOME)
    assert "ETag" not in browser.get(HOME).headers
    browser.post("/sign-out/")
    browser.get("/sign-in/")
    answered = browser.get(HOME)
    assert b"What needs you" not in answered.content
    assert asked_again(HOME, public).status_code == 304


def test_signing_in_ends_it(cast, at):
    browser = Client()
    mark = mark_of(HOME, browser)
    browser.force_login(cast.ana.account)
    again = asked_again(HOME, mark, browser)
    assert again.status_code == 200
    assert b"What needs you" in again.content


@pytest.mark.parametrize("cookie", ["sessionid", "look", "csrftoken", "anything"])
def test_a_browser_with_any_other_cookie_has_another_page(cast, at, cookie):
    mark, other = mark_of(HOME), Client()
    other.cookies[cookie] = "dark.."
    assert asked_again(HOME, mark, other).status_code == 200


def test_each_page_and_each_place_has_a_mark_of_its_own(cast, at, settings):
    settings.ALLOWED_HOSTS = ["testserver", "other.example"]
    rules(cast)
    one, two = passed(cast), passed(cast)
    urls = [address(cast, name) for name in PAGES]
    urls += [address(cast, "outcome", each.pk) for each in (one, two)]
    urls += [f"{HOME}?x=1", "/p/mill-road/", "/p/mill-road/outcomes/"]
    marks = [mark_of(url) for url in urls] + [
        mark_of(HOME, host="other.example"),
        mark_of(HOME, Client(), cookie="look=dark.."),
    ]
    assert len(set(marks)) == len(marks)
    assert all(marks)


def test_a_mark_is_of_no_use_for_a_page_that_is_not_there(cast, at):
    rules(cast)
    still_open = opened(cast)
    for url in (address(cast, "outcome", still_open.pk), "/p/nowhere/", "/p/harbour-lane/outcomes/x/"):
        for mark in ("*", mark_of(HOME)):
            assert asked_again(url, mark).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_only_reading_is_ever_told_to_be_unnecessary(cast, at, method):
    told = getattr(Client(), method)(HOME, headers={"if-none-match": mark_of(HOME)})
    assert told.status_code != 304


def test_it_changes_when_something_is_said_or_decided(cast, at):
    rules(cast)
    mark = mark_of(HOME)
    say_it(cast, cast.ana, asks=True)
    changed = asked_again(HOME, mark)
    assert changed.status_code == 200
    assert changed.headers["ETag"] != mark


def test_a_decision_that_closes_by_the_clock_is_on_the_page_at_once(cast, at):
    rules(cast)
    decision = opened(cast)
    everyone_says(cast, decision)
    url = address(cast, "outcomes")
    mark = mark_of(url)
    cast.clock.at = decision.closes_at
    close_due(by=CLOCK, note=cast.note(minutes=0))
    page = asked_again(url, mark)
    assert page.status_code == 200
    assert b"Open the caf" in page.content


def test_it_changes_with_the_day_although_nothing_happened(cast, at):
    mark = mark_of(HOME)
    cast.clock.at += timedelta(days=1)
    assert asked_again(HOME, mark).status_code == 200


def test_it_changes_with_the_house_its_contact_and_the_clock_of_a_demo(cast, at, settings, monkeypatch):
    mark = mark_of(HOME)
    monkeypatch.setattr(unchanged, "of_the_house", lambda: "the next version")
    assert asked_again(HOME, mark).status_code == 200
    monkeypatch.undo()
    settings.CONTACT = {"name": "Jo", "phone": "1", "hours": ""}
    assert asked_again(HOME, mark).status_code == 200
    settings.DEMO = True
    DemoClock.objects.create(pk=1, ahead=timedelta(minutes=5))
    demo = mark_of(HOME)
    DemoClock.objects.update(ahead=timedelta(minutes=6))
    assert asked_again(HOME, demo).status_code == 200


def test_it_changes_with_what_the_partnership_says_of_itself(cast, at):
    mark = mark_of(HOME)
    Partnership.objects.filter(pk=cast.here.pk).update(contact_name="Bea", contact_phone="01632 960 999")
    assert b"01632 960 999" in asked_again(HOME, mark).content


def test_while_the_house_is_being_built_every_page_is_made_anew(cast, at, settings):
    settings.DEBUG = True
    assert mark_of(HOME) == ""


def test_nobody_without_the_key_can_make_a_mark(cast, at, settings):
    mark = mark_of(HOME)
    settings.SECRET_KEY = "another " * 10
    assert mark_of(HOME) != mark


@pytest.mark.slow
def test_whatever_happens_a_stranger_is_never_told_that_a_page_is_the_same_when_it_is_not(monkeypatch):
    """One of everything happens in two partnerships. Before each act, every page of a stranger's is compared."""
    kept: dict[str, tuple[str, bytes]] = {}
    counts = {"same": 0, "changed": 0}
    now = {}
    monkeypatch.setattr(timezone, "now", lambda: now["at"])

    def compare(room):
        now["at"] = room.clock.at
        for url in (HOME, f"{HOME}outcomes/", f"{HOME}set-aside/", f"{HOME}agreement/", "/p/mill-road/"):
            fresh = Client().get(url)
            if url in kept:
                mark, body = kept[url]
                is_same = asked_again(url, mark).status_code == 304
                assert not is_same or fresh.content == body, url
                counts["same" if is_same else "changed"] += 1
            kept[url] = (fresh.headers["ETag"], fresh.content)

    class Watched(Room):
        def note(self, **after):
            compare(self)
            return super().note(**after)

    monkeypatch.setattr(doors_house, "Room", Watched)
    furnished()
    assert counts["changed"] > 100
    assert counts["same"] > 100


def test_an_objection_that_is_hidden_is_no_part_of_any_mark(cast, at):
    """A mark changes when the record grows, and by that alone: it tells no more than the published record does."""
    rules(cast, hide_results_until_close=True)
    decision = opened(cast)
    before = mark_of(HOME)
    says(cast, decision, cast.ana, Answer.OBJECT, "Because.")
    assert mark_of(HOME) != before
