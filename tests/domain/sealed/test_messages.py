"""Which messages does the keeper of a log take? It reads none, and refuses what would stop everybody's room."""

from __future__ import annotations

import pytest

from alongside.domain.sealed import NOTHING, Last, Odd, chained, ct_digest, message_leaf, take_message
from tests.domain.sealed.devices import ANN_PHONE, BOB_PHONE, CAT_PHONE, ELSEWHERE, POST, refused, room_of


def test_posts_of_one_device_are_counted_and_chained():
    room = room_of(BOB_PHONE)
    first, second = room.post(ANN_PHONE), room.post(ANN_PHONE)
    assert (first.header["i"], second.header["i"], second.header["prev"]) == (0, 1, first.leaf)


@pytest.mark.parametrize(
    ("how", "code"),
    [
        ({"bent": {"space": ELSEWHERE}}, "other-space"), ({"bent": {"epoch": 1}}, "old-epoch"),
        ({"bent": {"rn": 0}}, "stale-list"), ({"bent": {"rh": "f" * 64}}, "stale-list"),
        ({"bent": {"i": 1}}, "wrong-count"), ({"bent": {"prev": "f" * 64}}, "wrong-count"),
        ({"ct": b"m" * 255}, "not-padded"), ({"ct": b"m" * (768 + 16)}, "not-padded"),
        ({"ct": b"m" * (131_072 + 16)}, "not-padded"), ({"ct": b""}, "not-padded"),
        ({"key": BOB_PHONE.key}, "bad-signature"),
    ],
    ids=lambda each: each if isinstance(each, str) else str(each)[:40].split(" object at")[0],
)  # fmt: skip
def test_this_message_is_refused(how, code):
    with refused(code):
        room_of(BOB_PHONE).post(ANN_PHONE, **how)


@pytest.mark.parametrize(
    "bent",
    [{"v": 2}, {"i": -1}, {"i": True}, {"seen": [0]}, {"iv": "AAAA"}, {"words": "hello"}, {"by": "Ann"},
     {"at": "now"}, {"seen": [0, "0" * 63]}],
    ids=str,
)  # fmt: skip
def test_a_header_of_another_shape_is_refused(bent):
    with refused("not-a-header", Odd):
        room_of(BOB_PHONE).post(ANN_PHONE, bent=bent)


def test_a_removed_device_cannot_post():
    room = room_of(BOB_PHONE, CAT_PHONE)
    room.post(CAT_PHONE)
    room.remove(ANN_PHONE, CAT_PHONE)
    with refused("not-on-list"):
        room.post(CAT_PHONE)


def test_a_message_sent_again_after_its_place_is_taken_is_refused():
    room = room_of(BOB_PHONE)
    room.post(ANN_PHONE)
    with refused("wrong-count"):
        room.post(ANN_PHONE, bent={"i": 0, "prev": NOTHING})


def test_a_flipped_bit_of_the_ciphertext_breaks_the_signature():
    room = room_of(BOB_PHONE)
    with refused("bad-signature"):
        take_message(room.listed, room.message(ANN_PHONE), ct=b"n" + POST[1:], last=Last())


def test_a_leaf_needs_only_the_digest_so_the_ciphertext_can_go_and_the_chain_still_closes():
    room = room_of(BOB_PHONE)
    taken, body = room.post(ANN_PHONE), room_of(BOB_PHONE).message(ANN_PHONE).body
    assert message_leaf(body, taken.ct_digest) == taken.leaf
    assert message_leaf(body, ct_digest(POST[1:])) != taken.leaf
    assert chained(NOTHING, taken.leaf) != chained(taken.leaf, NOTHING)
