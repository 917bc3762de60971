"""Days that matter, in a calendar of one's own, at an address that only its owner knows."""

from __future__ import annotations

import pytest
from django.test import Client
from icalendar import Calendar

from alongside.domain.decisions.proposal_text import ProposalText
from alongside.notices.actions.choosing import end_calendar, renew_calendar
from tests.closed.rooms import Rooms
from tests.decisions.world import opened

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _now(cast, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: cast.clock.at)


def feed(secret: str, **headers: str):
    return Client().get(f"/calendar/{secret}/alongside.ics", headers=headers)


def test_a_decision_stands_in_it_with_its_time_zone_and_moves_but_is_never_there_twice(cast):
    decision = opened(cast, text=ProposalText(title="Tea, cake; and more \\ " + "é" * 60, words="We eat."))
    secret = renew_calendar(by=cast.ana.account, note=cast.note())
    answer = feed(secret)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    read = Calendar.from_ical(answer.content)
    (event,) = read.walk("VEVENT")
    assert event["UID"].startswith(f"decision-{decision.pk.hex}@")
    assert event.decoded("DTEND") == decision.closes_at
    assert read.walk("VTIMEZONE")
    assert str(event["SUMMARY"]).startswith("Last moment to decide: Tea, cake; and more \\")
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))


def test_nothing_of_a_closed_room_is_in_it_not_even_a_time(cast):
    Rooms.furnished(cast)
    opened(cast)
    secret = renew_calendar(by=cast.ana.account, note=cast.note())
    body = feed(secret).content.decode()
    assert body.count("BEGIN:VEVENT") == 1
    assert "room" not in body.lower()


def test_it_is_fetched_again_only_when_something_in_it_changed(cast):
    opened(cast)
    secret = renew_calendar(by=cast.ana.account, note=cast.note())
    tag = feed(secret)["ETag"]
    assert feed(secret, **{"If-None-Match": f"W/{tag}"}).status_code == 304
    opened(cast, text=ProposalText(title="Another one", words="We do it."))
    again = feed(secret, **{"If-None-Match": tag})
    assert (again.status_code, again["ETag"] != tag) == (200, True)


def test_a_new_address_makes_the_old_one_worthless_and_an_ended_one_is_as_if_it_never_was(cast):
    first = renew_calendar(by=cast.ana.account, note=cast.note())
    second = renew_calendar(by=cast.ana.account, note=cast.note())
    assert first != second
    assert [feed(each).status_code for each in (first, second, second[:-1])] == [404, 200, 404]
    end_calendar(by=cast.ana.account, note=cast.note())
    assert feed(second).content == feed("never-was").content


def test_nobodys_page_shows_the_address_but_the_owners(cast):
    secret = renew_calendar(by=cast.ana.account, note=cast.note())
    assert secret in cast.client("ana").get("/me/post/calendar/").content.decode()
    assert secret not in cast.client("bo").get("/me/post/calendar/").content.decode()
