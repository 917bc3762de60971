"""Do locked words open with their own key in their own place, and nowhere else?"""

from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from alongside.domain.rooms import Damaged, lock, opened, place_of, turn_of

KEY, OTHER_KEY = b"k" * 32, b"o" * 32
NONCE = b"n" * 12
ROOM, ROW = UUID(int=1), UUID(int=2)
PLACE = place_of(ROOM, table="closed_post", column="words", row=ROW)


def locked(words: bytes = b"Between us.", **other) -> bytes:
    return lock(words, **{"key": KEY, "turn": 1, "place": PLACE, "nonce": NONCE, **other})


@given(st.binary(max_size=200), st.integers(1, 2**32 - 1), st.binary(min_size=12, max_size=12))
def test_what_is_locked_opens_again(words, turn, nonce):
    sealed = locked(words, turn=turn, nonce=nonce)
    assert turn_of(sealed) == turn
    assert opened(sealed, key=KEY, place=PLACE) == words


def test_the_form_is_plain_aes_gcm_that_anyone_can_check():
    sealed = locked(turn=7)
    head = b"\x01\x00\x00\x00\x07"
    assert sealed == head + NONCE + AESGCM(KEY).encrypt(NONCE, b"Between us.", head + PLACE)


@pytest.mark.parametrize(
    "place",
    [
        place_of(UUID(int=9), table="closed_post", column="words", row=ROW),
        place_of(ROOM, table="closed_presence", column="words", row=ROW),
        place_of(ROOM, table="closed_post", column="title", row=ROW),
        place_of(ROOM, table="closed_post", column="words", row=UUID(int=9)),
    ],
    ids=["room", "table", "column", "row"],
)
def test_it_does_not_open_in_another(place):
    with pytest.raises(Damaged):
        opened(locked(), key=KEY, place=place)


def test_it_does_not_open_with_another_key():
    with pytest.raises(Damaged):
        opened(locked(), key=OTHER_KEY, place=PLACE)


def test_one_bit_changed_anywhere_or_any_cut_is_noticed():
    whole = locked()
    for at in range(len(whole)):
        changed = bytearray(whole)
        changed[at] ^= 1
        for broken in (bytes(changed), whole[:at]):
            with pytest.raises(Damaged):
                opened(broken, key=KEY, place=PLACE)


def test_the_place_of_one_thing_is_never_the_place_of_another():
    assert PLACE == b"00000000000000000000000000000001|closed_post|words|00000000000000000000000000000002"
