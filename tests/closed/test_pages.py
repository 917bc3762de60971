"""What the pages of a closed room show, to whom, and what they leave behind."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from alongside.closed.actions.entering import ask_to_come_in
from alongside.closed.actions.talking import Words, change_words
from alongside.closed.keys import file_of
from alongside.closed.models import Post
from alongside.closed.strength import Strength
from alongside.partnerships.actions.standing import change_stake
from alongside.spaces.models import Space

pytestmark = pytest.mark.django_db
HERE = "harbour-lane"
TO_READ = (
    "Who can read here",
    "Nobody checks it",
    "Someone who runs the computer has both",
    "if somebody may be badly hurt",
    "Who decides about that limit?",
    "Choose a name and go in",
)
SEALED = Strength("sealed", "A sealed room", "Needs JavaScript.", "closed:door", "closed/parts/about_closed.html", True)


def page(who: Client, of: str, *things: object) -> str:
    answer = who.get(reverse(f"closed:{of}", args=[HERE, *things]))
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def send(who: Client, to: str, *things: object, **typed: str):
    return who.post(reverse(f"closed:{to}", args=[HERE, *things]), typed)


@pytest.fixture
def bo(rooms):
    return rooms.cast.client("bo")


def test_a_room_is_opened_in_three_steps_and_is_not_there_before_the_third(cast):
    ana = cast.client("ana")
    first = send(ana, "open", whom="lived.").content.decode()
    assert "How shall it be closed?" in first
    assert "has the locked words, and the key too" in first
    assert "A sealed room" not in first
    second = send(ana, "open", whom="lived.", strength="closed").content.decode()
    assert "That you opened it, who is in it, and what is said there" in second
    assert not Space.objects.exclude(kind="joint").exists()
    third = send(ana, "open", whom="lived.", strength="closed", open="1")
    assert third.url == reverse("closed:door", args=[HERE, Space.objects.get(kind="lived").pk])


def test_a_sealed_room_is_offered_only_once_the_site_can_make_one(cast, settings):
    settings.ROOM_STRENGTHS = [*settings.ROOM_STRENGTHS, "tests.closed.test_pages.SEALED"]
    assert "A sealed room" in send(cast.client("ana"), "open", whom="lived.").content.decode()


@pytest.mark.parametrize("typed", [{"whom": "one_stake.carer"}, {"whom": "one_stake.professional"}, {"whom": "joint."}])
def test_nobody_opens_a_room_that_is_not_theirs_whatever_they_send(cast, typed):
    send(cast.client("ana"), "open", **typed, strength="closed", open="1")
    assert not Space.objects.exclude(kind="joint").exists()


def test_the_door_is_on_the_partnerships_page_and_says_for_whom_and_no_more(rooms, bo):
    home = reverse("web:home", args=[HERE])
    public, inside = Client().get(home).content.decode(), bo.get(home).content.decode()
    for told in (public, inside):
        assert "Only people with lived experience can go in." in told
        assert not [word for word in ("Robin", "Finch", "Between us") if word in told]
    assert "Go to this door" not in public
    assert inside.count("Go to this door") == 2


def test_before_going_in_somebody_reads_who_can_read_what_an_operator_sees_and_the_limits(rooms):
    gus = Client()
    gus.force_login(rooms.cast.more("carer", "Gus")[0].account)
    told = page(gus, "door", rooms.lived.pk)
    assert not [words for words in TO_READ if words not in told]
    assert not [word for word in ("Robin", "Finch", "In the room now") if word in told]
    unread = send(gus, "enter", rooms.lived.pk, name="Lark").content.decode()
    assert "Read the page about this room first." in unread
    assert send(gus, "enter", rooms.lived.pk, name="Lark", read="on").url == reverse(
        "closed:room", args=[HERE, rooms.lived.pk]
    )
    assert "<bdi>Lark</bdi> (you)" in page(gus, "door", rooms.lived.pk)


def test_a_name_that_is_taken_inside_is_refused_with_the_reason(rooms):
    gus = Client()
    gus.force_login(rooms.cast.more("carer", "Gus")[0].account)
    refused = send(gus, "enter", rooms.lived.pk, name="Robin", read="on")
    assert refused.status_code == 200
    assert "Somebody here goes by that name already." in refused.content.decode()


def test_talk_from_the_first_word_to_taking_it_back(rooms, bo):
    made = send(bo, "say", rooms.lived.pk, title="Nights", words="I do not sleep.", content_note="being ill").url
    post = Post.objects.get()
    assert made == reverse("closed:thread", args=[HERE, rooms.lived.pk, post.pk])
    ana = rooms.cast.client("ana")
    assert "Nights" in page(ana, "room", rooms.lived.pk)
    told = page(ana, "thread", rooms.lived.pk, post.pk)
    assert re.search(r"<details.*Hard to read: <bdi>being ill</bdi>.*I do not sleep\..*</details>", told, re.DOTALL)
    assert "Take it back" not in told
    answered = send(ana, "reply", rooms.lived.pk, post.pk, words="Nor do I.")
    assert f"#said-{Post.objects.get(thread=post).pk}" in answered.url
    send(bo, "change", rooms.lived.pk, post.pk, title="Nights", words="I sleep badly.")
    assert "I do not sleep." in page(ana, "earlier", rooms.lived.pk, post.pk)
    send(bo, "withdraw", rooms.lived.pk, post.pk)
    told = page(ana, "thread", rooms.lived.pk, post.pk)
    assert "This was taken back." in told
    assert "Nor do I." in told
    assert "sleep" not in told


def test_what_is_said_is_shown_as_words_whatever_is_in_it(rooms, bo):
    hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">"><svg/onload=alert(3)>'
    send(bo, "say", rooms.lived.pk, title=hostile, words=hostile, content_note=hostile[:60])
    post = Post.objects.get()
    told = page(bo, "room", rooms.lived.pk) + page(bo, "thread", rooms.lived.pk, post.pk)
    assert not re.search(r"<(script>alert|img src=x|svg/onload)", told)


def every_page(rooms) -> list[str]:
    post = rooms.says(rooms.cast.bo, rooms.lived, title="Planted heading")
    change_words(by=rooms.cast.bo, post=post, saying=Words(words="Other."), note=rooms.cast.note())
    room = ("room", "door", "enter", "leave", "say")
    told = [reverse(f"closed:{name}", args=[HERE, rooms.lived.pk]) for name in room]
    told += [
        reverse(f"closed:{name}", args=[HERE, rooms.lived.pk, post.pk])
        for name in ("thread", "reply", "change", "earlier", "withdraw")
    ]
    return [reverse("closed:rooms", args=[HERE]), reverse("closed:open", args=[HERE]), *told]


@pytest.mark.parametrize("who", ["bo", "cy", "eve", "nobody"])
def test_no_page_leaves_a_copy_in_a_cache_or_its_address_on_the_next_page(rooms, who):
    browser = rooms.cast.client(who)
    for address in every_page(rooms):
        answer = browser.get(address)
        assert answer.headers["Referrer-Policy"] == "strict-origin", address
        assert {"no-store", "private"} <= set(answer.headers["Cache-Control"].replace(" ", "").split(",")), address
        assert not {"ETag", "Last-Modified"} & set(answer.headers)


def test_the_title_of_every_page_says_nothing_but_that_it_is_a_room(rooms, bo):
    answers = [bo.get(address) for address in every_page(rooms)]
    titles = {
        re.search("<title>(.*?)</title>", each.content.decode())[1] for each in answers if each.status_code == 200
    }
    assert titles == {"A room of our own - Alongside"}


def test_a_lost_key_is_told_to_those_inside_and_every_other_room_goes_on(rooms, bo, caplog):
    post = rooms.says(rooms.cast.bo, rooms.lived)
    rooms.says(rooms.cast.bo, rooms.carers)
    file_of(rooms.lived.pk).unlink()
    for name, things in (("room", ()), ("thread", (post.pk,))):
        answer = bo.get(reverse(f"closed:{name}", args=[HERE, rooms.lived.pk, *things]))
        assert answer.status_code == 503
        assert "This room cannot be opened now" in answer.content.decode()
        assert "room-keys" not in answer.content.decode()
        assert str(file_of(rooms.lived.pk)) in caplog.text
    assert rooms.cast.client("cy").get(reverse("closed:room", args=[HERE, rooms.lived.pk])).status_code == 404
    assert page(bo, "room", rooms.carers.pk)
    assert page(bo, "rooms")


def test_whoever_changed_their_group_asks_at_the_door_and_is_seen_asking(rooms, bo):
    cast = rooms.cast
    change_stake(by=cast.cy, stake="carer", note=cast.note())
    cy = cast.client("cy")
    assert "Ask to come in" in page(cy, "door", rooms.lived.pk)
    send(cy, "ask", rooms.lived.pk)
    told = page(cy, "door", rooms.lived.pk)
    assert "Ask to come in" not in told
    assert "You can go in from" in told
    assert "<bdi>Cy</bdi> changed their group" in page(bo, "room", rooms.lived.pk)


def test_a_no_is_said_on_a_page_of_its_own(rooms, bo):
    cast = rooms.cast
    change_stake(by=cast.cy, stake="carer", note=cast.note())
    cast.cy.refresh_from_db()
    asking = ask_to_come_in(by=cast.cy, space=rooms.lived, note=cast.note())
    assert "No, they cannot come in" in page(bo, "asking", rooms.lived.pk, asking.pk)
    send(bo, "asking", rooms.lived.pk, asking.pk)
    assert "Somebody in this room said no." in page(cast.client("cy"), "door", rooms.lived.pk)


@pytest.mark.parametrize("name", ["room", "rooms", "door", "thread"])
def test_a_page_asks_as_much_of_the_database_when_there_is_more_in_the_room(rooms, bo, name):
    post = rooms.says(rooms.cast.bo, rooms.lived)
    things = {"rooms": [], "thread": [rooms.lived.pk, post.pk]}.get(name, [rooms.lived.pk])
    few = how_many(bo, name, things)  # and nobody asks how many pages there are, where there is one
    for number in range(30):
        rooms.says(rooms.cast.ana, rooms.lived, f"Words {number}", title=f"Title {number}", content_note="hard")
        rooms.replies(rooms.cast.ana, post, f"Reply {number}")
    assert how_many(bo, name, things) <= few + 1


def how_many(who: Client, name: str, things: list[object]) -> int:
    with CaptureQueriesContext(connection) as asked:
        page(who, name, *things)
    return len(asked)
