"""Who may change who can read a sealed room, told as a table of attempts."""

from __future__ import annotations

import pytest

from alongside.domain.sealed import Keys, Odd, Signed, as_data, coded, from_data, take_entry
from alongside.domain.sealed.marks import device_id, grant_hash
from tests.domain.sealed.devices import (
    ANN_PHONE,
    ANN_TABLET,
    BOB_NEW,
    BOB_PHONE,
    CAT_PHONE,
    ELSEWHERE,
    ZOE_PHONE,
    Being,
    Room,
    refused,
    room_of,
    sealed_for,
    written,
)  # fmt: skip


def test_one_member_opens_a_room_and_lets_another_in():
    room = room_of(BOB_PHONE)
    assert set(room.listed.live) == {ANN_PHONE.id, BOB_PHONE.id}
    assert (room.listed.n, room.listed.epoch, room.listed.due) == (1, 0, False)


def test_a_list_can_be_kept_and_taken_up_again():
    room = room_of(BOB_PHONE, CAT_PHONE, admit=2)
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "propose", what={"op": "add", "dev": ZOE_PHONE.card}))
    room.remove(BOB_PHONE, CAT_PHONE)
    assert from_data(as_data(room.listed)) == room.listed


def ghost_signed_by_itself(room: Room) -> None:
    room.add(ZOE_PHONE, ZOE_PHONE)


def ghost_in_anns_name(room: Room) -> None:
    grant = sealed_for(ZOE_PHONE.id)
    entry = room.bare(ANN_PHONE, "add", dev=ZOE_PHONE.card, how="member", grant=grant_hash(grant))
    room.send(ANN_PHONE, entry, grant=grant, key=ZOE_PHONE.key)


def swapped_key(room: Room) -> None:
    new = Being(ZOE_PHONE.member, "phone")
    new.enc = ANN_TABLET.enc
    room.add(ANN_PHONE, new)


def same_device_again(room: Room) -> None:
    room.add(ANN_PHONE, BOB_PHONE)


def same_key_under_another_id(room: Room) -> None:
    new = Being(ZOE_PHONE.member, "phone")
    new.sig = BOB_PHONE.sig
    new.id = device_id(new.enc, new.sig)
    room.add(ANN_PHONE, new)


def another_room(room: Room) -> None:
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "leave", devs=[ANN_PHONE.id]) | {"space": ELSEWHERE})


def old_place(room: Room) -> None:
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "leave", devs=[ANN_PHONE.id]) | {"n": 1})


def other_branch(room: Room) -> None:
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "leave", devs=[ANN_PHONE.id]) | {"prev": "f" * 64})


def a_second_beginning(room: Room) -> None:
    room.start(ZOE_PHONE)


def says_own_for_another(room: Room) -> None:
    room.add(ANN_PHONE, ZOE_PHONE, how="own")


def says_card_without_one(room: Room) -> None:
    room.add(BOB_PHONE, BOB_NEW, how="card")


def key_left_out_for_one(room: Room) -> None:
    turn, wraps = room.turn(ANN_PHONE.id)
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "rotate", **turn), wraps=wraps)


def key_for_a_stranger(room: Room) -> None:
    turn, wraps = room.turn(*room.listed.live, ZOE_PHONE.id)
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "rotate", **turn), wraps=wraps)


def key_for_the_removed(room: Room) -> None:
    turn, wraps = room.turn(*room.listed.live)
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "remove", devs=[BOB_PHONE.id], why="left", **turn), wraps=wraps)


def other_wraps_than_signed(room: Room) -> None:
    turn, wraps = room.turn(*room.listed.live)
    other = {**wraps[1], "ct": coded(b"x" * 48)}
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "rotate", **turn), wraps=[wraps[0], other])


def skipped_epoch(room: Room) -> None:
    turn, wraps = room.turn(*room.listed.live, epoch=2)
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "rotate", **turn), wraps=wraps)


