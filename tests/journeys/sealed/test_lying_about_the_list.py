"""A server that lies about who can read: SEALED.md, section 7, its rows about the list."""

from __future__ import annotations

import json
from typing import Any

import pytest

from alongside.domain.sealed import Signed, chained, coded
from alongside.domain.sealed.marks import device_id, entry_hash, entry_signed, grant_hash
from alongside.sealed import queries
from tests.domain.sealed.devices import Being, Room, sealed_for, sign, written
from tests.journeys.sealed.devices import ANSWER, INVITE

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def forged(after: dict[str, Any], by: str, ghost: Being, **parts: Any) -> dict[str, Any]:
    """An entry after the newest of an answer, signed by a key that no list knows."""
    last = after["entries"][-1] if after["entries"] else None
    n = after["n"] + 1
    prev = entry_hash(last["body"].encode()) if last else ""
    space = json.loads(last["body"])["space"] if last else ""
    grant = sealed_for(ghost.id)
    body = written(
        {"v": 1, "space": space, "n": n, "prev": prev, "op": "add", "by": by, "at": 1, "dev": ghost.card,
         "how": "member", "grant": grant_hash(grant)} | parts
    )  # fmt: skip
    return {"n": n, "seq": after["size"], "body": body.decode(), "sig": sign(ghost.key, entry_signed(body))}


def with_ghost(by: str, ghost: Being):
    def lie(said: dict[str, Any], query: str) -> dict[str, Any]:
        if not said["entries"]:
            return said
        entry = forged(said, by or ghost.id, ghost)
        return {**said, "n": entry["n"], "entries": [*said["entries"], entry]}

    return lie


@pytest.fixture
def change(ana, bo):
    """A true change of the list that Bo has not seen yet, for a lie to hang on."""
    ana.got('await room.change("rotate");')


@pytest.mark.usefixtures("change")
def test_a_ghost_device_signed_by_itself(bo, members):
    bo.told("list", with_ghost("", Being(members.ana.pk.hex, "ghost")))
    assert bo.sync() == {"stop": "signer-not-on-list"}


@pytest.mark.usefixtures("change")
def test_a_ghost_device_signed_in_anas_name(ana, bo, members):
    bo.told("list", with_ghost(ana.id(), Being(members.cat.pk.hex, "ghost")))
    assert bo.sync() == {"stop": "bad-signature"}


def test_a_public_key_swapped_in_the_list(ana, bo, device):
    cat = device("cat")
    ghost = Being(cat.member.pk.hex, "ghost")

    def lie(said, query):
        for entry in said["entries"]:
            body = json.loads(entry["body"])
            if body["op"] == "add" and body["dev"]["member"] == cat.member.pk.hex:
                body["dev"] = {**ghost.card, "id": device_id(ghost.enc, ghost.sig)}
                entry["body"] = json.dumps(body, separators=(",", ":"))
        return said

    bo.told("list", lie)
    ana.let_in(cat)
    assert bo.sync() == {"stop": "bad-signature"}


def test_a_public_key_swapped_while_joining(ana, bo, device):
    cat = device("cat")
    code = ana.got(INVITE)
    cat.got(ANSWER, written=code, name="")
    ana.told("codes", lambda said, query: {**said, "body": said["body"][:-8] + "AAAAAAAA"})
    assert ana.do("return lock.joining.answerTo(room, at.code);") == {"fault": "join-keys-swapped"}
    ana.told("codes", lambda said, query: {**said, "member": bo.member.pk.hex})
    assert ana.do("return lock.joining.answerTo(room, at.code);") == {"fault": "join-keys-swapped"}


def test_an_old_list_shown_to_a_device_that_knows_better(bo):
    bo.told("list", lambda said, query: {**said, "n": 0, "entries": []})
    assert bo.reopen() == {"stop": "rolled-back"}


@pytest.mark.parametrize("lie", ["drop", "swap"])
def test_an_entry_dropped_or_swapped_in_the_middle(ana, bo, lie):
    for _ in range(3):
        ana.got('await room.change("rotate");')

    def spliced(said, query):
        first, second, third = said["entries"]
        return {**said, "entries": [first, third] if lie == "drop" else [first, third, second]}

    bo.told("list", spliced)
    assert bo.sync() == {"stop": "chain-broken"}


def test_two_true_lists_for_two_members_until_one_post_crosses(ana, bo, space):
    """Ana's change is kept from Bo, Bo's from Ana; each is shown a whole and signed list, until Bo's post crosses."""
    ana.sync()
    room, n, mine = queries.room_of(None, space), 2, ana.id()
    sent = ana.keeps_back("list", lambda entry: {"seq": room.size, "chain": "", "leaf": ""})

    def anas_branch(said, query):
        own = {"n": n, "seq": room.size, "body": sent[0]["body"], "sig": sent[0]["sig"]} if sent else None
        if not own:
            return said
        wraps = [{"n": n, "epoch": 1, **wrap} for wrap in sent[0]["wraps"] if wrap["d"] == mine]
        keys = [key for key in said["keys"] if key["n"] < n] + wraps
        return {**said, "n": n, "keys": keys, "entries": [own] if f"after={n - 1}&" in query else []}

    def anas_place(said, query):
        if sent and f"from={room.size + 1}&" in query:
            return {**said, "before": chained(room.chain, entry_hash(sent[0]["body"].encode()))}
        if said["items"] or not sent or f"from={room.size}&" not in query:
            return said
        return {"size": room.size + 1, "before": room.chain, "items": [{"seq": room.size, "n": n}]}

    ana.told("list", anas_branch)
    ana.told("items", anas_place)
    ana.got('await room.change("rotate");')
    bo.got('await room.change("rotate");')
    assert bo.say("Across") == {"ok": None}
    assert ana.sync() == {"stop": "list-forked"}


