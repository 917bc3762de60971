"""What the script asks and sends: who gets an answer, which, and how often."""

from __future__ import annotations

import json
from datetime import timedelta
from hashlib import sha256

import pytest
from django.test import Client
from django.urls import reverse

from alongside.domain.sealed import coded
from alongside.people.middleware import queries as clock
from alongside.sealed import actions, queries
from alongside.sealed.asset import HERE as APP
from alongside.sealed.asset import script
from alongside.sealed.models import SealedBlob
from tests.contributions.speaking import closed_space
from tests.domain.sealed.devices import POST
from tests.sealed.keeping import opened, phone_of

pytestmark = pytest.mark.django_db
CODE = "d" * 32


@pytest.fixture
def room(cast):
    return opened(cast.clock, cast.ana, cast.bo)


@pytest.fixture(autouse=True)
def _now(cast, monkeypatch):
    monkeypatch.setattr(clock, "clock_now", lambda: cast.clock.at)


def at(room, name, **parts):
    where = {"slug": "harbour-lane", "space_id": room.space.pk}
    return reverse(f"sealed:{name}", kwargs=where | parts)


def sent(client, address, what):
    return client.post(address, json.dumps(what), content_type="application/json")


def test_the_list_is_handed_out_from_where_a_device_stands(cast, room):
    answer = cast.client("ana").get(at(room, "list"), {"after": "0", "device": phone_of(cast.ana).id}).json()
    assert [entry["n"] for entry in answer["entries"]] == [1]
    assert [key["d"] for key in answer["keys"]] == [phone_of(cast.ana).id]
    assert (answer["n"], answer["size"], answer["gone"]) == (1, 2, [])
    assert cast.client("ana").get(at(room, "list")).json()["entries"][0]["n"] == 0


def test_whoever_is_not_inside_gets_no_message_sealed_as_it_is(cast, room):
    room.post(phone_of(cast.ana))
    room.remove(phone_of(cast.ana), phone_of(cast.bo))
    assert cast.client("ana").get(at(room, "items")).json()["size"] == 4
    assert cast.client("bo").get(at(room, "items")).status_code == 404
    assert cast.client("bo").get(at(room, "list")).status_code == 200, "to see that they were removed"


def test_the_log_is_handed_out_in_parts_with_the_value_before_them(cast, room):
    posts = [room.post(phone_of(cast.ana)) for _ in range(3)]
    ana = cast.client("ana")
    newest = ana.get(at(room, "items"), {"count": "2"}).json()
    assert [item["seq"] for item in newest["items"]] == [3, 4]
    assert newest["before"] == posts[0].chain
    assert [item["seq"] for item in ana.get(at(room, "items"), {"before": "2"}).json()["items"]] == [0, 1]
    assert [item["seq"] for item in ana.get(at(room, "items"), {"from": "4"}).json()["items"]] == [4]
    mine = ana.get(at(room, "items"), {"device": phone_of(cast.ana).id}).json()["items"]
    assert [item["seq"] for item in mine] == [4]


def test_a_message_comes_in_by_its_address(cast, room):
    signed = room.message(phone_of(cast.ana), bent={"seen": room.seen()})
    what = {"body": signed.body.decode(), "sig": signed.signature, "ct": coded(POST), "drop": [], "files": []}
    assert sent(cast.client("ana"), at(room, "items"), what).json()["seq"] == 2
    for bent in ({"ct": "="}, {"drop": "x"}, {"drop": [1]}, {"body": 1}, {"body": "\ud800"}, {"sig": None}):
        answer = sent(cast.client("ana"), at(room, "items"), what | bent)
        assert (answer.status_code, answer.json()) == (409, {"code": "not-json"})


def test_an_entry_comes_in_by_its_address(cast, room):
    ana = phone_of(cast.ana)
    kept: dict = {}
    room.take = lambda by, signed, keys: kept.update(signed=signed, keys=keys)
    turn, wraps = room.turn(*room.listed.live)
    room.send(ana, room.bare(ana, "rotate", **turn), wraps=wraps)
    what = {"body": kept["signed"].body.decode(), "sig": kept["signed"].signature, "wraps": wraps, "grant": None}
    assert sent(cast.client("ana"), at(room, "list"), what | {"wraps": "x"}).json() == {"code": "not-json"}
    assert sent(cast.client("ana"), at(room, "list"), what | {"wraps": [None]}).json() == {"code": "not-a-wrap"}
    assert sent(cast.client("ana"), at(room, "list"), what).json()["seq"] == 2
    found = cast.client("bo").get(at(room, "keys", number=2)).json()["keys"]
    assert {key["d"] for key in found} == set(room.listed.live)


def test_a_request_from_another_site_is_refused(cast, room):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.ana.account)
    assert sent(strict, at(room, "items"), {}).status_code == 403


def blob_at(room, part):
    return at(room, "code", code=CODE, part=part)


def test_a_card_and_its_note_are_for_their_owner_alone(cast, room):
    for part in ("card", "note", "note"):
        assert sent(cast.client("ana"), blob_at(room, part), {"body": coded(part.encode())}).status_code == 200
    assert cast.client("ana").get(blob_at(room, "card")).json()["body"] == coded(b"card")
    assert cast.client("bo").get(blob_at(room, "card")).json() == {"body": None}
    assert sent(cast.client("bo"), blob_at(room, "note"), {"body": "AAAA"}).json() == {"code": "not-yours"}