def epoch_again(room: Room) -> None:
    turn, wraps = room.turn(*room.listed.live, epoch=0)
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "rotate", **turn), wraps=wraps)


def other_grant_than_signed(room: Room) -> None:
    entry = room.bare(ANN_PHONE, "add", dev=ZOE_PHONE.card, how="member", grant=grant_hash(sealed_for(ZOE_PHONE.id)))
    room.send(ANN_PHONE, entry, grant=sealed_for(ZOE_PHONE.id, length=99))


def no_grant(room: Room) -> None:
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "add", dev=ZOE_PHONE.card, how="member", grant="0" * 64))


def leaver_chooses_the_key(room: Room) -> None:
    room.remove(BOB_PHONE, BOB_PHONE)


def leaves_for_another(room: Room) -> None:
    room.send(BOB_PHONE, room.bare(BOB_PHONE, "leave", devs=sorted([ANN_PHONE.id, BOB_PHONE.id])))


def removes_nobody(room: Room) -> None:
    room.remove(ANN_PHONE, ZOE_PHONE)


def grants_to_a_stranger(room: Room) -> None:
    grant = sealed_for(ZOE_PHONE.id)
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "regrant", dev=ZOE_PHONE.id, grant=grant_hash(grant)), grant=grant)


def proposes_what_one_may_do(room: Room) -> None:
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "propose", what={"op": "add", "dev": ZOE_PHONE.card}))


def seconds_nothing(room: Room) -> None:
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "second", of=1))


def agrees_to_what_is_not_marked(room: Room) -> None:
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "agree", dev=BOB_PHONE.id))


ATTEMPTS = [
    (ghost_signed_by_itself, "signer-not-on-list"), (ghost_in_anns_name, "bad-signature"),
    (swapped_key, "id-is-not-its-keys"), (same_device_again, "device-twice"),
    (same_key_under_another_id, "device-twice"), (another_room, "other-space"), (old_place, "stale-list"),
    (other_branch, "stale-list"), (a_second_beginning, "not-the-first"), (says_own_for_another, "rule-broken"),
    (says_card_without_one, "rule-broken"), (key_left_out_for_one, "wraps-not-for-all"),
    (key_for_a_stranger, "wraps-not-for-all"), (key_for_the_removed, "wraps-not-for-all"),
    (other_wraps_than_signed, "wraps-differ"), (skipped_epoch, "epoch-skipped"), (epoch_again, "epoch-skipped"),
    (other_grant_than_signed, "grant-differs"), (no_grant, "grant-differs"),
    (leaver_chooses_the_key, "leaver-chooses-key"), (leaves_for_another, "no-such-device"),
    (removes_nobody, "no-such-device"), (grants_to_a_stranger, "no-such-device"),
    (proposes_what_one_may_do, "needs-one"), (seconds_nothing, "no-such-proposal"),
    (agrees_to_what_is_not_marked, "rule-broken"),
]  # fmt: skip


@pytest.mark.parametrize(("attempt", "code"), ATTEMPTS, ids=lambda each: getattr(each, "__name__", each))
def test_this_is_refused_and_the_list_stays(attempt, code):
    room = room_of(BOB_PHONE)
    before = room.listed
    with refused(code):
        attempt(room)
    assert room.listed == before


def test_whoever_is_removed_can_sign_nothing_more_and_the_key_is_new():
    room = room_of(BOB_PHONE, CAT_PHONE)
    room.remove(ANN_PHONE, CAT_PHONE)
    assert room.listed.epoch == 1
    assert not room.listed.devices[CAT_PHONE.id].live
    for op in ({"op": "leave", "devs": [CAT_PHONE.id]}, {"op": "regrant", "dev": ANN_PHONE.id, "grant": "0" * 64}):
        with refused("signer-not-on-list"):
            room.send(CAT_PHONE, room.bare(CAT_PHONE, **op))


def test_a_removed_device_never_comes_back():
    room = room_of(BOB_PHONE)
    room.remove(ANN_PHONE, BOB_PHONE)
    with refused("device-twice"):
        room.add(ANN_PHONE, BOB_PHONE)


