"""A server that lies about what was said and in which order: SEALED.md, section 7, its rows about the log."""

from __future__ import annotations

from typing import Any

import pytest

from alongside.domain.visibility import SpaceKind
from alongside.sealed import queries
from alongside.sealed.actions import open_sealed_space
from tests.journeys.sealed.conftest import now
from tests.journeys.sealed.devices import ACCEPT, ANSWER, INVITE

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def three(ana, bo):
    """Bo has seen what Ana said first, and not yet her next three."""
    assert ana.say("Zero") == {"ok": None}
    assert bo.sync() == {"ok": None}
    for text in ("One", "Two", "Three"):
        ana.say(text)


def renumbered(said: dict[str, Any], items: list[dict[str, Any]]) -> dict[str, Any]:
    first = said["items"][0]["seq"]
    items = [{**item, "seq": first + place} for place, item in enumerate(items)]
    return {**said, "size": first + len(items), "items": items}


def told_once(device, lie):
    """Only where there is something to lie about."""
    device.told("items", lambda said, query: lie(said) if len(said.get("items", [])) >= 3 else said)


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("order", "code"),
    [((0, 1, 2, 0), "replayed"), ((1, 0, 2), "missing-before-this"), ((0, 2), "missing-before-this"),
     ((1, 2), "missing-before-this")],
    ids=["a post again", "two of one sender swapped", "one dropped in the middle", "one dropped at the front"],
)  # fmt: skip
def test_replayed_reordered_or_dropped(bo, order, code):
    told_once(bo, lambda said: renumbered(said, [said["items"][each] for each in order]))
    assert bo.sync() == {"stop": code}


@pytest.mark.usefixtures("three")
def test_a_gap_in_the_places(bo):
    told_once(bo, lambda said: {**said, "items": [said["items"][0], said["items"][2]]})
    assert bo.sync() == {"stop": "log-gap"}


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("part", ["ct", "sig", "body"])
def test_one_bit_flipped(bo, part):
    def flipped(said):
        old = said["items"][1][part]
        said["items"][1][part] = old.replace('"at":1', '"at":2') if part == "body" else _other(old[:10]) + old[10:]
        return said

    told_once(bo, flipped)
    assert bo.sync() == {"stop": "bad-signature"}


def _other(letters: str) -> str:
    return ("A" if letters[0] != "A" else "B") + letters[1:]


def test_a_post_moved_here_from_another_room(ana, bo, device, members):
    other = device("ana", where=open_sealed_space(by=members.ana, kind=SpaceKind.ONE_STAKE, note=now())).start()
    other.say("Only between us")
    foreign = other.got("return (await room.net.newest(1)).items[0];")
    ana.say("Here")
    bo.told("items", lambda said, query: renumbered(said, [foreign]) if said["items"] else said)
    assert bo.sync() == {"stop": "other-space"}


@pytest.mark.usefixtures("three")
def test_the_newest_posts_held_back_from_one_who_then_sees_them_after_the_next(ana, bo):
    """While it is quiet nobody can tell; but Ana sees how far Bo has seen, and nothing can be left out later."""
    bo.told("items", lambda said, query: {**said, "items": [], "size": said["size"] - 3} if said["items"] else said)
    assert bo.sync() == {"ok": None}
    assert bo.texts() == ["Zero"]
    far = ana.got("return room.reading.seenBy()[given.bo] ?? -1;", bo=bo.member.pk.hex)
    assert far < ana.got("return room.log.size;") - 1
    bo.told_the_truth()
    ana.say("Four")
    assert bo.sync() == {"ok": None}
    assert bo.texts() == ["Zero", "One", "Two", "Three", "Four"]


@pytest.mark.usefixtures("three")
def test_a_log_cut_shorter_than_a_device_has_seen(bo):
    bo.sync()
    bo.told("items", lambda said, query: {**said, "items": said["items"][:2], "size": 2})
    assert bo.reopen() == {"stop": "rolled-back"}


def test_two_senders_swapped_for_one_of_them_until_his_next_post_crosses(ana, bo, device, space):
    cat = device("cat")
    ana.let_in(cat)
    for each in (bo, cat, ana):
        each.sync()
    ana.say("From Ana")
    cat.sync()
    cat.say("From Cat")
    first = queries.room_of(None, space).size - 2

    def swapped(said, query):
        if len(said["items"]) < 2:
            return said
        by_place = {item["seq"]: item for item in said["items"]}
        by_place[first], by_place[first + 1] = (
            {**by_place[first + 1], "seq": first},
            {**by_place[first], "seq": first + 1},
        )
        return {**said, "items": [by_place[place] for place in sorted(by_place)]}

    bo.told("items", swapped)
    # Cat's post says that she has seen Ana's before it, so even Bo's own device can tell.
    assert bo.sync() == {"stop": "log-forked"}


