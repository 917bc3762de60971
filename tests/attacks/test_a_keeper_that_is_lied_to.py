"""Bo has a device in a sealed room, and a member's cookie, and sends what no honest script would. And somebody whose
device was removed asks for what comes after. What does the keeper take, and what does it hand out?

What a server does that lies to its devices is tried in a browser: tests/journeys/sealed.
"""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from alongside.domain.sealed import coded
from alongside.sealed import queries
from alongside.sealed.models import SealedItem, SealedText
from tests.domain.sealed.devices import POST, written
from tests.doors.house import missing
from tests.sealed.keeping import opened, phone_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast(world):
    """The furnished house's own people: beside it there is no room for another Harbour Lane."""
    return world.house.cast


@pytest.fixture
def room(cast):
    return opened(cast.clock, cast.ana, cast.bo)


def at(room, name):
    return reverse(f"sealed:{name}", kwargs={"slug": "harbour-lane", "space_id": room.space.pk})


def sends(cast, room, signed, *, who="bo", ct=POST, **more):
    what = {"body": signed.body.decode(), "sig": signed.signature, "ct": coded(ct), "drop": [], "files": []} | more
    return cast.client(who).post(at(room, "items"), json.dumps(what), content_type="application/json")


def lists(cast, room, body, signature, *, who="bo", wraps=(), grant=None):
    what = {"body": body.decode(), "sig": signature, "wraps": list(wraps), "grant": grant}
    return cast.client(who).post(at(room, "list"), json.dumps(what), content_type="application/json")


def fresh(room, who, **bent):
    return room.message(phone_of(who), bent={"seen": room.seen()} | bent)


def test_a_list_that_nobody_signed_or_that_somebody_else_signed_is_not_taken(cast, room):
    entry = written(room.bare(phone_of(cast.bo), "leave", devs=[phone_of(cast.bo).id]))
    other = fresh(room, cast.bo).signature
    for signature in ("", "A" * 86, other):
        assert lists(cast, room, entry, signature).status_code == 409
    assert queries.listed_in(None, queries.room_of(None, room.space)).n == 1


def test_a_message_sent_once_more_stands_in_the_log_once(cast, room):
    """A replay gets the place that it had, and makes no second one."""
    signed = fresh(room, cast.bo)
    first, again = (sends(cast, room, signed) for _ in range(2))
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.json() == again.json()
    assert SealedItem.objects.filter(n=None).count() == 1


def test_an_old_message_with_another_text_under_it_is_not_taken(cast, room):
    signed = fresh(room, cast.bo)
    assert sends(cast, room, signed).status_code == 200
    assert sends(cast, room, signed, ct=b"x" * len(POST)).json() == {"code": "bad-signature"}
    assert bytes(SealedText.objects.get().ct) == POST


def test_a_list_that_is_older_than_the_one_that_is_kept_is_not_taken(cast, room):
    """Bo kept what was to be the next entry, and sends it when another has taken its place."""
    bo, ana = phone_of(cast.bo), phone_of(cast.ana)
    kept = room.bare(bo, "leave", devs=[bo.id])
    rule = {"admit": 1, "remove": 1, "history": "from-now"}
    room.send(ana, room.bare(ana, "rule", rule=rule))
    room.people[bo.member] = cast.bo
    before = SealedItem.objects.count()
    answer = lists(cast, room, written(kept), fresh(room, cast.bo).signature)
    assert answer.json() == {"code": "stale-list"}
    assert SealedItem.objects.count() == before


def test_a_message_written_for_an_older_list_is_not_taken(cast, room):
    kept = fresh(room, cast.bo)
    ana = phone_of(cast.ana)
    room.send(ana, room.bare(ana, "rule", rule={"admit": 1, "remove": 1, "history": "from-now"}))
    assert sends(cast, room, kept).json() == {"code": "stale-list"}


def test_a_device_that_was_removed_is_handed_nothing_more_and_nothing_of_its_is_taken(cast, room):
    kept = fresh(room, cast.bo)
    room.remove(phone_of(cast.ana), phone_of(cast.bo))
    later = room.post(phone_of(cast.ana))
    bo = cast.client("bo")
    assert bo.get(at(room, "items")).status_code == 404
    assert sends(cast, room, kept).json() == {"code": "not-on-list"}
    keys = bo.get(at(room, "list"), {"device": phone_of(cast.bo).id}).json()["keys"]
    assert {key["epoch"] for key in keys} <= {None, 0}, "of the new key nothing is sealed for it"
    assert later.seq == room.seen()[0]


def test_words_that_are_not_sealed_find_no_place_in_what_is_sent(cast, room):
    """The keeper cannot tell sealed words from others; it takes nothing that no script of ours would have made."""
    assert sends(cast, room, fresh(room, cast.bo), ct=b"Meet me at the harbour at nine.").status_code == 409
    assert sends(cast, room, fresh(room, cast.bo, words="Meet me")).json() == {"code": "not-a-header"}
    signed = fresh(room, cast.bo)
    assert sends(cast, room, signed, words="Meet me").status_code == 200
    kept = [bytes(each) for each in SealedItem.objects.values_list("body", flat=True)]
    assert not [body for body in kept if b"Meet me" in body]


@pytest.mark.parametrize("who", ["cy", "eve", "dot", "nobody"])
def test_nobody_else_sends_or_gets_anything_and_it_looks_as_if_there_were_no_room(cast, room, who):
    client, gone = cast.client(who), missing(room.space.pk)
    for name in ("room", "list", "items"):
        real = client.get(at(room, name))
        nothing = client.get(reverse(f"sealed:{name}", args=["harbour-lane", gone]))
        assert real.status_code == nothing.status_code != 200
        if who != "nobody":
            assert real.content == nothing.content
    assert sends(cast, room, fresh(room, cast.bo), who=who).status_code in (302, 404)
    assert SealedItem.objects.filter(n=None).count() == 0