def test_under_a_code_each_part_is_put_down_once_and_does_not_last(cast, room):
    assert sent(cast.client("ana"), blob_at(room, "pin"), {"body": "AAAA"}).status_code == 200
    assert sent(cast.client("bo"), blob_at(room, "keys"), {"body": "AAAA"}).status_code == 200
    assert sent(cast.client("bo"), blob_at(room, "pin"), {"body": "AQEB"}).json() == {"code": "code-used"}
    found = cast.client("ana").get(blob_at(room, "keys")).json()
    assert (found["member"], found["name"]) == (cast.bo.pk.hex, "Bo")
    cast.clock.at += queries.CODE_LASTS + timedelta(minutes=1)
    assert cast.client("ana").get(blob_at(room, "keys")).json() == {"body": None}


def test_a_code_that_was_used_is_taken_away_by_whoever_used_it_and_nobody_else(cast, room):
    sent(cast.client("ana"), blob_at(room, "pin"), {"body": "AAAA"})
    cast.client("bo").delete(blob_at(room, "pin"))
    assert SealedBlob.objects.count() == 1
    cast.client("ana").delete(blob_at(room, "pin"))
    assert not SealedBlob.objects.exists()


def test_guessing_codes_comes_to_an_end(cast, room):
    bo = cast.client("bo")
    answers = [bo.get(blob_at(room, "pin")).status_code for _ in range(actions.TRIES_AN_HOUR + 1)]
    assert answers == [200] * actions.TRIES_AN_HOUR + [409]
    assert cast.client("ana").get(blob_at(room, "pin")).status_code == 200
    cast.clock.at += timedelta(hours=1)
    assert bo.get(blob_at(room, "pin")).status_code == 200


def test_too_much_under_a_code_is_refused(cast, room):
    big = coded(b"x" * (actions.LONGEST_BLOB + 1))
    assert sent(cast.client("ana"), blob_at(room, "pin"), {"body": big}).json() == {"code": "too-long"}


def test_a_piece_of_a_file_goes_in_and_comes_out(cast, room):
    address = at(room, "piece", file="f" * 32, number=0, count=1)
    ana, bo = cast.client("ana"), cast.client("bo")
    assert ana.post(address, b"p" * 40, content_type="application/octet-stream").status_code == 200
    answer = bo.get(address)
    assert (answer.content, answer["Content-Type"]) == (b"p" * 40, "application/octet-stream")
    assert ana.get(at(room, "piece", file="e" * 32, number=0, count=1)).status_code == 404
    assert ana.get(at(room, "piece", file="x", number=0, count=1)).status_code == 404


def test_a_room_that_is_only_closed_is_not_here(cast):
    space = closed_space(cast, kind="lived")
    for name in ("room", "list", "items"):
        assert cast.client("ana").get(reverse(f"sealed:{name}", args=["harbour-lane", space.pk])).status_code == 404


def test_members_for_whom_the_space_is_closed_now_are_told_of_to_those_inside(cast, room):
    cast.bo.stake, cast.bo.side = "professional", "professional"
    cast.bo.save()
    assert cast.client("ana").get(at(room, "list")).json()["gone"] == [cast.bo.pk.hex]
    assert cast.client("bo").get(at(room, "list")).status_code == 404


PAGES = ["room", "who", "phone", "card", "join"]


@pytest.mark.parametrize("name", PAGES)
def test_on_a_page_there_is_one_script_and_nothing_that_could_be_sent(cast, room, name):
    answer = cast.client("ana").get(at(room, name))
    page = answer.content.decode()
    assert page.count("<script") == 1
    assert script("sealed").file.removesuffix(".js") in page
    main = page[page.index("<main") : page.index("</main>")]
    assert not any(each in main for each in ("<form", "<input", "<textarea", " name=", "hx-"))
    assert "<noscript>" in main
    policy = answer["Content-Security-Policy"]
    assert "require-trusted-types-for 'script'" in policy
    assert "trusted-types 'none'" in policy
    assert "'unsafe" not in policy
    assert answer["Referrer-Policy"] == "strict-origin"
    assert "no-store" in answer["Cache-Control"]
    assert "<title>A room of our own - Alongside</title>" in page


def test_what_browsers_are_given_is_what_was_built_from_these_sources():
    built = json.loads((APP / "client" / "built.json").read_text())
    for made in built["scripts"].values():
        data = (APP / "static" / "sealed" / made["file"]).read_bytes()
        assert sha256(data).hexdigest() == made["sha256"]
        assert made["sha256"][:16] in made["file"]
    here = {
        str(path.relative_to(APP / "client")): sha256(path.read_bytes()).hexdigest()
        for path in (APP / "client").rglob("*")
        if path.suffix in {".js", ".mjs", ".json"} and path.name != "built.json" and "node_modules" not in path.parts
    }
    assert built["sources"] == here, (
        "The sources changed: build the script again, as docs/how-to/build-the-lock.md says."
    )


def test_the_page_about_the_lock_says_which_script_it_is(cast):
    page = cast.client("bo").get(reverse("sealed:about", args=["harbour-lane"])).content.decode()
    assert script("sealed").sha256 in page
    assert script("scan").sha256 in page
    assert "<script" not in page