def test_when_somebody_leaves_the_key_is_due_until_another_device_changes_it():
    room = room_of(BOB_PHONE)
    room.send(BOB_PHONE, room.bare(BOB_PHONE, "leave", devs=[BOB_PHONE.id]))
    assert room.listed.due
    with refused("old-epoch"):
        room.post(ANN_PHONE)
    room.turned(ANN_PHONE, "rotate")
    assert (room.listed.due, room.listed.epoch) == (False, 1)
    room.post(ANN_PHONE)


def test_where_newcomers_may_not_read_back_a_new_key_comes_with_them_but_not_with_a_members_second_device():
    room = room_of(BOB_PHONE, history="from-now")
    with refused("must-turn"):
        room.add(ANN_PHONE, ZOE_PHONE)
    grant = sealed_for(ZOE_PHONE.id)
    turn, wraps = room.turn(*room.listed.live, ZOE_PHONE.id)
    entry = room.bare(ANN_PHONE, "add", dev=ZOE_PHONE.card, how="member", grant=grant_hash(grant), **turn)
    room.send(ANN_PHONE, entry, grant=grant, wraps=wraps)
    assert room.listed.epoch == 1
    room.add(BOB_PHONE, BOB_NEW, how="own")
    assert room.listed.epoch == 1


def test_a_key_that_is_no_point_of_the_curve_is_refused():
    new = Being(ZOE_PHONE.member, "phone")
    new.enc = coded(b"\x04" + b"\x01" * 64)
    new.id = device_id(new.enc, new.sig)
    with refused("not-a-key"):
        room_of().add(ANN_PHONE, new)


@pytest.mark.parametrize("signature", ["", "AAAA", coded(b"\0" * 64), coded(b"\xff" * 64)])
def test_what_is_no_signature_signs_nothing(signature):
    room = room_of(BOB_PHONE)
    body = written(room.bare(BOB_PHONE, "leave", devs=[BOB_PHONE.id]))
    with refused("bad-signature"):
        take_entry(room.listed, Signed(body, signature), Keys())


NO_WRAPS = [
    None, [], {}, {"d": 1, "enc": "", "ct": ""}, {"d": "x", "enc": "", "ct": ""},
    {**sealed_for(ANN_PHONE.id), "enc": "AAAA"}, sealed_for(ANN_PHONE.id, length=47),
]  # fmt: skip


@pytest.mark.parametrize("wrap", NO_WRAPS, ids=str)
def test_what_is_no_sealed_key_is_refused(wrap):
    room = room_of()
    with refused("not-a-wrap"):
        room.send(ANN_PHONE, room.bare(ANN_PHONE, "leave", devs=[ANN_PHONE.id]), wraps=[wrap])


def test_nothing_more_is_sent_along_than_the_entry_asks_for():
    room = room_of()
    with refused("grant-differs"):
        room.send(ANN_PHONE, room.bare(ANN_PHONE, "leave", devs=[ANN_PHONE.id]), grant=sealed_for(ANN_PHONE.id))
    with refused("wraps-not-for-all"):
        room.send(ANN_PHONE, room.bare(ANN_PHONE, "leave", devs=[ANN_PHONE.id]), wraps=[sealed_for(ANN_PHONE.id)])


@pytest.mark.parametrize("days", [0, 30, 90, 180, 365])
def test_the_rule_says_for_how_long_words_are_kept(days):
    room = room_of(BOB_PHONE, keep=days)
    assert room.listed.rule.keep == days


@pytest.mark.parametrize("days", [1, -30, "30", None, True, [30]])
def test_no_other_time_can_be_signed(days):
    with refused("not-an-entry", Odd):
        room_of(BOB_PHONE, keep=days)


def test_a_rule_that_does_not_say_it_keeps_words_as_long_as_the_room_is_there():
    assert room_of(BOB_PHONE).listed.rule.keep == 0
