"""What takes two members, and coming back in after everything was lost."""

from __future__ import annotations

from alongside.domain.sealed.marks import grant_hash, wraps_hash
from tests.domain.sealed.devices import (
    ANN,
    ANN_PHONE,
    ANN_TABLET,
    BOB_CARD,
    BOB_NEW,
    BOB_PHONE,
    CAT_PHONE,
    ZOE_PHONE,
    Being,
    Room,
    refused,
    room_of,
    sealed_for,
)  # fmt: skip


def second_for(room: Room, by: Being, new: Being) -> None:
    grant = sealed_for(new.id)
    room.send(by, room.bare(by, "second", of=room.listed.n, grant=grant_hash(grant)), grant=grant)


def test_two_members_let_somebody_in_where_the_rule_says_two():
    room = room_of(BOB_PHONE, admit=2)
    with refused("needs-two"):
        room.add(ANN_PHONE, ZOE_PHONE)
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "propose", what={"op": "add", "dev": ZOE_PHONE.card}))
    assert ZOE_PHONE.id not in room.listed.devices
    with refused("needs-another"):
        second_for(room, ANN_PHONE, ZOE_PHONE)
    second_for(room, BOB_PHONE, ZOE_PHONE)
    assert ZOE_PHONE.id in room.listed.live
    assert not room.listed.proposals


def test_the_same_two_devices_of_one_member_are_not_two_members():
    room = room_of(BOB_PHONE, admit=2)
    room.add(ANN_PHONE, ANN_TABLET, how="own")
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "propose", what={"op": "add", "dev": ZOE_PHONE.card}))
    with refused("needs-another"):
        second_for(room, ANN_TABLET, ZOE_PHONE)


def test_a_member_who_lost_everything_is_let_in_by_two_others_and_stays_marked_until_their_own_agrees():
    room = room_of(BOB_PHONE, CAT_PHONE)
    room.add(BOB_PHONE, BOB_CARD, how="own")
    with refused("needs-two"):
        room.add(ANN_PHONE, BOB_NEW)
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "propose", what={"op": "add", "dev": BOB_NEW.card}))
    second_for(room, CAT_PHONE, BOB_NEW)
    assert room.listed.devices[BOB_NEW.id].marked
    for stranger in (ANN_PHONE, BOB_NEW):
        with refused("rule-broken"):
            room.send(stranger, room.bare(stranger, "agree", dev=BOB_NEW.id))
    room.send(BOB_CARD, room.bare(BOB_CARD, "agree", dev=BOB_NEW.id))
    assert not room.listed.devices[BOB_NEW.id].marked


def test_a_marked_device_cannot_shake_off_its_mark_by_letting_in_another():
    room = room_of(BOB_PHONE, CAT_PHONE, remove=2)
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "propose", what={"op": "add", "dev": BOB_NEW.card}))
    second_for(room, CAT_PHONE, BOB_NEW)
    another = Being(BOB_PHONE.member, "another")
    room.add(BOB_NEW, another, how="own")
    assert room.listed.devices[another.id].marked
    with refused("needs-two"):
        room.remove(BOB_NEW, BOB_PHONE, why="lost")


def test_in_a_room_of_two_the_only_other_is_enough():
    room = room_of(BOB_PHONE)
    room.add(ANN_PHONE, BOB_NEW)
    assert room.listed.devices[BOB_NEW.id].marked


def test_a_card_lets_in_the_next_phone_of_its_member():
    room = room_of(BOB_PHONE)
    room.add(BOB_PHONE, BOB_CARD, how="own")
    room.remove(ANN_PHONE, BOB_PHONE, why="lost")
    room.add(BOB_CARD, BOB_NEW, how="card")
    assert not room.listed.devices[BOB_NEW.id].marked


def test_one_cannot_put_out_all_others_at_once_where_it_takes_two():
    room = room_of(BOB_PHONE, CAT_PHONE, remove=2)
    with refused("needs-two"):
        room.remove(ANN_PHONE, BOB_PHONE, CAT_PHONE)
    with refused("needs-two"):
        room.remove(ANN_PHONE, BOB_PHONE)
    what = {"op": "remove", "devs": [BOB_PHONE.id], "why": "other"}
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "propose", what=what))
    room.turned(CAT_PHONE, "second", BOB_PHONE, of=room.listed.n)
    assert set(room.listed.live) == {ANN_PHONE.id, CAT_PHONE.id}


def test_removing_ones_own_lost_phone_takes_nobody_else():
    room = room_of(BOB_PHONE, CAT_PHONE, remove=2)
    room.add(ANN_PHONE, ANN_TABLET, how="own")
    room.remove(ANN_TABLET, ANN_PHONE, why="lost")
    assert room.listed.of(ANN) == {ANN_TABLET.id}


def test_a_rule_is_made_softer_by_as_many_as_it_asks_for():
    room = room_of(BOB_PHONE, admit=2)
    soft = {"admit": 1, "remove": 1, "history": "all"}
    with refused("needs-two"):
        room.send(ANN_PHONE, room.bare(ANN_PHONE, "rule", rule=soft))
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "propose", what={"op": "rule", "rule": soft}))
    room.send(BOB_PHONE, room.bare(BOB_PHONE, "second", of=room.listed.n))
    assert room.listed.rule.admit == 1


def test_a_proposal_of_somebody_who_has_gone_can_not_be_seconded():
    room = room_of(BOB_PHONE, CAT_PHONE, admit=2)
    room.send(ANN_PHONE, room.bare(ANN_PHONE, "propose", what={"op": "add", "dev": ZOE_PHONE.card}))
    of = room.listed.n
    room.remove(BOB_PHONE, ANN_PHONE)
    grant = sealed_for(ZOE_PHONE.id)
    with refused("no-such-proposal"):
        room.send(CAT_PHONE, room.bare(CAT_PHONE, "second", of=of, grant=grant_hash(grant)), grant=grant)


def test_a_missing_key_is_mended_by_another_device():
    room = room_of(BOB_PHONE)
    grant = sealed_for(ANN_PHONE.id)
    room.send(BOB_PHONE, room.bare(BOB_PHONE, "regrant", dev=ANN_PHONE.id, grant=grant_hash(grant)), grant=grant)
    assert room.listed.n == 2


def test_the_order_of_wraps_does_not_matter_to_their_hash():
    wraps = [sealed_for(each.id) for each in (ANN_PHONE, BOB_PHONE)]
    assert wraps_hash(wraps) == wraps_hash(wraps[::-1])