def test_two_senders_swapped_who_had_not_seen_each_other(ana, bo, device, space):
    """Bo's device alone cannot tell. Ana's can, as soon as Bo's next post says which log he saw."""
    cat = device("cat")
    ana.let_in(cat)
    for each in (bo, cat, ana):
        each.sync()
    stale = ana.got("const { size, chain } = room.log; return [size - 1, chain];")
    ana.say("From Ana")
    cat.do(
        "const log = room.syncLog.bind(room); room.syncLog = async () => {};"
        'await room.say({ k: "text", text: "From Cat" }).catch(() => {}); room.syncLog = log;'
    )
    assert queries.chain_at(None, space, stale[0]) == stale[1]
    first = queries.room_of(None, space).size - 2

    def swapped(said, query):
        found = said["items"]
        if [item["seq"] for item in found] != [first, first + 1]:
            return said
        return {**said, "items": [{**found[1], "seq": first}, {**found[0], "seq": first + 1}]}

    bo.told("items", swapped)
    assert bo.sync() == {"ok": None}
    sent = bo.keeps_back("items", lambda message: {"seq": 0, "chain": "", "leaf": "not yet"})
    assert bo.say("What I saw")["fault"] == "not-kept"
    ana.sync()
    bos = {"seq": first + 2, "body": sent[0]["body"], "sig": sent[0]["sig"], "ct": sent[0]["ct"]}
    chain = queries.room_of(None, space).chain
    ana.told("items", lambda said, query: {"size": first + 3, "before": chain, "items": [bos]})
    assert ana.sync() == {"stop": "log-forked"}


def test_a_log_that_does_not_begin_where_it_should_for_a_newcomer(ana, bo, device):
    """The value before the newest fifty is not believed until somebody's signature agrees with it."""
    for number in range(60):
        ana.say(f"Post {number}")
    cat = device("cat")
    written = ana.got(INVITE)
    cat.got(ANSWER, written=written, name="")
    ana.got(ACCEPT)
    cat.told("items", lambda said, query: {**said, "before": "f" * 64 if said.get("before") else ""})
    assert cat.do("await lock.joining.arrived(at); await room.load(); await room.open();") == {"stop": "log-forked"}


def test_words_taken_back_by_the_server_alone(ana, bo):
    ana.say("Stay")
    bo.told(
        "items",
        lambda said, query: {**said, "items": [{k: v for k, v in item.items() if k != "ct"} for item in said["items"]]},
    )
    assert bo.sync() == {"stop": "withheld"}


def test_bo_is_held_at_the_list_before_cat_was_removed(ana, bo, device, space):
    cat = device("cat")
    ana.let_in(cat)
    bo.sync()
    cat.sync()
    size, n = queries.room_of(None, space).size, 2
    ana.got('await room.change("remove", [given.cat], "other");', cat=cat.id())
    bo.told(
        "list", lambda said, query: {**said, "n": n, "entries": [e for e in said["entries"] if e["n"] <= n], "keys": []}
    )
    bo.told("items", lambda said, query: {**said, "size": size, "items": [i for i in said["items"] if i["seq"] < size]})
    sent = bo.keeps_back("items", lambda message: {"seq": size, "chain": "", "leaf": "not yet"})
    assert bo.say("Is Cat gone?")["fault"] == "not-kept"
    opened = cat.got(
        "const header = JSON.parse(given.header);"
        "const key = room.kept.keys[header.epoch];"
        "return (await lock.words.open(key, { ...header, header: given.header, ct: lock.bytes.raw(given.ct) })).text;",
        header=sent[0]["body"],
        ct=sent[0]["ct"],
    )
    assert opened == "Is Cat gone?", "what Bo says meanwhile stays readable to Cat: the page says how to notice"
    ana.sync()
    true = queries.room_of(None, space)
    crossing = {"seq": true.size, "body": sent[0]["body"], "sig": sent[0]["sig"], "ct": sent[0]["ct"]}
    ana.told("items", lambda said, query: {"size": true.size + 1, "before": true.chain, "items": [crossing]})
    assert ana.sync() == {"stop": "old-epoch-after-change"}
    bo.told_the_truth()
    assert bo.reopen()["ok"] is None, "what he said meanwhile was kept nowhere, and is said again under the new key"
    assert bo.texts()[-1] == "Is Cat gone?"
    assert cat.sync() == {"fault": "not-on-list"}
