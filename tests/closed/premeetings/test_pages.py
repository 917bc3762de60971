"""What the pages about meeting before a joint meeting show, what they keep when something is wrong, and to whom."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse

from alongside.closed.keys import file_of
from alongside.closed.models import PreMeeting
from tests.closed.premeetings.planning import planned
from tests.closed.test_pages import HERE, page, send

pytestmark = pytest.mark.django_db


def typed(at, **other):
    """The form filled in, for a meeting three days from then and a joint meeting a day after that."""
    said = {
        "joint": "The board in March",
        "joint_time": "2pm",
        "time": "12:30pm",
        "minutes": "60",
        "where": "The library",
        "help_with": "Finch drives.",
    }
    for name, days in (("day", 3), ("joint_day", 4)):
        day = (at + timedelta(days=days)).date()
        said |= {f"{name}_{part}": str(getattr(day, part)) for part in ("day", "month", "year")}
    return said | other


def day_typed(name, day):
    return {f"{name}_{part}": str(getattr(day, part)) for part in ("day", "month", "year")}


@pytest.fixture(autouse=True)
def _the_time_of_the_cast(rooms, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: rooms.cast.clock.at)


@pytest.fixture
def bo(rooms):
    return rooms.cast.client("bo")


@pytest.fixture
def ana(rooms):
    return rooms.cast.client("ana")


def test_from_planning_it_to_calling_it_off(rooms, bo, ana):
    room, at = rooms.lived.pk, rooms.cast.clock.at
    assert "Nothing is planned." in page(bo, "premeetings", room)
    made = send(bo, "plan", room, **typed(at))
    meeting = PreMeeting.objects.get()
    assert made.url == reverse("closed:premeeting", args=[HERE, room, meeting.pk])
    for told in (page(ana, "room", room), page(ana, "premeetings", room)):
        assert "The board in March" in told
        assert "12:30 in the afternoon" in told.replace("\N{NO-BREAK SPACE}", " ")
    told = page(ana, "premeeting", room, meeting.pk)
    assert not [
        words for words in ("The library", "Finch drives.", "One hour", "Nobody has said yet") if words not in told
    ]
    unsaid = send(ana, "coming", room, meeting.pk, comes="needs").content.decode()
    assert "Say in a few words what you need." in unsaid
    send(ana, "coming", room, meeting.pk, comes="needs", needs="A lift from town")
    told = page(bo, "premeeting", room, meeting.pk)
    assert "<bdi>Robin</bdi>: Comes, and needs: <bdi>A lift from town</bdi>" in told
    assert "Say if you come" in told
    assert "Change my answer" in page(ana, "premeeting", room, meeting.pk)
    send(bo, "replan", room, meeting.pk, **typed(at, where="The park", seen="1"))
    assert "The park" in page(ana, "premeeting", room, meeting.pk)
    assert "Yes, call it off" in page(ana, "call_off", room, meeting.pk)
    send(ana, "call_off", room, meeting.pk)
    told = page(bo, "room", room)
    assert "Called off: meeting before the joint meeting" in told
    assert "A lift from town" not in page(bo, "premeeting", room, meeting.pk)


def test_what_is_wrong_is_said_where_it_is_and_what_was_typed_stays(rooms, bo):
    at = rooms.cast.clock.at
    soon = typed(at, **day_typed("day", at.date()), time="11:45pm")
    for sent, said in (
        (soon, "People need a day to arrange to come."),
        (typed(at, **day_typed("day", (at + timedelta(days=4)).date()), time="1:30pm"), "It would not be over"),
        (typed(at, time="half one"), "Write it like 5pm"),
        (typed(at, debrief_time="3pm"), "Say the day and the time, or leave both empty."),
        (typed(at, where=""), "Say where, in a few words."),
        (typed(at, minutes="7"), "That is not one of the answers."),
        (typed(at, joint_day_year="9999"), "or earlier"),
        (typed(at, joint_day_year="0001"), "or later"),
    ):
        told = send(bo, "plan", rooms.lived.pk, **sent)
        assert told.status_code == 200, said
        assert said in told.content.decode()
        assert "Finch drives." in told.content.decode()
    assert not PreMeeting.objects.exists()


@pytest.mark.parametrize(
    ("night", "said"),
    [(date(2026, 10, 25), "This time comes twice on that day."), (date(2026, 3, 29), "This time does not come")],
)
def test_a_time_that_the_clocks_leave_out_or_repeat_is_explained(rooms, bo, night, said):
    sent = typed(rooms.cast.clock.at, **day_typed("day", night), **day_typed("joint_day", night), time="1:30am")
    told = send(bo, "plan", rooms.lived.pk, **sent).content.decode()
    assert said in told
    assert "Choose a time one hour earlier or later." in told


@pytest.mark.parametrize(
    ("where", "is_link"),
    [("https://meet.example.org/x", True), ("http://meet.example.org/x", False), ("javascript:alert(1)", False)],
)
def test_only_a_secure_link_can_be_pressed(rooms, bo, where, is_link):
    made = planned(rooms, rooms.cast.bo, rooms.lived, where=where)
    told = page(bo, "premeeting", rooms.lived.pk, made.pk)
    assert (f'href="{where}"' in told) is is_link
    assert where in told


def test_what_is_typed_is_shown_as_words_whatever_is_in_it(rooms, bo):
    hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">">https://x.example/"onclick="alert(3)'
    made = planned(rooms, rooms.cast.bo, rooms.lived, joint=hostile, where=hostile, help_with=hostile)
    send(bo, "coming", rooms.lived.pk, made.pk, comes="needs", needs=hostile)
    room = rooms.lived.pk
    told = page(bo, "room", room) + page(bo, "premeeting", room, made.pk) + page(bo, "premeetings", room)
    assert not re.search(r'<(script>alert|img src=x)|"onclick="alert', told)


def test_the_title_of_every_page_says_nothing_but_that_it_is_a_room(rooms, bo):
    made = planned(rooms, rooms.cast.bo, rooms.lived)
    told = [page(bo, name, rooms.lived.pk) for name in ("premeetings", "plan")]
    told += [page(bo, name, rooms.lived.pk, made.pk) for name in ("premeeting", "replan", "call_off", "coming")]
    assert {re.search("<title>(.*?)</title>", each)[1] for each in told} == {"A room of our own - Alongside"}


def test_nothing_of_it_is_on_any_page_outside_of_the_room(rooms, bo):
    planned(rooms, rooms.cast.bo, rooms.lived)
    for address in ("web:home", "contributions:talk", "closed:rooms"):
        for who in ("bo", "cy", "nobody"):
            told = rooms.cast.client(who).get(reverse(address, args=[HERE])).content.decode()
            assert not [words for words in ("The board in March", "before the joint meeting") if words in told]


def test_a_lost_key_is_told(rooms, bo):
    made = planned(rooms, rooms.cast.bo, rooms.lived)
    file_of(rooms.lived.pk).unlink()
    answer = bo.get(reverse("closed:premeeting", args=[HERE, rooms.lived.pk, made.pk]))
    assert answer.status_code == 503
    assert "This room cannot be opened now" in answer.content.decode()