def fake_room(space: str, newcomer: Being) -> list[dict[str, Any]]:
    """A whole false room by the server: its own beginning, and the newcomer let in."""
    kept: list[Signed] = []
    ghost = Being("9" * 32, "ghost")
    room = Room()
    room.listed = type(room.listed)(space=space)
    take = room.take

    def keep(by, signed, keys):
        kept.append(signed)
        return take(by, signed, keys)

    room.take = keep
    room.start(ghost)
    room.add(ghost, newcomer)
    return [{"n": n, "seq": n, "body": each.body.decode(), "sig": each.signature} for n, each in enumerate(kept)]


def test_a_whole_false_room_for_a_newcomer_who_has_a_pin(ana, bo, device, members, space):
    cat = device("cat")
    code = ana.got(INVITE)
    cat.got(ANSWER, written=code, name="")
    card = cat.got("return (await at.store.get()).device.card;")
    newcomer = Being(card["member"], "cat")
    vars(newcomer).update(id=card["id"], enc=card["enc"], sig=card["sig"])
    false = fake_room(space.pk.hex, newcomer)
    cat.told("list", lambda said, query: {"n": 1, "size": 2, "entries": false, "keys": [], "gone": []})
    assert cat.do("return lock.joining.arrived(at);") == {"stop": "list-forked"}


def test_nobody_comes_in_without_a_pin(ana, device):
    cat = device("cat")
    assert cat.do("return lock.joining.listThrough(at.net, at.space, null);") == {"stop": "no-pin"}
    code = cat.got('return lock.joining.offerWithMyCode(at, { kind: "phone", name: "" });')
    assert code
    cat.told("codes", lambda said, query: {"body": coded(b"a pin by somebody who does not know the code")})
    assert cat.do("return lock.joining.arrived(at);") == {"fault": "join-keys-swapped"}


def test_another_key_sealed_to_one_device_by_the_server(ana, bo, device):
    zoe = device("zoe")
    ana.let_in(zoe)
    ana.got('await room.change("rotate");')
    card = zoe.got("return room.me;")
    space = zoe.space.pk.hex
    evil = ana.got(
        "return lock.keys.sealFor(given.card, 'wrap', `${given.space}|1`, lock.bytes.random(32));",
        card=card,
        space=space,
    )

    def lie(said, query):
        said["keys"] = [
            {**key, "enc": evil["enc"], "ct": evil["ct"]} if key["epoch"] == 1 else key for key in said["keys"]
        ]
        return said

    zoe.told("list", lie)
    assert zoe.sync() == {"stop": "wraps-swapped"}


def test_an_old_keys_wrap_handed_out_for_the_new_one(ana, bo):
    ana.got('await room.change("rotate");')
    ana.got('await room.change("rotate");')

    def lie(said, query):
        old = next((key for key in said["keys"] if key["epoch"] == 1), None)
        said["keys"] = [{**old, "n": key["n"], "epoch": 2} if key["epoch"] == 2 else key for key in said["keys"]]
        return said

    bo.told("list", lie)
    assert bo.sync() == {"stop": "wraps-swapped"}


ANOTHER_KEY = """
  await room.alone(() => room.changing.act(async (list) => {
    const { turn, wraps } = await lock.turning.newEpoch(list);
    const at = wraps.findIndex((wrap) => wrap.d === given.bo);
    const about = `${list.space}|${turn.epoch}`;
    wraps[at] = await lock.keys.sealFor(list.devices[given.bo], "wrap", about, lock.bytes.random(32));
    return { op: "rotate", parts: { ...turn, wraps: await lock.bytes.wrapsHash(wraps) }, wraps };
  }));
"""


def test_another_key_sealed_to_one_device_by_a_member_is_that_members_fault_and_another_mends_it(ana, bo, device):
    cat = device("cat")
    ana.let_in(cat)
    ana.got(ANOTHER_KEY, bo=bo.id())
    assert bo.sync() == {"ok": None}, "a member's fault does not stop the room"
    assert bo.got("return room.hasKey;") is False
    assert bo.say("Can you hear me?") == {"fault": "no-key-for-epoch"}
    assert cat.sync() == {"ok": None}
    cat.got('await room.change("regrant", given.bo);', bo=bo.id())
    assert bo.sync() == {"ok": None}
    assert bo.say("Now I can") == {"ok": None}
